/**
 * The systems that HTTP steps call go wrong in every way there is, and every conversation goes on
 * where its author drew it: the real server, workflows made through its API, and servers on this
 * machine that misbehave.
 */
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FaultServer, faultNames, inTurn, startFaultServer } from './fakes/fault-server.ts';
import type { Seen } from './fakes/witness.ts';
import { conversationWith, openInstances } from './support/conversation-with.ts';
import { callers, publish } from './support/fault-workflows.ts';
import { createManualClock } from './support/manual-clock.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const patience = { timeout: 40_000, interval: 50 };
const mebibyte = 1_048_576;
const clock = createManualClock(Date.now());

/** By which way out a step leaves that meets this fault, and why, as the trace says it. */
const ends: Readonly<Record<string, string>> = {
  'error-500': 'failed: answered 500',
  'unavailable-503': 'failed: answered 503',
  'too-many-429': 'refused: answered 429',
  'busy-until-429': 'refused: answered 429',
  'too-late-408': 'refused: answered 408',
  'not-found-404': 'refused: answered 404',
  'hang-before-headers': 'failed: There was no whole answer within 1 second.',
  'hang-mid-body': 'failed: There was no whole answer within 1 second.',
  'slow-drip': 'failed: There was no whole answer within 1 second.',
  'endless-hints': 'failed: There was no whole answer within 1 second.',
  'reset-before-answer': 'failed: It cannot be reached: the connection broke.',
  'close-before-answer': 'failed: It cannot be reached: the connection broke.',
  'reset-mid-body': 'failed: It cannot be reached: the connection broke.',
  'close-mid-body': 'failed: It cannot be reached: the connection broke.',
  'body-100-mb': 'failed: The answer is larger than 1 MiB.',
  'endless-body': 'failed: The answer is larger than 1 MiB.',
  'gzip-bomb': 'failed: The answer is larger than 1 MiB.',
  'gzip-broken': 'failed: The answer is compressed in a way that cannot be read.',
  'zstd-unasked': 'failed: The answer is compressed in a way that cannot be read.',
  'gzip-unasked': 'ok: answered 200',
  'bom-json': 'ok: answered 200',
  'bad-json': 'ok: answered 200',
  'deep-json': 'ok: answered 200',
  html: 'ok: answered 200',
  'empty-200': 'ok: answered 200',
  'redirect-loop': 'failed: It redirects more than 3 times.',
  'redirect-inward': `failed: 169.254.169.254 is not a public address. Private ones are reached only where ALLOW_PRIVATE_NETWORK names them.`,
  'redirect-nowhere': 'failed: answered 302',
  'header-flood': 'failed: It cannot be reached: the headers of its answer are too large.',
  'switching-101': 'failed: It cannot be reached: the connection broke.',
  'odd-099': 'failed: It cannot be reached: what it answers is not HTTP.',
  'odd-999': 'failed: answered 999',
  'two-lengths': 'failed: It cannot be reached: what it answers is not HTTP.',
  'tls-garbage': 'failed: It cannot be reached: what it answers is not HTTP.',
};

/** What never comes to an end by itself. */
const lasting = new Set(['hang-before-headers', 'hang-mid-body', 'slow-drip', 'endless-hints']);

/** What each way out tells the contact. */
const told: Readonly<Record<string, string>> = {
  ok: 'It worked: ',
  refused: 'It was refused: ',
  failed: 'It failed: ',
};

let faults: FaultServer;
/** Answers nothing, not even by HTTP or TLS. */
const silent = createServer((socket) => silenced.push(socket));
const silenced: Socket[] = [];
let server: TestServer;
let closedPort = 0;

/** When, by the clock, something was asked for. */
const askedAt = new Map<string, number[]>();

beforeAll(async () => {
  const choose = inTurn(({ url }) => {
    const key = new URL(url, 'http://faults').pathname;
    askedAt.set(key, [...(askedAt.get(key) ?? []), clock.now()]);
    return { key, names: key.split('/').at(-1) ?? '' };
  });
  faults = await startFaultServer(choose, { now: clock.now });
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  const closed = await startFaultServer(() => 'fine');
  closedPort = closed.port;
  await closed.stop();
  const allowed = [faults.port, silentPort(), closedPort].map((port) => `127.0.0.1:${port}`);
  server = await startTestServer({
    clock,
    environment: { ALLOW_PRIVATE_NETWORK: allowed.join(',') },
  });
  for (const workflow of callers) await publish(server, workflow);
});
afterAll(async () => {
  await server.stop();
  await faults.stop();
  for (const socket of silenced) socket.destroy();
  await new Promise((closed) => silent.close(closed));
});

