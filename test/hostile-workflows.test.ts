/**
 * Workflows that nobody would draw, sent by somebody who wants to see this break: each is refused
 * with a sentence, or does no more than it says; and everybody else goes on meanwhile.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openDatabase } from '../db/open.ts';
import { insertVersion, insertWorkflow } from '../db/workflows.ts';
import type { Json, JsonObject, WorkflowInput } from '../engine/index.ts';
import { call, drawWorkflow, listen, say, way } from './support/draw-workflow.ts';
import { patiently } from './support/patiently.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Steps = WorkflowInput['steps'];

const empty = {
  schemaVersion: 1,
  id: 'hostile',
  name: 'Hostile',
  trigger: { type: 'http-request' },
  start: null,
  steps: {},
};
const many = (count: number, make: (index: number) => [string, Json]): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('a hostile document', () => {
  const hello: Json = JSON.parse(JSON.stringify(say('Hello')));
  it.each<[string, Json | string, string]>([
    ['nested 100,000 deep', `{"steps":{"a":${nested(100_000)}}}`, 'steps.a.0'],
    ['with a step called __proto__', '{"steps":{"__proto__":{"type":"wait"}}}', 'steps.__proto__'],
    [
      'with __proto__ in a body',
      '{"steps":{"a":{"config":{"body":{"value":[{"__proto__":{"admin":true}}]}}}}}',
      'steps.a.config.body.value.0.__proto__',
    ],
    ['with a text of 3.9 million letters', { ...empty, name: 'x'.repeat(3_900_000) }, ''],
    ['with 2,001 steps', { ...empty, steps: many(2_001, (at) => [`s${at}`, hello]) }, 'steps'],
    [
      'with 20,000 steps that are none',
      { ...empty, steps: many(20_000, (at) => [`${at}`, 1]) },
      'steps.0',
    ],
    ['with 50,000 fields nobody knows', many(50_000, (at) => [`x${at}`, 1]), 'schemaVersion'],
    [
      'with 10,000 keywords',
      {
        ...empty,
        trigger: {
          type: 'inbound-chatapps',
          match: {
            kind: 'keywords',
            keywords: Array.from({ length: 10_000 }, () => ({ text: 'a' })),
          },
        },
      },
      'trigger.match.keywords',
    ],
    ['whose steps are a list', { ...empty, steps: [hello] }, 'steps'],
    ['whose start is a step', { ...empty, start: hello }, 'start'],
    ['of the far future', { ...empty, schemaVersion: 1e308 }, 'schemaVersion'],
    ...['', '1a', 'a b', 'a.b', 'ü', 'a/../b', `a${'b'.repeat(64)}`, '{{now}}'].map(
      (id): [string, Json, string] => [
        `with a step called “${id.slice(0, 10)}”`,
        { ...empty, steps: { [id]: hello } },
        `steps.${id}`,
      ],
    ),
  ])('%s is refused where it is wrong', async (_what, document, path) => {
    const checked = await server.request('POST', '/api/workflows/check', document);
    expect(checked.status).toBe(200);
    const { problems } = checked.body as { problems: { path: string; message: string }[] };
    expect(problems.length).toBeLessThanOrEqual(200);
    expect(problems.some((each) => each.path.startsWith(path))).toBe(true);
    const kept = await server.request('POST', '/api/workflows', document);
    expect(kept.status).toBe(422);
    expect((kept.body as { error: { message: string } }).error.message).toMatch(/\.$/);
  });

  it('of 5 MB is refused unread', async () => {
    const document = { ...empty, name: 'x'.repeat(5_000_000) };
    expect((await server.request('POST', '/api/workflows/check', document)).status).toBe(413);
  });

  it('with thousands of problems tells of the worst', async () => {
    const texts = many(40, (at) => [`s${at}`, JSON.parse(JSON.stringify(say(lostAnswers(at))))]);
    const { body } = await server.request('POST', '/api/workflows/check', {
      ...empty,
      start: 's0',
      steps: texts,
    });
    const { problems } = body as { problems: { severity: string }[] };
    expect(problems).toHaveLength(200);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

function lostAnswers(step: number): string {
  return Array.from({ length: 400 }, (_, at) => `{{steps.lost${step}x${at}.text}}`).join('');
}

let published = 0;

/** Draws, publishes and turns on a workflow that this keyword starts. */
async function publish(keyword: string, steps: Steps): Promise<void> {
  published += 1;
  const id = `odd-${published}`;
  const document = drawWorkflow(steps, { id, name: id, trigger: startedBy(keyword) });
  expect((await patiently(server, 'POST', '/api/workflows', document)).status).toBe(200);
  const answer = await patiently(server, 'POST', `/api/workflows/${id}/publish`);
  expect(answer.body).toMatchObject({ version: 1 });
  await patiently(server, 'PATCH', `/api/workflows/${id}`, { enabled: true });
}

