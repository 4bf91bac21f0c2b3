/**
 * More arrives than can be stored, or nothing can be stored at all: whoever is not served is told so
 * at once, with 503 and Retry-After, and nothing of theirs was done; 8x8 sends it again, and then it is.
 * The real server, real HTTP, a real file that another program keeps to itself or that is full.
 */
import { Agent, request as post } from 'node:http';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { usualAdmission } from '../server/admission.ts';
import { inbound } from './support/documented-webhooks.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const patience = { timeout: 60_000, interval: 20 };
/** As many connections as requests, as when they come from many places. */
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
let server: TestServer;
let other: BetterSqlite.Database;
beforeAll(async () => {
  server = await startTestServer();
  other = new BetterSqlite(server.databaseFile);
});
afterAll(async () => {
  other.close();
  agent.destroy();
  await server.stop();
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

function webhook(name: string, text = name): string {
  const user = { msisdn: `+4477${String(hash(name)).padStart(8, '0')}`, name };
  return JSON.stringify(inbound(name, { type: 'Text', content: { text }, user }).webhook);
}

/** Somebody else for each name. */
function hash(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_999_989, 7);
}

function deliver(body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = post(`${server.url}/webhooks/chatapps`, {
      method: 'POST',
      agent,
      headers: { authorization: webhookAuthorization, 'content-type': 'application/json' },
    });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      answer.resume();
      const retryAfter = answer.headers['retry-after'];
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, retryAfter }));
    });
    sent.end(body);
  });
}

/** As 8x8 does: again after a pause, until it is taken. */
async function insist(body: string): Promise<number> {
  for (let attempts = 1; ; attempts += 1) {
    const { status, retryAfter } = await deliver(body);
    if (status === 200) return attempts;
    expect([status, retryAfter]).toEqual([503, '2']);
    await new Promise((wake) => setTimeout(wake, 200 + Math.random() * 200));
  }
}

/** How often each text that came in is kept. */
function kept(like: string): Map<string, number> {
  const rows = other
    .prepare("select text from message where direction = 'in' and text like ?")
    .pluck()
    .all(like);
  const counts = new Map<string, number>();
  for (const text of z.array(z.string()).parse(rows)) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

async function expectGoodHealth(): Promise<void> {
  expect((await server.request('GET', '/readyz')).status).toBe(200);
  expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
}

describe('more webhooks than can be stored', () => {
  const count = usualAdmission.insideMax + 300;
  const bodies = Array.from({ length: count }, (_, index) => webhook(`crowd ${index}`));

  it('are let in up to a bound; the others are refused at once, and all are kept once in the end', async () => {
    other.exec('begin immediate');
    const answers: Answer[] = [];
    const first = bodies.map(async (body) => answers.push(await deliver(body)));
    await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(300), patience);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(new Set(answers.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['2']));
    other.exec('commit');
    await Promise.all(first);

    const taken = answers.filter(({ status }) => status === 200).length;
    expect(kept('crowd %').size).toBe(taken);
    const attempts = await Promise.all(bodies.map(insist));
    expect(attempts.every((each) => each >= 1)).toBe(true);
    expect(kept('crowd %').size).toBe(count);
    expect([...kept('crowd %').values()].every((times) => times === 1)).toBe(true);
    await expectGoodHealth();
  });
});

describe('a database that another program keeps to itself', () => {
  it('for a moment delays what comes', async () => {
    other.exec('begin immediate');
    const answer = deliver(webhook('patient'));
    await new Promise((wake) => setTimeout(wake, 500));
    expect(kept('patient').size).toBe(0);
    other.exec('commit');
    expect((await answer).status).toBe(200);
  });

  it('for longer refuses what comes before 8x8 gives up, and takes it afterwards', async () => {
    other.exec('begin immediate');
    const startedAt = performance.now();
    expect(await deliver(webhook('refused'))).toEqual({ status: 503, retryAfter: '2' });
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    const key = await server.request('POST', '/api/keys', { name: 'x', role: 'viewer' });
    expect(key).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
    expect(key.headers.get('retry-after')).toBe('2');
    expect((await server.request('GET', '/api/workflows')).status).toBe(200);
    other.exec('commit');
    expect(kept('refused').size).toBe(0);
    expect(await insist(webhook('refused'))).toBe(1);
    expect(kept('refused').get('refused')).toBe(1);
    await expectGoodHealth();
  });
});

describe('a disk that is full', () => {
  it('refuses what cannot be stored, goes on reading, and recovers by itself', async () => {
    const { sqlite } = server.db;
    const pages = sqlite.pragma('page_count', { simple: true });
    sqlite.pragma(`max_page_count = ${pages}`);
    const bodies = Array.from({ length: 40 }, (_, index) =>
      webhook(`full ${index}`, `full ${index} ${'x'.repeat(60_000)}`),
    );
    const answers = await Promise.all(bodies.map(deliver));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(30);
    expect(new Set(refused.map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"status":503,"retryAfter":"2"}']),
    );
    expect(kept('full %').size).toBe(answers.length - refused.length);
    expect((await server.request('GET', '/api/workflows')).status).toBe(200);

    sqlite.pragma('max_page_count = 1000000');
    await Promise.all(bodies.map(insist));
    expect(kept('full %').size).toBe(40);
    expect([...kept('full %').values()].every((times) => times === 1)).toBe(true);
    await expectGoodHealth();
  });

  it('at whichever write it is full, an event happens whole or not at all', async () => {
    const { sqlite } = server.db;
    const counts = { taken: 0, refused: 0 };
    for (let room = 0; room < 40; room += 1) {
      const pages = Number(sqlite.pragma('page_count', { simple: true }));
      sqlite.pragma(`max_page_count = ${pages + room}`);
      const name = `point ${room}`;
      const body = webhook(name, `${name} book appointment ${'x'.repeat(30_000)}`);
      const { status } = await deliver(body);
      expect([200, 503]).toContain(status);
      expect(kept(`${name} %`).size).toBe(status === 200 ? 1 : 0);
      counts[status === 200 ? 'taken' : 'refused'] += 1;
      sqlite.pragma('max_page_count = 1000000');
      await insist(body);
      expect([...kept(`${name} %`).values()]).toEqual([1]);
    }
    expect(counts.taken).toBeGreaterThan(0);
    expect(counts.refused).toBeGreaterThan(0);
    await expectGoodHealth();
  });
});
