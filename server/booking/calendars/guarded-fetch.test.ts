import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGuardedAgent } from '../../security/outbound-guard.ts';
import { createGuardedFetch } from './guarded-fetch.ts';

const server = createServer((request, response) => {
  if (request.url === '/none') return void response.writeHead(204).end();
  if (request.url === '/long') return void response.end(Buffer.alloc(17 * 1_024 * 1_024));
  if (request.url === '/short') {
    response.writeHead(200, { 'Content-Length': '10' });
    return void response.write('half', () => response.destroy());
  }
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    response.writeHead(207, { 'Content-Type': 'text/xml', ETag: '"1"' });
    response.end(`${request.method} ${request.headers['depth']} ${body}`);
  });
});
let url = '';
let fetch: typeof globalThis.fetch;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}`;
  fetch = createGuardedFetch(createGuardedAgent([`127.0.0.1:${port}`]));
});
afterAll(() => server.close());

it('asks in any way that calendars want, and gives the whole answer', async () => {
  const answer = await fetch(`${url}/`, {
    method: 'PROPFIND',
    headers: { Depth: '1' },
    body: '<xml/>',
  });
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([
    207,
    '"1"',
    'PROPFIND 1 <xml/>',
  ]);
});

it('gives an answer without a body', async () => {
  const answer = await fetch(`${url}/none`, { method: 'DELETE' });
  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

it('rejects what is too long, what breaks off, and who breaks off himself', async () => {
  await expect(fetch(`${url}/long`)).rejects.toThrow();
  await expect(fetch(`${url}/short`)).rejects.toThrow();
  await expect(fetch(`${url}/`, { signal: AbortSignal.abort() })).rejects.toThrow();
});

it('does not reach our own network where nobody allowed it', async () => {
  const guarded = createGuardedFetch(createGuardedAgent([]));
  await expect(guarded(`${url}/`)).rejects.toThrow();
});
