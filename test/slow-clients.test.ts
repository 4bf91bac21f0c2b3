/**
 * Clients that take their time, or bring too much: over raw sockets, since no decent client can be
 * made to behave like this. None of them keeps anybody else waiting.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inbound } from './support/documented-webhooks.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const mebibyte = 1_048_576;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A connection on which these bytes were sent; `answered` is all that came back until it closed. */
async function open(text: string): Promise<{ socket: Socket; answered: Promise<string> }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (data) => {
    received += data.toString('utf8');
  });
  socket.on('error', () => {});
  const answered = new Promise<string>((resolve) => socket.once('close', () => resolve(received)));
  await once(socket, 'connect');
  socket.write(text);
  return { socket, answered };
}

/** The first line of the answer, while the connection may stay open. */
async function firstLine(text: string): Promise<string> {
  const { socket } = await open(text);
  const [data] = await once(socket, 'data');
  socket.destroy();
  return String(data).split('\r\n')[0] ?? '';
}

function head(headers: Record<string, string | number>): string {
  const all = { host: 'x', 'content-type': 'application/json', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /webhooks/chatapps HTTP/1.1\r\n${lines.join('')}\r\n`;
}

describe('a webhook', () => {
  const authorization = webhookAuthorization;

  it('without the secret is refused before any of its body came', async () => {
    const promised = { 'content-length': 20 * mebibyte };
    expect(await firstLine(head(promised))).toContain(' 401 ');
    expect(await firstLine(head({ ...promised, authorization: 'wrong' }))).toContain(' 401 ');
  });

  it('that is said to be too large is refused before any of its body came', async () => {
    const promised = { authorization, 'content-length': 20 * mebibyte + 1 };
    expect(await firstLine(head(promised))).toContain(' 413 ');
  });

  it('that turns out to be too large is refused', async () => {
    const { socket, answered } = await open(
      head({ authorization, 'transfer-encoding': 'chunked' }),
    );
    const chunk = `${mebibyte.toString(16)}\r\n${' '.repeat(mebibyte)}\r\n`;
    for (let count = 0; count < 22 && !socket.destroyed; count += 1) {
      socket.write(chunk);
      await sleep(1);
    }
    socket.end('0\r\n\r\n');
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('with photos in it is taken, whole', async () => {
    const photo = 'A'.repeat(18 * mebibyte);
    const responseJson = JSON.stringify({ problem: 'A leak', photo });
    const interactive = { type: 'nfmReply', nfmReply: { responseJson } };
    const { webhook } = inbound('photos', { type: 'Interactive', content: { interactive } });
    const headers = { authorization };
    const answer = await server.request('POST', '/webhooks/chatapps', webhook, headers);
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1 } });
  });

  it('with headers without end is refused', async () => {
    expect(await firstLine(head({ 'x-much': 'x'.repeat(20_000) }))).toContain(' 431 ');
  });
});

describe('clients that take their time', () => {
  const slowClients = 1_000;

  /** How long a decent client waits: the median and the slowest but one of a hundred. */
  async function decentMs(): Promise<{ median: number; p99: number }> {
    const ask = async () => (await server.request('GET', '/api/workflows')).status;
    const tookMs: number[] = [];
    for (let count = 0; count < 100; count += 1) {
      const askedAt = performance.now();
      // A machine that is busy with something else makes the server say so: asking again is waiting.
      let status = await ask();
      while (status === 503) {
        await sleep(50);
        status = await ask();
      }
      expect(status).toBe(200);
      tookMs.push(performance.now() - askedAt);
      await sleep(10);
    }
    const [median = 0, p99 = 0] = [50, 98].map((at) => tookMs.toSorted((a, b) => a - b)[at]);
    return { median, p99 };
  }

  it('are let go, and meanwhile keep nobody waiting', async () => {
    const alone = await decentMs();
    const startedAt = performance.now();
    const letGo = async (text: string) => {
      const { socket, answered } = await open(text);
      const afterMs = answered.then(() => performance.now() - startedAt);
      return { socket, answered, afterMs };
    };
    const headless = await Promise.all(
      Array.from({ length: slowClients }, () => letGo('GET / HTTP/1.1\r\n')),
    );
    const bodiless = await letGo(
      head({ authorization: webhookAuthorization, 'content-length': 99 }),
    );
    const drip = setInterval(() => bodiless.socket.write(' '), 1_000);
    const beside = await decentMs();
    for (const { answered, afterMs } of headless) {
      expect(await answered).toMatch(/^HTTP\/1\.1 408 /);
      expect(await afterMs).toBeGreaterThan(9_000);
      expect(await afterMs).toBeLessThan(25_000);
    }
    expect(await bodiless.answered).toMatch(/^HTTP\/1\.1 408 /);
    expect(await bodiless.afterMs).toBeLessThan(45_000);
    clearInterval(drip);
    expect(beside.median).toBeLessThan(5 * alone.median + 500);
    process.stdout.write(
      `Median and p99: ${inWords(alone)}; beside ${slowClients} slow clients ${inWords(beside)}.\n`,
    );
  });
});

function inWords({ median, p99 }: { median: number; p99: number }): string {
  return `${median.toFixed(1)} and ${p99.toFixed(1)} ms`;
}
