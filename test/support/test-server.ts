/** A real server on a free port of this machine, over a file of its own that is removed after. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { createLog } from '../../server/log.ts';
import { type Clock, systemClock } from '../../server/runtime/clock.ts';

export const apiKey = 'test-key-for-the-whole-suite';
export const webhookAuthorization = 'test-webhook-authorization';

export interface TestServer {
  readonly url: string;
  readonly databaseFile: string;
  readonly log: readonly string[];
  readonly app: RunningServer['app'];
  /** The server's own connection: what is set there is set for the server. */
  readonly db: RunningServer['db'];
  /** With the API key; the body as JSON. */
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export const projectRoot = resolve(import.meta.dirname, '../..');

export async function startTestServer(
  options: { environment?: Record<string, string>; clock?: Clock } = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyman-test-'));
  const log: string[] = [];
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    TIME_ZONE: 'Europe/London',
    COUNTRY: 'GB',
    JOURNEYMAN_API_KEY: apiKey,
    WEBHOOK_AUTHORIZATION: webhookAuthorization,
    ...options.environment,
  });
  const clock = options.clock ?? systemClock;
  const server = await createServer({
    config,
    root: projectRoot,
    log: createLog((line) => log.push(line), clock.now),
    clock,
  });
  return {
    url: server.url,
    databaseFile: config.databaseFile,
    log,
    app: server.app,
    db: server.db,
    request: (...call) => request(server.url, ...call),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function request(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: asJson(text) };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
