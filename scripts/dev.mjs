// npm run dev: the server and the editor from their sources, reloaded when a file changes.
import { endWithNpm } from './end-with-npm.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runTool } from './run.mjs';

endWithNpm();
await ensureInstalled();
process.env.JOURNEYMAN_ROOT = root;
const args = ['watch', '--clear-screen=false', 'server/dev.ts', ...process.argv.slice(2)];
process.exitCode = await runTool('tsx', args);
