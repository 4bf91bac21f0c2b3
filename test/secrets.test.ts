/**
 * Secrets go in, are sent where they belong, and come out nowhere else: a real server, HTTP steps
 * that sign in at other servers on this machine, and a search through all that the server keeps and says.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectRoutes } from 'hono/dev';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { readConfig } from '../server/config.ts';
import { createServer } from '../server/create-server.ts';
import { createLog } from '../server/log.ts';
import { inbound } from './support/documented-webhooks.ts';
import {
  apiKey,
  projectRoot,
  startTestServer,
  type TestServer,
  webhookAuthorization,
} from './support/test-server.ts';

const token = 'canary-token-5f0d1c2b3a49';
const password = 'canary-password-8e7d6c5b4a3f';
const value = 'canary-value-0a1b2c3d4e5f';
const pair = `canary-user:${password}`;
const basic = Buffer.from(pair).toString('base64');
const chatAppsKey = 'canary-8x8-1f2e3d4c5b6a';
const ownPassword = 'canary-owner-7a6b5c4d3e2f';
/** Whatever may be found nowhere; those that are made on the way join it. */
const secrets = new Set([token, password, value, basic, apiKey, chatAppsKey, ownPassword]);

/** Another system, which remembers what it was told. */
interface Outside {
  readonly address: string;
  readonly seen: { readonly url: string; readonly headers: IncomingHttpHeaders }[];
  readonly server: Server;
}

async function startOutside(redirects: Record<string, string> = {}): Promise<Outside> {
  const seen: Outside['seen'] = [];
  const server = createHttpServer((request, response) => {
    const url = request.url ?? '';
    seen.push({ url, headers: request.headers });
    request.resume();
    const location = redirects[url];
    if (location !== undefined) response.writeHead(307, { location }).end();
    else if (url === '/down') response.writeHead(503).end('Closed.');
    else if (url === '/echo') echo(request.headers, response);
    else if (url.startsWith('/api/v1/subaccounts/')) refuse(request.headers, response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { address: `127.0.0.1:${port}`, seen, server };
}

/** As test services and careless ones do: everything they were told, in every place they can. */
function echo(headers: IncomingHttpHeaders, response: ServerResponse): void {
  const [, , credential = ''] = /^(\S+) (\S+)$/.exec(headers.authorization ?? '') ?? [];
  const echoed = {
    headers,
    unpacked: Buffer.from(credential, 'base64').toString('utf8'),
    query: `?token=${encodeURIComponent(credential)}`,
    [String(headers['x-canary'])]: true,
  };
  const all = Object.entries(headers).map(([name, text]) => `${name}=${text}`);
  response
    .writeHead(200, { 'content-type': 'application/json', 'x-echo': all.join('; ') })
    .end(JSON.stringify({ echoed }));
}

function refuse({ authorization }: IncomingHttpHeaders, response: ServerResponse): void {
  response.writeHead(401).end(JSON.stringify({ code: 1, message: `Unknown: ${authorization}` }));
}

let crm: Outside;
let stranger: Outside;
let closed: Outside;
let server: TestServer;

beforeAll(async () => {
  stranger = await startOutside();
  closed = await startOutside();
  closed.server.close();
  const redirects = { '/moved': '/here', '/sold': `http://${stranger.address}/bought` };
  crm = await startOutside(redirects);
  const allowed = [crm, stranger, closed].map(({ address }) => address);
  server = await startTestServer({
    environment: {
      ALLOW_PRIVATE_NETWORK: allowed.join(' '),
      CHATAPPS_API_KEY: chatAppsKey,
      CHATAPPS_BASE_URL: `http://${crm.address}`,
      JOURNEYMAN_ADMIN_PASSWORD: ownPassword,
    },
  });
});
afterAll(async () => {
  await server.stop();
  crm.server.close();
  stranger.server.close();
});

function step(credential: string, method: string, url: string, to: string | null) {
  return {
    type: 'http-request',
    name: `Call ${url}`,
    config: { method, url, credential, retries: 0, keep: [{ name: 'said', path: '$' }] },
    exits: [
      { id: 'ok', label: 'Worked', to },
      { id: 'failed', label: 'Failed', to },
    ],
  };
}

function workflow() {
  const [there, gone] = [`http://${crm.address}`, `http://${closed.address}`];
  return {
    schemaVersion: 1,
    id: 'canary',
    name: 'Canary',
    trigger: {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: 'sing' }] },
    },
    start: 'bearer',
    steps: {
      bearer: step('canary-bearer', 'GET', `${there}/orders`, 'basic'),
      basic: step('canary-basic', 'POST', `${there}/orders`, 'header'),
      header: step('canary-header', 'GET', `${there}/moved`, 'sold'),
      sold: step('canary-header', 'POST', `${there}/sold`, 'sold2'),
      sold2: step('canary-bearer', 'GET', `${there}/sold`, 'down'),
      down: step('canary-basic', 'GET', `${there}/down`, 'gone'),
      gone: step('canary-bearer', 'GET', `${gone}/orders`, 'home'),
      home: step('canary-bearer', 'GET', '/booking/v1/services', 'missing'),
      missing: step('canary-deleted', 'GET', `${there}/orders`, 'echo'),
      echo: step('canary-bearer', 'GET', `${there}/echo`, 'hear'),
      hear: hear('echo2'),
      echo2: step('canary-basic', 'GET', `${there}/echo`, 'hear2'),
      hear2: hear('echo3'),
      echo3: step('canary-header', 'GET', `${there}/echo`, 'hear3'),
      hear3: hear('tell'),
      tell: {
        type: 'chatapps-message',
        name: 'Tell',
        config: { message: { kind: 'text', text: 'Done singing.' } },
        exits: [{ id: 'next', label: 'Sent', to: null }],
      },
    },
  };
}

