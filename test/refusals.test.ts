/**
 * What is wrong is refused with a 4xx and a sentence that a person who writes no programs understands,
 * about the field it is about; and what looks like a repeat, but is none, is not lost.
 */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inbound } from './support/documented-webhooks.ts';
import { drawWorkflow, pause } from './support/draw-workflow.ts';
import {
  apiKey,
  startTestServer,
  type TestServer,
  webhookAuthorization,
} from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The body as JSON, with lists in lists in lists where it says “endless”. */
function endless(body: object): string {
  const lists = '['.repeat(200_000) + ']'.repeat(200_000);
  return JSON.stringify(body).replace('"endless"', lists);
}

describe('a request that is not right', () => {
  it.each<[string, string, unknown, string, string]>([
    ['POST', '/api/keys', {}, 'name', '“name” is missing. Give a text.'],
    ['POST', '/api/keys', { name: 7, role: 'x' }, 'name', '“name” must be a text, not 7.'],
    [
      'POST',
      '/api/keys',
      { name: 'x', role: 'king' },
      'role',
      '“role” must be “owner”, “editor”, “operator” or “viewer”, not “king”.',
    ],
    [
      'POST',
      '/api/keys',
      { name: 'x'.repeat(200), role: 'owner' },
      'name',
      '“name” must have at most 100 characters.',
    ],
    [
      'PUT',
      '/api/credentials/Not%20Good',
      { kind: 'bearer', token: 'x' },
      'name',
      '“name” is not right. Use small letters, digits and -, at most 64.',
    ],
    [
      'PUT',
      '/api/credentials/x',
      { kind: 'cookie' },
      'kind',
      '“kind” must be “bearer”, “basic” or “header”, not “cookie”.',
    ],
    ['GET', '/api/instances?limit=0', undefined, 'limit', '“limit” must be at least 1.'],
    ['GET', '/api/instances?limit=all', undefined, 'limit', '“limit” must be a number.'],
    [
      'GET',
      '/api/instances?limit=1.5',
      undefined,
      'limit',
      '“limit” must be a whole number, not 1.5.',
    ],
    [
      'PATCH',
      '/api/workflows/booking-by-list',
      { enabled: 'yes' },
      'enabled',
      '“enabled” must be true or false, not “yes”.',
    ],
    [
      'PUT',
      '/api/workflows/booking-by-list',
      { revision: 1, workflow: [] },
      'workflow',
      '“workflow” must be an object, not a list.',
    ],
    [
      'POST',
      '/api/simulator/messages',
      endless({ contact: '+447700900123', type: 'text', content: { order: 'endless' } }),
      'content.order',
      '“order” is nested too deep: at most 60 levels are read.',
    ],
    [
      'POST',
      '/api/workflows/booking-by-invitation/start',
      { contact: '+447700900123', data: { a: { list: Array.from({ length: 200_000 }, () => 0) } } },
      'data.a.list',
      '“list” holds too much: at most 100000 values are read.',
    ],
  ])('%s %s', async (method, path, body, field, message) => {
    const answer = await server.request(method, path, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({ error: { code: 'unprocessable', path: field, message } });
  });
});

describe('a webhook that is not right', () => {
  const { webhook } = inbound('refused', { type: 'Text', content: { text: 'Hello' } });
  const said = (payload: object) => ({ ...webhook, payload: { umid: 'refused', ...payload } });
  it.each<[string, unknown, string, string]>([
    ['no event', { namespace: 'ChatApps' }, 'eventType', '“eventType” is missing.'],
    ['no payload', { ...webhook, payload: [] }, 'payload', '“payload” must be an object.'],
    [
      'no id',
      said({ umid: {}, user: { msisdn: '+447700900123' } }),
      'payload.umid',
      'The id of the message, “umid”, is missing.',
    ],
    [
      'nobody',
      said({ user: { name: 'Ada', msisdn: null } }),
      'payload.user',
      'Nothing says who wrote the message.',
    ],
    [
      'an order without end',
      endless(said({ user: { msisdn: '+447700900123' }, content: { order: 'endless' } })),
      'payload.content.order',
      '“order” is nested too deep: at most 60 levels are read.',
    ],
  ])('%s', async (_what, body, path, message) => {
    const answer = await server.request('POST', '/webhooks/chatapps', body, {
      authorization: webhookAuthorization,
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ error: { code: 'invalid', path, message } });
  });
});

describe('a request that was never meant for us', () => {
  it.each([
    ['without an address', 'GET  HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['of a method nobody knows', 'FOO /api/workflows HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['for a host that is none', 'GET /api/workflows HTTP/1.1\r\nHost: a b/\\\r\n\r\n'],
    ['of less than nothing', 'POST /api/keys HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\nabc'],
    [
      'of two lengths',
      'POST /api/keys HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'to trace it',
      `TRACE /api/keys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${apiKey}\r\n\r\n`,
    ],
  ])('%s is refused', async (_what, request) => {
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('and is larger than it said is refused', async () => {
    const head = `POST /api/keys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${apiKey}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `${(5_000_000).toString(16)}\r\n${' '.repeat(5_000_000)}\r\n0\r\n\r\n`;
    expect(await raw(head + chunk)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('leaves the server in good health', async () => {
    expect((await server.request('GET', '/readyz')).status).toBe(200);
    expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

/** Sends these very bytes; gives the first line of the answer. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString('utf8').split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
    socket.once('close', () => resolve('closed'));
  });
}

describe('a simulated contact', () => {
  it.each([
    'Ada Lovelace',
    '+Ada',
    'Ada',
    '+0123',
    '0123',
    '+44 7700 900150',
    '447700900150',
    '日本',
  ])('called %s is somebody of their own', async (contact) => {
    const content = { text: `I am ${contact}` };
    await server.request('POST', '/api/simulator/messages', { contact, type: 'Text', content });
    const path = `/api/simulator/contacts/${encodeURIComponent(contact)}/messages`;
    const { body } = await server.request('GET', path);
    const { messages } = body as { messages: { text: string }[] };
    const isPhone = /^\+?44/.test(contact);
    expect(messages.at(-1)?.text).toBe(content.text);
    expect(messages).toHaveLength(contact === '447700900150' ? 2 : 1);
    expect(isPhone || messages.every(({ text }) => text === content.text)).toBe(true);
  });
});

describe('an Idempotency-Key', () => {
  const contact = '+447700900140';
  const start = (id: string, key: string) =>
    server.request('POST', `/api/workflows/${id}/start`, { contact }, { 'idempotency-key': key });

  it('is one start of one workflow', async () => {
    const document = drawWorkflow({ wait: pause() }, { id: 'remind', name: 'Remind' });
    expect((await server.request('POST', '/api/workflows', document)).status).toBe(200);
    await server.request('POST', '/api/workflows/remind/publish');
    await server.request('PATCH', '/api/workflows/remind', { enabled: true });
    const started = { instanceId: expect.any(String) };
    expect((await start('remind', 'order-7')).body).toEqual(started);
    expect((await start('remind', 'order-7')).body).toEqual({ instanceId: null });
    expect((await start('booking-by-invitation', 'order-7')).body).toEqual(started);
  });

  it('that is too long to be kept is refused, not cut', async () => {
    const long = 'x'.repeat(255);
    expect((await start('remind', long)).body).toEqual({ instanceId: expect.any(String) });
    expect(await start('remind', `${long}1`)).toMatchObject({
      status: 422,
      body: { error: { path: 'Idempotency-Key' } },
    });
  });
});

describe('a draft that another trigger starts', () => {
  it('does not keep the published version from being started', async () => {
    const path = '/api/workflows/remind';
    const { body } = await server.request('GET', path);
    const { revision, workflow } = body as { revision: number; workflow: object };
    const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } };
    const saved = await server.request('PUT', path, {
      revision,
      workflow: { ...workflow, trigger },
    });
    expect(saved.status).toBe(200);
    const answer = await server.request('POST', `${path}/start`, { contact: '+447700900141' });
    expect(answer.body).toEqual({ instanceId: expect.any(String) });
  });
});
