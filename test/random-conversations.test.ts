/**
 * Random customers and random workflows, broken ones too, as if published before anybody checked
 * them. Whatever they do: no message is lost, every trace grows, and every instance waits, is
 * completed, or has failed for a reason that a person understands. `JOURNEYMAN_FUZZ_RUNS=20` lets
 * twenty times as many talk.
 */
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { openDatabase } from '../db/open.ts';
import { insertVersion, insertWorkflow } from '../db/workflows.ts';
import { checkWorkflow, type JsonObject, outboundMessage, type Workflow } from '../engine/index.ts';
import { tapContent, tappable } from './conversation/shown.ts';
import { keptMessages } from './support/kept-messages.ts';
import { oddJson } from './support/mutated-json.ts';
import { patiently } from './support/patiently.ts';
import { randomWorkflow } from './support/random-workflow.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const factor = Number(process.env['JOURNEYMAN_FUZZ_RUNS'] ?? 1);
const customers = Math.ceil(20 * factor);
const timeoutMs = 60_000 * Math.max(1, factor);

let server: TestServer;
let store: BetterSqlite.Database;
beforeAll(async () => {
  server = await startTestServer();
  store = new BetterSqlite(server.databaseFile, { readonly: true });
  publishRandom();
  for (let index = 0; index < customers; index += 1) {
    const path = `/api/workflows/random-${index}`;
    expect((await patiently(server, 'PATCH', path, { enabled: true })).status).toBe(200);
  }
});
afterAll(async () => {
  store.close();
  await server.stop();
});

/** Past the checks, straight into the store. Nobody waits for a request to be tried again. */
function publishRandom(): void {
  const db = openDatabase(server.databaseFile);
  const drawn = fc.sample(randomWorkflow.filter(ends), { numRuns: customers, seed: 7 });
  for (const [index, workflow] of drawn.entries()) {
    const keywords = [{ text: `go ${index}`, match: 'exact' }];
    const trigger = {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords },
      interrupts: index % 2 === 0,
      oldChoices: index % 3 === 0,
    };
    const id = `random-${index}`;
    const text = JSON.stringify({ ...workflow, id, trigger }).replaceAll(
      '"retries":2',
      '"retries":0',
    );
    const document: JsonObject = JSON.parse(text);
    insertWorkflow(db, { id, name: id, draft: document, at: 1 });
    insertVersion(db, { workflowId: id, document, createdAt: 1 });
  }
  db.sqlite.close();
}

/** Loops that are stopped after many steps only take time here. */
function ends(workflow: Workflow): boolean {
  return checkWorkflow(workflow).every(({ code }) => code !== 'endless-loop');
}

const written = fc.oneof(
  fc
    .constantFrom(
      'tea',
      'A coffee',
      '1',
      '2nd',
      'tomorrow',
      'me@example.com',
      'stop',
      '',
      'æøå',
      '٣',
    )
    .map((text) => ({ type: 'Text', content: { text } })),
  fc.constantFrom(
    { type: 'Location', content: { location: { latitude: 1, longitude: 2, name: 'Here' } } },
    { type: 'Image', content: { url: 'https://media.example/1', text: 'Look' } },
    { type: 'Interactive', content: { interactive: { type: 'nfmReply', nfmReply: {} } } },
    {
      type: 'Interactive',
      content: { interactive: { type: 'nfmReply', nfmReply: { responseJson: '{"a":{"b":[1]}}' } } },
    },
    { type: 'Text', content: { text: 'tapped', payload: 'tea~a1b2c3instance.1' } },
  ),
  fc
    .dictionary(fc.constantFrom('text', 'url', 'location', 'interactive', 'payload'), oddJson)
    .map((content) => ({ type: 'Odd', content })),
  /** Taps on the choice with this number, of all shown to them so far. */
  fc.nat({ max: 30 }),
  fc.nat({ max: 30 }),
  fc.constant('again' as const),
);
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

it(
  'lose nothing and break nothing',
  async () => {
    const talks = fc.sample(fc.array(written, { minLength: 8, maxLength: 20 }), {
      numRuns: customers,
      seed: 7,
    });
    const sent = await Promise.all(talks.map((talk, index) => converse(talk, index)));
    await rest();
    const kept = keptMessages(server);
    expect(kept.count()).toBe(sent.flat().length);
    for (const umid of sent.flat()) expect(kept.named(umid)).toHaveLength(1);
    kept.close();
    const ends = await Promise.all(talks.map((_, index) => expectSound(phoneOf(index))));
    const seen = new Set(ends.flat());
    expect([...seen].sort()).toEqual(expect.arrayContaining(['completed', 'failed', 'waiting']));
    expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  },
  timeoutMs,
);

