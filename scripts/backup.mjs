// npm run backup -- FILE: server/back-up.ts says what it does.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';

await ensureInstalled();
await ensureBuilt();
process.env.JOURNEYMAN_ROOT = root;
const { backUpCommand } = await import(pathToFileURL(join(root, '.build/server/main.js')).href);
process.exitCode = backUpCommand(process.argv[2]);