function startedBy(text: string): WorkflowInput['trigger'] {
  const keywords = [{ text, match: 'exact' as const }];
  return { type: 'inbound-chatapps', match: { kind: 'keywords', keywords } };
}

let people = 0;

function somebody(): string {
  people += 1;
  return `+4477009${30_000 + people}`;
}

async function write(contact: string, text: string): Promise<void> {
  const message = { contact, type: 'Text', content: { text } };
  expect((await patiently(server, 'POST', '/api/simulator/messages', message)).status).toBe(200);
}

const shown = z.object({
  messages: z.array(z.object({ direction: z.string(), text: z.string() })),
});

async function answersTo(contact: string): Promise<string[]> {
  const { body } = await patiently(server, 'GET', `/api/simulator/contacts/${contact}/messages`);
  const { messages } = shown.parse(body);
  return messages.filter(({ direction }) => direction === 'out').map(({ text }) => text);
}

const listed = z.object({ instances: z.array(z.object({ id: z.string(), status: z.string() })) });
const whole = z.object({
  instance: z.object({ failure: z.object({ message: z.string() }).nullable() }),
  trace: z.array(z.object({ kind: z.string() })),
});

async function latestOf(contact: string) {
  const { body } = await patiently(server, 'GET', `/api/simulator/contacts/${contact}/instances`);
  const [latest] = listed.parse(body).instances;
  if (!latest) throw new Error('Nothing ran.');
  const read = await patiently(server, 'GET', `/api/instances/${latest.id}`);
  return { ...latest, ...whole.parse(read.body) };
}

describe('names that JavaScript knows', () => {
  it('are names like any other', async () => {
    await publish('inherit', {
      constructor: say('Who?', 'toString'),
      toString: listen('hasOwnProperty', 'hasOwnProperty'),
      hasOwnProperty: say(
        '{{steps.toString.text}}/{{steps.constructor.constructor.name}}/{{data.__proto__.x}}/{{data.toString}}',
      ),
    });
    const contact = somebody();
    await write(contact, 'inherit');
    await write(contact, 'valueOf');
    await expect.poll(() => answersTo(contact)).toEqual(['Who?', 'valueOf///']);
    expect((await latestOf(contact)).status).toBe('completed');
  });
});

describe('a keyword', () => {
  it('that looks like a pattern is words', async () => {
    await publish('.*', { a: say('dots') });
    await publish('(zz+)+$', { a: say('brackets') });
    const said = async (text: string) => {
      const contact = somebody();
      await write(contact, text);
      return answersTo(contact);
    };
    expect(await said('anything at all')).toEqual([]);
    expect(await said('z'.repeat(60_000))).toEqual([]);
    expect(await said('.*')).toEqual(['dots']);
    expect(await said('zz')).toEqual(['brackets']);
  });

  it('is the same however Unicode writes it', async () => {
    await publish('Crème Brûlée'.normalize('NFC'), { a: say('dessert') });
    const spellings = ['NFD', 'NFC', 'NFKD'].map((form) => 'crème brûlée'.normalize(form));
    for (const text of [...spellings, ' CREME   BRULEE!! 🍮']) {
      const contact = somebody();
      await write(contact, text);
      expect(await answersTo(contact)).toEqual(['dessert']);
    }
    const trigger = {
      type: 'inbound-chatapps',
      match: {
        kind: 'keywords',
        keywords: [{ text: 'Brûlée'.normalize('NFC') }, { text: 'brûlée'.normalize('NFD') }],
      },
    };
    const { body } = await server.request('POST', '/api/workflows/check', { ...empty, trigger });
    expect(JSON.stringify(body)).toContain('repeated-keyword');
  });
});