/** Says what was kept of the answer before. */
function hear(to: string) {
  return {
    type: 'chatapps-message',
    name: 'Hear',
    config: { message: { kind: 'text', text: 'It said {{data.said}}' } },
    exits: [{ id: 'next', label: 'Sent', to }],
  };
}

async function store(name: string, body: unknown, headers = {}) {
  return server.request('PUT', `/api/credentials/${name}`, body, headers);
}

async function keyOf(role: string): Promise<{ authorization: string }> {
  const { body } = await server.request('POST', '/api/keys', { name: role, role });
  const { key } = body as { key: string };
  secrets.add(key);
  return { authorization: `Bearer ${key}` };
}

describe('credentials', () => {
  it('are stored by the owner, and shown without their secrets', async () => {
    const stored = [
      await store('canary-bearer', { kind: 'bearer', token: 'soon-replaced' }),
      await store('canary-bearer', { kind: 'bearer', token }),
      await store('canary-basic', { kind: 'basic', username: 'canary-user', password }),
      await store('canary-header', { kind: 'header', name: 'X-Canary', value }),
    ];
    expect(stored.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await server.request('GET', '/api/credentials');
    const never = {
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
      lastUsedAt: null,
    };
    expect(body).toEqual({
      credentials: [
        { name: 'canary-basic', kind: 'basic', hint: 'can…', ...never },
        { name: 'canary-bearer', kind: 'bearer', hint: '…3a49', ...never },
        { name: 'canary-header', kind: 'header', hint: 'X-Canary: …4e5f', ...never },
      ],
    });
  });

  it('may be listed by an editor, and changed by the owner alone', async () => {
    const [editor, operator] = [await keyOf('editor'), await keyOf('operator')];
    const list = (who: object) => server.request('GET', '/api/credentials', undefined, { ...who });
    expect((await list(editor)).status).toBe(200);
    expect((await list(operator)).status).toBe(403);
    expect((await store('mine', { kind: 'bearer', token }, editor)).status).toBe(403);
    const path = '/api/credentials/canary-basic';
    expect((await server.request('DELETE', path, undefined, editor)).status).toBe(403);
  });

  it.each([
    ['Crm', { kind: 'bearer', token }, 'name'],
    ['a_b', { kind: 'bearer', token }, 'name'],
    ['x'.repeat(65), { kind: 'bearer', token }, 'name'],
    ['crm', { kind: 'bearer', token: `${token}\r\nX-Evil: 1` }, 'token'],
    ['crm', { kind: 'basic', username: 'a\nb', password }, 'username'],
    ['crm', { kind: 'header', name: 'Host', value }, 'name'],
    ['crm', { kind: 'header', name: 'X-A: b\r\nX', value }, 'name'],
    ['crm', { kind: 'header', name: 'X-A', value: `${value}\n` }, 'value'],
    ['crm', { kind: 'digest', token }, 'kind'],
    ['crm', { kind: 'bearer', token: [token] }, 'token'],
  ])(
    'that are not right are refused by field, and not repeated: %s %j',
    async (name, body, path) => {
      const answer = await store(name, body);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ error: { path } });
      expect(found(JSON.stringify(answer.body))).toEqual([]);
    },
  );

  it('can be deleted, once', async () => {
    await store('canary-deleted', { kind: 'bearer', token });
    const path = '/api/credentials/canary-deleted';
    expect((await server.request('DELETE', path)).body).toEqual({ ok: true });
    expect((await server.request('DELETE', path)).status).toBe(404);
  });
});