function silentPort(): number {
  const address = silent.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

let people = 0;

/** Somebody new writes; returns the phone number. */
async function write(text: string): Promise<string> {
  people += 1;
  const contact = `+4477009${10_000 + people}`;
  const message = { contact, type: 'text', content: { text } };
  const { status } = await server.request('POST', '/api/simulator/messages', message);
  expect(status).toBe(200);
  return contact;
}

function allOver(): Promise<void> {
  return vi.waitFor(async () => expect(await openInstances(server)).toBe(0), patience);
}

/** How the step was left, without what is another time each time. */
function wayOut(trace: readonly string[]): string {
  const left = trace.find((line) => line.startsWith('left: ')) ?? '';
  return left.replace(/^left: | in \d+ ms.*$| \([A-Z_]+\)/g, '');
}

describe('a step that calls what goes wrong', () => {
  const writers = new Map<string, string>();
  let memoryBefore = 0;
  beforeAll(async () => {
    memoryBefore = process.memoryUsage().rss;
    for (const name of faultNames) {
      const word = lasting.has(name) ? 'hurry' : 'call';
      writers.set(name, await write(`${word} ${faults.url}/${name}`));
    }
    await allOver();
  });

  it('meets every fault there is', () => {
    expect(Object.keys(ends).toSorted()).toEqual(faultNames.toSorted());
    expect(faultNames.length).toBeGreaterThan(30);
  });

  it.each(faultNames)('goes on where its author drew it, and says why: %s', async (name) => {
    const conversation = await conversationWith(server, writers.get(name) ?? '');
    expect(conversation.status).toBe('completed');
    expect(wayOut(conversation.trace)).toBe(ends[name]);
    const [exit = ''] = ends[name]?.split(':') ?? [];
    expect(conversation.told.map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`^${told[exit]}`)),
    ]);
  });

  it.each([
    ['gzip-unasked', 'It worked: packed'],
    ['bom-json', 'It worked: marked'],
  ])('understands JSON that came otherwise than asked: %s', async (name, text) => {
    const conversation = await conversationWith(server, writers.get(name) ?? '');
    expect(conversation.told).toMatchObject([{ text }]);
  });

  it('takes no more of an answer than it needs, and keeps none of it', () => {
    for (const name of ['body-100-mb', 'endless-body', 'header-flood']) {
      expect(faults.bytesTaken(name)).toBeLessThan(24 * mebibyte);
    }
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(300 * mebibyte);
  });
});

describe('a step that calls where nothing can be', () => {
  it.each([
    [
      'a port where nobody is',
      () => `http://127.0.0.1:${closedPort}/`,
      'nothing is listening there',
    ],
    [
      'TLS where there is none',
      () => `https://127.0.0.1:${faults.port}/`,
      'no secure connection came about',
    ],
  ])('says so: %s', async (_, url, why) => {
    const phone = await write(`call ${url()}`);
    await allOver();
    const { trace } = await conversationWith(server, phone);
    expect(wayOut(trace)).toBe(`failed: It cannot be reached: ${why}.`);
  });

  it.each(['http', 'https'])('keeps to its time while it connects: %s', async (scheme) => {
    const phone = await write(`hurry ${scheme}://127.0.0.1:${silentPort()}/`);
    await allOver();
    const { trace } = await conversationWith(server, phone);
    expect(wayOut(trace)).toBe('failed: There was no whole answer within 1 second.');
  });

  it('does not let a customer reach this server', async () => {
    const phone = await write(`call ${server.url.replace('127.0.0.1', '127.1')}/api/settings`);
    const other = await write(`call http://localhost:${silentPort()}/`);
    await allOver();
    const why = [await conversationWith(server, phone), await conversationWith(server, other)];
    expect(why.map(({ trace }) => wayOut(trace))).toEqual([
      'failed: On this server, only /booking/… can be called.',
      expect.stringContaining('failed: localhost is not a public address.'),
    ]);
  });
});