describe('work without end', () => {
  it('in templates and rules is cut short, and nobody waits for it', async () => {
    const heavy = { some: [{ var: 'data.list' }, { contains: [{ var: '' }, 'z'] }] };
    const exits = Array.from({ length: 49 }, (_, at) => ({ ...way(`e${at}`, null), when: heavy }));
    const ids = Array.from({ length: 100 }, (_, at) => `s${at}`);
    const steps = ids.map((id, at): [string, Steps[string]] => [
      id,
      {
        type: 'branch',
        name: 'Think',
        config: {},
        exits: [...exits, way('otherwise', ids[at + 1] ?? null)],
      },
    ]);
    const document = drawWorkflow(Object.fromEntries(steps), { id: 'bomb', name: 'Bomb' });
    expect((await patiently(server, 'POST', '/api/workflows', document)).status).toBe(200);
    await patiently(server, 'POST', '/api/workflows/bomb/publish');
    await patiently(server, 'PATCH', '/api/workflows/bomb', { enabled: true });
    const list = Array.from({ length: 1_000 }, () => 'a'.repeat(300));
    const started = await patiently(server, 'POST', '/api/workflows/bomb/start', {
      contact: somebody(),
      data: { list },
    });
    expect(started.status).toBe(200);
  });
});

describe('a workflow that runs away', () => {
  it('cannot be published', async () => {
    const document = drawWorkflow(
      { one: say('One', 'two'), two: call('one', 'one') },
      { id: 'endless', name: 'Endless' },
    );
    expect((await patiently(server, 'POST', '/api/workflows', document)).status).toBe(200);
    const answer = await patiently(server, 'POST', '/api/workflows/endless/publish');
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain('This can repeat for ever');
  });

  it('although published is stopped with the reason, while others go on', async () => {
    const runaway = drawWorkflow(
      { one: say('One', 'two'), two: say('Two', 'one') },
      { id: 'runaway', name: 'Runaway', trigger: startedBy('run away') },
    );
    publishUnchecked(JSON.parse(JSON.stringify(runaway)));
    await patiently(server, 'PATCH', '/api/workflows/runaway', { enabled: true });
    const [runner, other] = [somebody(), somebody()];
    await Promise.all([write(runner, 'run away'), write(other, 'book appointment')]);
    const { status, instance, trace } = await latestOf(runner);
    expect(status).toBe('failed');
    expect(instance.failure?.message).toMatch(
      /^Stopped at “Say One”: 200 steps ran without waiting/,
    );
    expect(trace.at(-1)?.kind).toBe('failed');
    await expect.poll(async () => (await answersTo(other)).length).toBe(1);
    expect((await latestOf(other)).status).toBe('waiting');
  });

  it('in a straight line of 2,000 steps is stopped too', async () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `s${at}`);
    await publish(
      'far',
      Object.fromEntries(ids.map((id, at) => [id, say('Step', ids[at + 1] ?? null)])),
    );
    const contact = somebody();
    await write(contact, 'far');
    const { status, instance } = await latestOf(contact);
    expect(status).toBe('failed');
    expect(instance.failure?.message).toMatch(/200 steps ran without waiting for the customer/);
  });
});

/** As if it had been published before anybody checked workflows. */
function publishUnchecked(document: JsonObject): void {
  const db = openDatabase(server.databaseFile);
  const id = String(document['id']);
  insertWorkflow(db, { id, name: id, draft: document, at: 1 });
  insertVersion(db, { workflowId: id, document, createdAt: 1 });
  db.sqlite.close();
}

it('nothing of this was a mistake of ours', () => {
  expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
