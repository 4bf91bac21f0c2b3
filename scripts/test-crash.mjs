// npm run test:crash: the program is killed again and again, far longer than in npm test. What it
// understands: npm run test:crash -- --help
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

await ensureInstalled();
process.exitCode = await runTool('tsx', ['test/crash/long-run.ts', ...process.argv.slice(2)]);
