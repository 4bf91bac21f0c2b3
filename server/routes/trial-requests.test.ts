import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { startWitness, type Witness } from '../../test/fakes/witness.ts';
import { startTestServer, type TestServer } from '../../test/support/test-server.ts';

let server: TestServer;
let elsewhere: Witness;

beforeAll(async () => {
  elsewhere = await startWitness((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"items":[{"id":1}]}');
  });
  const environment = { ALLOW_PRIVATE_NETWORK: `127.0.0.1:${elsewhere.port}` };
  server = await startTestServer({ environment });
});
afterAll(async () => {
  await Promise.all([server.stop(), elsewhere.stop()]);
});

const plain = {
  method: 'GET',
  url: '/booking/v1/services',
  headers: {},
  body: null,
  credential: null,
  timeoutMs: 5_000,
  retries: { max: 5, firstDelayMs: 1_000 },
};

function tryIt(request: object) {
  return server.request('POST', '/api/trial/requests', { request: { ...plain, ...request } });
}

const answered = z.object({ result: z.looseObject({ outcome: z.string() }) });

it('asks the booking API of this very server', async () => {
  const { status, body } = await tryIt({});
  expect(status).toBe(200);
  expect(body).toMatchObject({ result: { outcome: 'answered', status: 200, attempts: 1 } });
});

it('asks another system, signed in with what is stored, and never shows with what', async () => {
  const credential = { kind: 'bearer', token: 'a-very-secret-token' };
  await server.request('PUT', '/api/credentials/shop', credential);
  const url = `http://127.0.0.1:${elsewhere.port}/items`;
  const { body } = await tryIt({ url, credential: 'shop', headers: { 'X-Shop': '1' } });
  expect(body).toMatchObject({ result: { status: 200, body: { items: [{ id: 1 }] } } });
  expect(elsewhere.seen.at(-1)?.headers).toMatchObject({
    authorization: 'Bearer a-very-secret-token',
    'x-shop': '1',
  });
  expect(JSON.stringify(body)).not.toContain('a-very-secret-token');
});

it.each([
  ['a private address', { url: 'http://127.0.0.1:1/x' }, 'not a public address'],
  ['another path of this server', { url: '/api/workflows' }, 'only /booking/… can be called'],
  [
    'a credential that is not there',
    { url: 'https://a.example', credential: 'x' },
    'no credential',
  ],
  ['what is no address', { url: 'mailto:me' }, 'Only http and https'],
])('says in a sentence why it does not reach %s', async (_, request, sentence) => {
  const { status, body } = await tryIt(request);
  expect(status).toBe(200);
  const { result } = answered.parse(body);
  expect(result).toMatchObject({ outcome: 'failed', reason: 'refused', attempts: 1 });
  expect(result['message']).toContain(sentence);
});

it.each([
  ['a method that is none', { method: 'TRACE' }, 'request.method'],
  ['a header of two lines', { headers: { 'X-A': 'one\r\ntwo' } }, 'request.headers.X-A'],
  ['a longer wait than two minutes', { timeoutMs: 600_000 }, 'request.timeoutMs'],
])('refuses %s', async (_, request, path) => {
  const { status, body } = await tryIt(request);
  expect(status).toBe(422);
  expect(body).toMatchObject({ error: { code: 'unprocessable', path } });
});

it('is not for programs: after many tries it asks for patience', async () => {
  for (let tries = 0; tries < 61; tries += 1) {
    const { status } = await tryIt({ url: '/nowhere' });
    if (status === 429) return;
    expect(status).toBe(200);
  }
  expect.fail('It was never enough.');
});
