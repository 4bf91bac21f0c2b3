// npm start: the built server, in this very process, so that its pid is the server's.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';

endWithNpm();
await ensureInstalled();
await ensureBuilt();
process.env.JOURNEYMAN_ROOT = root;
const { startServer } = await import(pathToFileURL(join(root, '.build/server/main.js')).href);
await startServer();