describe('an HTTP step with a credential', () => {
  const contact = '+447700900321';
  let instance: { trace: { text: string }[] };
  let instanceId = '';

  beforeAll(async () => {
    expect((await server.request('POST', '/api/workflows', workflow())).status).toBe(200);
    await server.request('POST', '/api/workflows/canary/publish');
    await server.request('PATCH', '/api/workflows/canary', { enabled: true });
    const message = { contact, type: 'text', content: { text: 'sing' } };
    await server.request('POST', '/api/simulator/messages', message);
    const messages = `/api/simulator/contacts/${contact}/messages`;
    const hasSung = async () => {
      const { body } = await server.request('GET', messages);
      expect(JSON.stringify(body)).toContain('Done singing.');
    };
    await vi.waitFor(hasSung, { timeout: 20_000, interval: 50 });
    const { body } = await server.request('GET', '/api/instances?workflow=canary');
    const [{ id } = { id: '' }] = (body as { instances: { id: string }[] }).instances;
    instanceId = id;
    instance = (await server.request('GET', `/api/instances/${id}`)).body as typeof instance;
  });

  function headersAt(outside: Outside, url: string): IncomingHttpHeaders[] {
    return outside.seen.filter((request) => request.url === url).map(({ headers }) => headers);
  }

  it('signs in by each kind', () => {
    expect(headersAt(crm, '/orders').map(({ authorization }) => authorization)).toEqual([
      `Bearer ${token}`,
      `Basic ${basic}`,
    ]);
    expect(headersAt(crm, '/down')).toMatchObject([{ authorization: `Basic ${basic}` }]);
  });

  it('stays signed in on a redirect to the same host', () => {
    expect(headersAt(crm, '/moved')).toMatchObject([{ 'x-canary': value }]);
    expect(headersAt(crm, '/here')).toMatchObject([{ 'x-canary': value }]);
  });

  it('shows nothing to another host that it is sent on to', () => {
    expect(headersAt(crm, '/sold')).toMatchObject([
      { 'x-canary': value },
      { authorization: `Bearer ${token}` },
    ]);
    expect(headersAt(stranger, '/bought')).toHaveLength(2);
    expect(found(JSON.stringify(stranger.seen))).toEqual([]);
  });

  it('says which credential is not there', () => {
    expect(instance.trace.map(({ text }) => text).join('\n')).toContain('“canary-deleted”');
  });

  it('notes when it was used', async () => {
    const { body } = await server.request('GET', '/api/credentials');
    for (const { lastUsedAt } of (body as { credentials: { lastUsedAt: number }[] }).credentials) {
      expect(lastUsedAt).toBeGreaterThan(0);
    }
  });

  it('keeps of what is sent back all but the secret', async () => {
    const { body } = await server.request('GET', `/api/simulator/contacts/${contact}/messages`);
    const said = (body as { messages: { text: string }[] }).messages.map(({ text }) => text);
    const heard = said.filter((text) => text.startsWith('It said'));
    expect(heard).toHaveLength(3);
    for (const text of heard) expect(text).toContain('[secret]');
    expect(heard[0]).toContain('"authorization":"[secret]"');
    expect(heard[2]).toContain('"x-canary":"[secret]"');
  });

  it('is not alone in that: what 8x8 says is kept without its key', async () => {
    const { webhook } = inbound('canary', {
      type: 'Text',
      content: { text: 'book appointment' },
      timestamp: new Date().toISOString(),
    });
    const headers = { authorization: webhookAuthorization };
    expect((await server.request('POST', '/webhooks/chatapps', webhook, headers)).status).toBe(200);
    const reasons = async () => JSON.stringify((await server.request('GET', '/api/stuck')).body);
    await expect.poll(reasons).toContain('Unknown: Bearer [secret]');
  });

  it('leaves its secret in no answer of the server', async () => {
    const known = await server.request('GET', '/api/contacts');
    const { contacts } = known.body as { contacts: { id: string }[] };
    const made = await server.request('GET', '/api/v1/accounts/mine/definitions?pageSize=100');
    const ids = ['canary', contact, instanceId, ...contacts.map(({ id }) => id)];
    ids.push(...(JSON.stringify(made.body).match(/[0-9a-f-]{36}/g) ?? []));
    const said = [JSON.stringify(instance)];
    let answered = 0;
    for (const path of whatCanBeRead(ids)) {
      const { status, body } = await server.request('GET', path);
      expect([path, status]).toEqual([path, status < 500 ? status : 'an answer']);
      if (status === 200) answered += 1;
      said.push(JSON.stringify(body));
    }
    expect(answered).toBeGreaterThan(25);
    expect(said.join('\n')).toContain('canary-bearer');
    expect(said.join('\n')).toContain('[secret]');
    expect(found(said.join('\n'))).toEqual([]);
  });

  it('leaves its secret in no file and in no line of the log', async () => {
    const folder = join(server.databaseFile, '..');
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(expect.arrayContaining(['journeyman.db', 'journeyman.db-wal']));
    const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
    expect(files.join('')).toContain('canary-bearer');
    expect(found(files.join(''))).toEqual([]);
    expect(found(server.log.join(''))).toEqual([]);
    expect(files.join('') + server.log.join('')).not.toContain(webhookAuthorization);
  });
});

