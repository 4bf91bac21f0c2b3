// npm run test:simulate: schedules of everything that can go wrong, far more than in npm test. What
// it understands: npm run test:simulate -- --help
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

await ensureInstalled();
process.exitCode = await runTool('tsx', ['test/simulate/long-run.ts', ...process.argv.slice(2)]);
