// npm run check: format, lint, types and dead code. Everything is run, whatever fails first.
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

const checks = [
  { title: 'format and lint', tool: 'biome', args: ['check', '--error-on-warnings'] },
  { title: 'types', tool: 'tsc', args: ['-b'] },
  { title: 'dead code', tool: 'knip', args: [] },
];

await ensureInstalled();
for (const { title, tool, args } of checks) {
  const code = await runTool(tool, args);
  console.log(`${title}: ${code === 0 ? 'ok' : 'failed'}`);
  if (code !== 0) process.exitCode = 1;
}