const phoneOf = (index: number) => `+4477009${20_000 + index}`;

/** Says all this; returns the ids of the messages. What is out of all bounds is refused. */
async function converse(talk: readonly Written[], index: number): Promise<string[]> {
  const umids: string[] = [];
  const lengths = new Map<string, number>();
  for (const next of ['again' as const, ...talk]) {
    const message = await inWords(next, index);
    const answer = await server.request('POST', '/api/simulator/messages', {
      contact: phoneOf(index),
      ...message,
    });
    if (answer.status === 422) continue;
    expect(answer.status).toBe(200);
    umids.push(z.object({ umid: z.string() }).parse(answer.body).umid);
    expectGrowth(phoneOf(index), lengths);
  }
  return umids;
}

async function inWords(next: Written, index: number): Promise<{ type: string; content: object }> {
  if (next === 'again') return { type: 'Text', content: { text: `go ${index}` } };
  if (typeof next !== 'number') return next;
  const choices = await shownTo(phoneOf(index));
  const choice = choices.at(-1 - (next % Math.max(1, choices.length)));
  return choice ? tapContent(choice) : { type: 'Text', content: { text: 'tea' } };
}

const conversation = z.object({
  messages: z.array(
    z.looseObject({
      direction: z.string(),
      type: z.string(),
      note: z.string().nullable(),
      instanceId: z.string().nullable(),
    }),
  ),
});

async function shownTo(phone: string) {
  const { body } = await server.request('GET', `/api/simulator/contacts/${phone}/messages`);
  const sent = conversation
    .parse(body)
    .messages.filter(({ direction, type }) => direction === 'out' && type !== 'call');
  return sent.flatMap((message) => {
    const { type, content, display } = message;
    return tappable(outboundMessage.parse({ type, content, ...(display ? { display } : {}) }));
  });
}

const instances = z.object({ instances: z.array(z.object({ id: z.string() })) });
const traced = z.object({
  instance: z.object({
    status: z.enum(['waiting', 'completed', 'failed', 'cancelled']),
    failure: z.object({ message: z.string() }).nullable(),
    at: z.array(z.string()),
  }),
  trace: z.array(z.object({ seq: z.number(), text: z.string() })),
});

async function instancesOf(phone: string) {
  const { body } = await server.request('GET', `/api/simulator/contacts/${phone}/instances`);
  return Promise.all(
    instances.parse(body).instances.map(async ({ id }) => {
      const answer = await server.request('GET', `/api/instances/${id}`);
      expect(answer.status).toBe(200);
      return { id, ...traced.parse(answer.body) };
    }),
  );
}

function expectGrowth(phone: string, lengths: Map<string, number>): void {
  const query = `SELECT instance.id, trace_length AS length FROM instance
    JOIN contact ON contact.id = contact_id WHERE phone = ?`;
  const rows = store.prepare<[string], { id: string; length: number }>(query).all(phone);
  for (const { id, length } of rows) {
    expect(length).toBeGreaterThanOrEqual(lengths.get(id) ?? 1);
    lengths.set(id, length);
  }
}

/** Returns how the instances of a customer ended. */
async function expectSound(phone: string): Promise<string[]> {
  const { body } = await server.request('GET', `/api/simulator/contacts/${phone}/messages`);
  for (const { direction, note } of conversation.parse(body).messages) {
    if (direction === 'in') expect(note).toMatch(/\S \S.*\.$/s);
  }
  const found = await instancesOf(phone);
  for (const { instance, trace } of found) {
    expect(trace.map(({ seq }) => seq)).toEqual(trace.map((_, index) => index));
    expect(instance.at.length > 0).toBe(instance.status === 'waiting');
    if (instance.status !== 'failed') expect(instance.failure).toBeNull();
    else expect(instance.failure?.message).toMatch(/^(?!.*error in this program)[A-Z“].*\.$/s);
  }
  return found.map(({ instance }) => instance.status);
}

/** Until nothing is under way: what is only waited for is not. */
async function rest(): Promise<void> {
  const query = "SELECT count(*) AS count FROM outbox WHERE status <> 'stuck'";
  const open = store.prepare<[], { count: number }>(query);
  await expect.poll(() => open.get()?.count, { timeout: timeoutMs / 2 }).toBe(0);
}
