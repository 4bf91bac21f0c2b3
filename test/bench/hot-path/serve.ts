/**
 * A process to be measured: the built server over a file of its own, or a bare node:http that reads
 * the body and answers 200. Says where it listens; asked, what processor time it has used; and goes
 * when it is disconnected. argv: `whole` or `bare`, and the stand-in for 8x8's address.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apiKey, authorization } from './webhook.ts';

const root = resolve(import.meta.dirname, '../../..');
const [kind, chatAppsUrl = ''] = process.argv.slice(2);

const port = await freePort();
if (kind === 'bare') await serveBare();
else await serveWhole();
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.(`http://127.0.0.1:${port}`);

async function serveWhole(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
  Object.assign(process.env, {
    JOURNEYMAN_ROOT: root,
    JOURNEYMAN_API_KEY: apiKey,
    WEBHOOK_AUTHORIZATION: authorization,
    PORT: String(port),
    DATA_DIR: folder,
    TIME_ZONE: 'UTC',
    CHATAPPS_BASE_URL: chatAppsUrl,
    CHATAPPS_API_KEY: 'bench',
    SENDS_PER_SECOND: '100000',
  });
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
  const built = await import(pathToFileURL(join(root, '.build/server/main.js')).href);
  await built.startServer();
}

function serveBare(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end('{"accepted":1}'));
  });
  process.once('disconnect', () => process.exit(0));
  return new Promise((listening) => server.listen(port, '127.0.0.1', listening));
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const free = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => found(free));
    });
  });
}
