// npm run emulator: a stand-in for 8x8, to try the connection to it without an account.
import { endWithNpm } from './end-with-npm.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

endWithNpm();
await ensureInstalled();
process.exitCode = await runTool('tsx', ['test/emulator/main.ts']);