describe('a server that is started again', () => {
  const [firstKey, secondKey] = ['11'.repeat(32), '22'.repeat(32)];
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journeyman-secrets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What it shows of its secrets, and all the files that are there while it runs. */
  async function startedWith(environment: Record<string, string>) {
    const again = await startTestServer({
      environment: { DATA_DIR: folder, WEBHOOK_AUTHORIZATION: '', ...environment },
    });
    const { body } = await again.request('GET', '/api/settings');
    await again.request('PUT', '/api/credentials/crm', { kind: 'bearer', token });
    const names = (await readdir(folder)).filter((name) => name.startsWith('journeyman.db'));
    const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
    await again.stop();
    const { authorization } = (body as { webhook: { authorization: string } }).webhook;
    return { authorization, files: files.join('') };
  }

  it('seals what an earlier version kept in the clear, and goes on with it', async () => {
    const file = join(folder, 'journeyman.db');
    const before = openDatabase(file);
    writeSetting(before, 'webhookAuthorization', 'clear-webhook-authorization');
    writeSetting(before, 'slotSecret', 'clear-slot-secret');
    before.sqlite.close();
    expect(await readFile(file, 'latin1')).toContain('clear-slot-secret');

    const { authorization, files } = await startedWith({});
    expect(authorization).toBe('clear-webhook-authorization');
    expect(files).not.toContain('clear-');
    const after = openDatabase(file);
    expect(readSetting(after, 'slotSecret')).toEqual({ sealed: expect.stringMatching(/^v1\./) });
    after.sqlite.close();
  });

  it('moves from the generated key to a given one, and on to another', async () => {
    const generated = (await readFile(join(folder, 'secret.key'), 'utf8')).trim();
    for (const environment of [
      { JOURNEYMAN_SECRET_KEY: firstKey, JOURNEYMAN_SECRET_KEY_PREVIOUS: generated },
      { JOURNEYMAN_SECRET_KEY: firstKey },
      { JOURNEYMAN_SECRET_KEY: secondKey, JOURNEYMAN_SECRET_KEY_PREVIOUS: firstKey },
      { JOURNEYMAN_SECRET_KEY: secondKey },
    ]) {
      expect((await startedWith(environment)).authorization).toBe('clear-webhook-authorization');
    }
  });

  it('does not start with a wrong key, and says what to do', async () => {
    const config = readConfig({
      PORT: '0',
      DATA_DIR: folder,
      JOURNEYMAN_SECRET_KEY: firstKey,
    });
    const log = createLog(() => {}, Date.now);
    await expect(createServer({ config, log, root: projectRoot })).rejects.toThrow(
      /sealed with another key.*\n.*set JOURNEYMAN_SECRET_KEY_PREVIOUS/,
    );
  });
});

/** Every address that the router answers a GET at, with each of these ids wherever one is wanted. */
function whatCanBeRead(ids: readonly string[]): string[] {
  const endless = '/api/events';
  const patterns = inspectRoutes(server.app)
    .filter(({ method, isMiddleware }) => method === 'GET' && !isMiddleware)
    .map(({ path }) => path.replace('/*', '/'))
    .filter((path) => path !== endless);
  return [...new Set(patterns.flatMap((pattern) => filledIn(pattern, ids)))];
}

function filledIn(pattern: string, ids: readonly string[]): string[] {
  const [parameter] = /:\w+(\{[^}]*\})?\??/.exec(pattern) ?? [];
  if (parameter === undefined) return [pattern];
  if (parameter === ':accountId') return filledIn(pattern.replace(parameter, 'mine'), ids);
  return ids.flatMap((id) => filledIn(pattern.replace(parameter, encodeURIComponent(id)), ids));
}

/** The secrets that stand in a text, written in any of the usual ways. */
function found(text: string): string[] {
  return [...secrets].filter((secret) => {
    const bytes = Buffer.from(secret);
    const inBase64 = bytes.toString('base64').replace(/=+$/, '');
    const spellings = [secret, inBase64, bytes.toString('hex'), encodeURIComponent(secret)];
    return spellings.some((each) => text.includes(each));
  });
}
