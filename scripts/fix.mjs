// npm run fix: formats everything and repairs what the linter can repair safely.
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

await ensureInstalled();
process.exitCode = await runTool('biome', ['check', '--write', ...process.argv.slice(2)]);
