import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { authorization } from '../hot-path/webhook.ts';

/** Where the built program serves, and what it needs to know for it. */
export interface Place {
  /** With the store in it, `journeyman.db`. */
  readonly folder: string;
  readonly port: number;
  /** The stand-in for 8x8. */
  readonly chatAppsUrl: string;
}

const root = resolve(import.meta.dirname, '../../..');

/** Starts the built program as `npm start` does. Resolves when it says that it is well. */
export async function serve({ folder, port, chatAppsUrl }: Place): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      WEBHOOK_AUTHORIZATION: authorization,
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: `file:${join(folder, 'journeyman.db')}`,
      TIME_ZONE: 'UTC',
      CHATAPPS_BASE_URL: chatAppsUrl,
      CHATAPPS_API_KEY: 'bench',
      // How fast 8x8 lets messages leave is not what is measured.
      SENDS_PER_SECOND: '100000',
    },
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return server;
    if (server.exitCode !== null) throw new Error('The program of this bench could not start.');
    await sleep(2);
  }
}

/** What 8x8 does with a webhook. Resolves with the status; 0: nobody was there. */
export async function post({ port }: Place, body: string): Promise<number> {
  const headers = { authorization, 'content-type': 'application/json' };
  const url = `http://127.0.0.1:${port}/webhooks/chatapps`;
  return fetch(url, { method: 'POST', headers, body }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );
}

/** As `kill -9` does. Resolves when it is dead. */
export async function kill(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL');
  await once(server, 'exit');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