describe('a step that tries again', () => {
  const transient = [
    ...['error-500', 'unavailable-503', 'too-many-429', 'busy-until-429', 'reset-before-answer'],
    ...['close-before-answer', 'reset-mid-body', 'close-mid-body', 'header-flood', 'tls-garbage'],
    ...['odd-099', 'odd-999', 'two-lengths', 'switching-101'],
  ];
  const lastingWrong = ['not-found-404', 'too-late-408', 'body-100-mb', 'gzip-broken', 'bad-json'];
  const patient = [
    ['unavailable-503', 2_000],
    ['too-many-429', 3_000],
    ['busy-until-429', 9_000],
  ] as const;
  const writers = new Map<string, string>();

  beforeAll(async () => {
    const plans = [
      ...transient.map((fault) => `${fault},${fault},fine`),
      ...lastingWrong.map((fault) => `${fault},fine`),
      ...['error-500', 'fine'],
    ];
    for (const plan of plans) writers.set(plan, await write(`insist ${faults.url}/insist/${plan}`));
    const passing = setInterval(() => clock.pass(100), 20);
    await allOver();
    clearInterval(passing);
  });

  async function insisted(plan: string) {
    const path = `/insist/${plan}`;
    const asked = faults.seen.filter(({ url }) => url === path);
    const conversation = await conversationWith(server, writers.get(plan) ?? '');
    const at = askedAt.get(path) ?? [];
    const pauses = at.slice(1).map((each, index) => each - (at[index] ?? 0));
    return { asked, pauses, ...conversation };
  }

  function keys(asked: readonly Seen[]): unknown[] {
    return [...new Set(asked.map(({ headers }) => headers['idempotency-key']))];
  }

  it.each(transient)('gets there after %s, with one and the same request', async (fault) => {
    const { asked, told, trace } = await insisted(`${fault},${fault},fine`);
    expect(told).toMatchObject([{ text: 'It worked: fine' }]);
    expect(trace.join('\n')).toMatch(/left: ok: answered 200 in \d+ ms, after 3 attempts/);
    expect(asked).toHaveLength(3);
    expect(keys(asked)).toEqual([expect.stringMatching(/^[a-z0-9]+\/call\/1\/0$/)]);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  it('gives up after as many attempts as were drawn, each after a longer pause', async () => {
    const { asked, told, pauses } = await insisted('error-500');
    expect(told).toMatchObject([{ text: 'It failed: 500' }]);
    expect(asked).toHaveLength(3);
    expect(pauses[0]).toBeGreaterThanOrEqual(750);
    expect(pauses[1]).toBeGreaterThanOrEqual(1_500);
  });

  it.each(patient)('waits for as long as it is asked to: %s, %i ms', async (fault, waitMs) => {
    const { pauses } = await insisted(`${fault},${fault},fine`);
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(waitMs);
  });

  it.each(lastingWrong)('does not, where it would be no use: %s', async (fault) => {
    const { asked } = await insisted(`${fault},fine`);
    expect(asked).toHaveLength(1);
  });

  it('names the requests of two conversations differently', async () => {
    const [one, other] = [await insisted('fine'), await insisted('error-500')];
    expect(keys([...one.asked, ...other.asked])).toHaveLength(2);
  });
});

describe('a system that hangs', () => {
  it('keeps nobody waiting who calls another', async () => {
    const hung = await startFaultServer(() => 'held');
    const other = await startTestServer({
      environment: { ALLOW_PRIVATE_NETWORK: `127.0.0.1:${hung.port} 127.0.0.1:${faults.port}` },
    });
    for (const workflow of callers) await publish(other, workflow);
    const ask = (n: number, url: string) =>
      other.request('POST', '/api/simulator/messages', {
        contact: `+44770091${1_000 + n}`,
        type: 'text',
        content: { text: `call ${url}/${n}/fine` },
      });
    /** Twenty who call a system that answers, until all have heard; how many others go on waiting. */
    const twentyMs = async (from: number, waiting: number) => {
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: 20 }, (_, n) => ask(from + n, faults.url)));
      const isOver = async () => expect(await openInstances(other)).toBe(waiting);
      await vi.waitFor(isOver, { ...patience, interval: 5 });
      return performance.now() - startedAt;
    };
    await twentyMs(100, 0);
    const aloneMs = await twentyMs(200, 0);
    await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n, hung.url)));
    await expect.poll(hung.held, patience).toBe(16);
    const besideMs = await twentyMs(300, 50);
    expect(hung.held()).toBe(16);
    const shown = [aloneMs, besideMs].map((ms) => `${ms.toFixed(0)} ms`);
    process.stdout.write(`20 customers: ${shown[0]}; beside 50 whose system hangs: ${shown[1]}.\n`);
    expect(besideMs).toBeLessThan(10 * aloneMs + 1_000);
    hung.release();
    await expect.poll(() => openInstances(other), patience).toBe(0);
    await other.stop();
    await hung.stop();
  });
});
