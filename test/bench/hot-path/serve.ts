/**
 * A process to be measured: the whole server over a file of its own, or a bare node:http that reads
 * the body and answers 200. Says where it listens, and goes when it is disconnected.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { createServer } from '../../../server/create-server.ts';
import { createLog } from '../../../server/log.ts';
import { apiKey, authorization } from './webhook.ts';

const root = resolve(import.meta.dirname, '../../..');
const [kind, chatAppsUrl = ''] = process.argv.slice(2);

process.send?.(kind === 'bare' ? await serveBare() : await serveWhole());

async function serveWhole(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
  const server = await createServer({
    config: readConfig({
      PORT: '0',
      DATA_DIR: folder,
      TIME_ZONE: 'UTC',
      JOURNEYMAN_API_KEY: apiKey,
      WEBHOOK_AUTHORIZATION: authorization,
      ...(chatAppsUrl === '' ? {} : { CHATAPPS_BASE_URL: chatAppsUrl, CHATAPPS_API_KEY: 'bench' }),
    }),
    root,
    log: createLog((line) => process.stderr.write(line), Date.now),
  });
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
  return server.url;
}

function serveBare(): Promise<string> {
  const server = createHttpServer((request, response) => {
    request.resume().once('end', () => response.end('{"accepted":1}'));
  });
  process.once('disconnect', () => process.exit(0));
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      listening(`http://127.0.0.1:${port}`);
    });
  });
}
