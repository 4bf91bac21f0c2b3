/** The gallery: every journey in it is whole, and its conversations walk every way a customer can take. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkWorkflow, isInbound, parseWorkflow, type Workflow } from '../engine/index.ts';
import {
  readConversations,
  readShippedTests,
  toldFirst,
  withoutChance,
} from './conversation/conversation.ts';
import { projectRoot, startTestServer, type TestServer } from './support/test-server.ts';

const folder = join(projectRoot, 'workflows');
const journeys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const gallery = z
  .object({
    groups: z.array(
      z.object({
        id: z.string(),
        journeys: z.array(z.object({ id: z.string(), first: z.string() })),
      }),
    ),
    notPreloaded: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'gallery.json'), 'utf8')));

const read = (id: string): Workflow => {
  const parsed = parseWorkflow(JSON.parse(readFileSync(join(folder, id, 'workflow.json'), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.workflow;
};

describe('the gallery', () => {
  it('shows every journey once', () => {
    const shown = gallery.groups.flatMap((group) => group.journeys.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(journeys.toSorted());
  });

  it('tells a conversation of each first that there is', async () => {
    const recorded = readConversations().map(({ workflowId, name }) => `${workflowId}/${name}`);
    expect([...toldFirst()].filter((each) => !recorded.includes(each))).toEqual([]);
  });

  it('brings a saved test of each, which says what the conversation that is told first says', () => {
    const firsts = toldFirst();
    for (const { workflowId, name, conversation } of readConversations()) {
      if (!firsts.has(`${workflowId}/${name}`)) continue;
      const [test] = readShippedTests(workflowId);
      const said = conversation.turns.flatMap(({ sent }) => sent);
      const expected = test?.turns.flatMap(({ sent }) => sent.map(withoutChance)) ?? [];
      expect(test?.name).toBe(conversation.title);
      expect(expected.length).toBeGreaterThan(0);
      expect(said).toEqual(expect.arrayContaining(expected));
    }
  });

  it('has nothing in it that would start two journeys with the same word', () => {
    const started = journeys.flatMap((id) => {
      const { trigger } = read(id);
      if (!isInbound(trigger) || trigger.match.kind !== 'keywords') return [];
      return trigger.match.keywords.map(({ text }) => text.toLowerCase());
    });
    expect(started.toSorted()).toEqual([...new Set(started)].toSorted());
  });
});

describe.each([...gallery.notPreloaded, 'visit-reminder'])('%s', (id) => {
  const workflow = read(id);

  it('has no problem', () => {
    expect(checkWorkflow(workflow)).toEqual([]);
  });

  it('goes every way that a customer can take in a recorded conversation', () => {
    const traces = readConversations()
      .filter(({ workflowId }) => workflowId === id)
      .flatMap(({ conversation }) => conversation.turns.flatMap(({ trace }) => trace));
    const missed = Object.entries(workflow.steps).flatMap(([stepId, { type, exits }]) =>
      exits
        // Nobody can be told: that is about the office's own system, and no customer sees it.
        .filter((exit) => type !== 'hand-over' || exit.id !== 'failed')
        .filter(({ label }) => !traces.some((line) => isLeft(line, `left ${stepId}: ${label}`)))
        .map(({ label }) => `${stepId}: ${label}`),
    );
    expect(missed).toEqual([]);
  });
});

/** By this very way out, and not by one whose name begins the same. */
function isLeft(line: string, way: string): boolean {
  return line === way || line.startsWith(`${way}:`);
}

const taking = z.object({
  workflow: z.record(z.string(), z.json()),
  tests: z.array(z.record(z.string(), z.json())),
});
const ran = z.object({ tests: z.array(z.looseObject({ passed: z.boolean() })) });

describe('over the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    const environment = { TIME_ZONE: 'Asia/Tokyo', LANGUAGE: 'de', COUNTRY: 'JP' };
    server = await startTestServer({ environment });
  });
  afterAll(() => server.stop());

  it('lists the journeys in their groups', async () => {
    const { status, body } = await server.request('GET', '/api/gallery');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      groups: gallery.groups.map((group) => ({
        id: group.id,
        journeys: group.journeys.map(({ id }) => ({ id, workflow: { id } })),
      })),
    });
  });

  it('tells a conversation of a journey, and takes it as a new workflow', async () => {
    const { body } = await server.request('GET', '/api/gallery/order-tracking');
    const shape = z.object({
      ...taking.shape,
      conversations: z.array(z.object({ lines: z.array(z.object({ kind: z.string() })) })),
    });
    const { workflow, conversations, tests } = shape.parse(body);
    expect(conversations.length).toBeGreaterThan(5);
    expect(conversations[0]?.lines.map(({ kind }) => kind)).toContain('customer');
    const taken = { ...workflow, id: 'our-orders', name: 'Our orders', tests };
    expect((await server.request('POST', '/api/workflows/import', taken)).status).toBe(200);
    const published = await server.request('POST', '/api/workflows/our-orders/publish');
    expect(published.body).toMatchObject({ version: 1, problems: [] });
  });

  it.each(journeys)(
    '%s is taken with saved tests, which it passes wherever it runs',
    async (id) => {
      const { body } = await server.request('GET', `/api/gallery/${id}`);
      const { workflow, tests } = taking.parse(body);
      const own = { ...workflow, id: `own-${id}`, tests };
      expect((await server.request('POST', '/api/workflows/import', own)).status).toBe(200);
      const run = await server.request('POST', `/api/workflows/own-${id}/tests/run`, {});
      const { tests: results } = ran.parse(run.body);
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
    },
  );

  it('says that there is no other', async () => {
    for (const id of ['nothing', '..', '%2e%2e%2fdb']) {
      expect((await server.request('GET', `/api/gallery/${id}`)).status).toBe(404);
    }
  });

  it('has shipped with their tests what runs from the first start', async () => {
    const { body } = await server.request('GET', '/api/workflows/booking-by-list/tests');
    expect(body).toMatchObject({
      tests: readShippedTests('booking-by-list').map(({ name }) => ({ test: { name } })),
    });
  });

  it('leaves out of a first start what comes only from the gallery', async () => {
    const { body } = await server.request('GET', '/api/workflows');
    const { workflows } = z
      .object({ workflows: z.array(z.object({ id: z.string() })) })
      .parse(body);
    const ids = workflows.map(({ id }) => id);
    expect(ids).toContain('booking-by-list');
    for (const id of gallery.notPreloaded) expect(ids).not.toContain(id);
  });
});
