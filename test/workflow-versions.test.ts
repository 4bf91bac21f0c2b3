/** What was published of a workflow, who is in the middle of it, and the order of workflows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listInstances } from '../db/instances.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const path = '/api/workflows/rest-a-while';

function drawn(text: string) {
  return {
    schemaVersion: 1,
    id: 'rest-a-while',
    name: 'Rest a while',
    trigger: { type: 'http-request' },
    start: 'rest',
    steps: {
      rest: {
        type: 'wait',
        name: text,
        config: { until: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
        exits: [{ id: 'next', label: 'Next', to: null, ends: true }],
      },
    },
  };
}

const listed = z.object({
  versions: z.array(
    z.strictObject({
      version: z.number(),
      createdAt: z.number(),
      publishedBy: z.string().nullable(),
      note: z.string().nullable(),
      openInstances: z.number(),
    }),
  ),
});

async function versions() {
  return listed.parse((await server.request('GET', `${path}/versions`)).body).versions;
}

async function publish(text: string, body?: unknown) {
  const { body: before } = await server.request('GET', path);
  const { revision } = z.object({ revision: z.number() }).parse(before);
  const saved = await server.request('PUT', path, { revision, workflow: drawn(text) });
  expect([saved.status, saved.body]).toMatchObject([200, {}]);
  return server.request('POST', `${path}/publish`, body);
}

describe('the versions of a workflow', () => {
  it('say when, by whom, why, and how many people are in the middle of each', async () => {
    await server.request('POST', '/api/workflows', drawn('Rest'));
    expect(await versions()).toEqual([]);
    expect((await publish('Rest')).body).toMatchObject({ version: 1 });
    await server.request('PATCH', path, { enabled: true });
    const start = { contact: '+447700900123', simulated: true };
    expect((await server.request('POST', `${path}/start`, start)).status).toBe(200);
    const key = await server.request('POST', '/api/keys', { name: 'Ann', role: 'editor' });
    const ann = `Bearer ${z.object({ key: z.string() }).parse(key.body).key}`;
    await publish('Rest some more');
    const noted = { note: '  Friendlier ' };
    const asAnn = { authorization: ann };
    expect((await server.request('POST', `${path}/publish`, noted, asAnn)).status).toBe(200);
    const other = { contact: '+447700900124', simulated: true };
    await server.request('POST', `${path}/start`, other);

    const told = (await versions()).map(({ createdAt: _, ...version }) => version);
    expect(told).toEqual([
      { version: 3, publishedBy: 'Ann', note: 'Friendlier', openInstances: 1 },
      { version: 2, publishedBy: 'environment', note: null, openInstances: 0 },
      { version: 1, publishedBy: 'environment', note: null, openInstances: 1 },
    ]);
    const { body } = await server.request('GET', '/api/workflows');
    const all = z.object({ workflows: z.array(z.looseObject({ id: z.string() })) }).parse(body);
    expect(all.workflows.find(({ id }) => id === 'rest-a-while')).toMatchObject({
      openInstances: 2,
    });
  });

  it('stay as they were published', async () => {
    const first = await server.request('GET', `${path}?version=1`);
    expect(JSON.stringify(first.body)).toContain('Rest');
    const { status, body } = await server.request('GET', `${path}?version=9`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { message: '“Rest a while” has no version 9.' } });
  });

  it('refuse a note that is no note, and a workflow that is not there', async () => {
    const long = await server.request('POST', `${path}/publish`, { note: 'x'.repeat(501) });
    expect(long.status).toBe(422);
    expect((await server.request('GET', '/api/workflows/nobody/versions')).status).toBe(404);
    expect(await versions()).toHaveLength(3);
  });
});

describe('a pause', () => {
  const heldNow = () =>
    listInstances(server.db, { workflowId: 'rest-a-while', limit: 9 }).map(
      ({ suspended }) => suspended,
    );
  const listedAs = async () => {
    const { body } = await server.request('GET', '/api/workflows');
    const row = z.object({ id: z.string(), enabled: z.boolean(), held: z.boolean() });
    const { workflows } = z.object({ workflows: z.array(row) }).parse(body);
    return workflows.find(({ id }) => id === 'rest-a-while');
  };

  it('is for new customers only, or for those in the middle, too', async () => {
    await server.request('PATCH', path, { enabled: false });
    expect(await listedAs()).toMatchObject({ enabled: false, held: false });
    expect(heldNow()).toEqual([false, false]);
    await server.request('PATCH', path, { enabled: true });
    const { body } = await server.request('POST', `${path}/hold`);
    expect(body).toEqual({ held: 2 });
    expect(await listedAs()).toMatchObject({ enabled: false, held: true });
    expect(heldNow()).toEqual([true, true]);
    const again = await server.request('POST', `${path}/hold`);
    expect(again.body).toEqual({ held: 0 });
  });

  it('is over for everyone when the workflow is turned on', async () => {
    await server.request('PATCH', path, { enabled: true });
    expect(await listedAs()).toMatchObject({ enabled: true, held: false });
    expect(heldNow()).toEqual([false, false]);
    expect((await server.request('POST', '/api/workflows/nobody/hold')).status).toBe(404);
  });
});

describe('the order of workflows', () => {
  const ids = async () => {
    const { body } = await server.request('GET', '/api/workflows');
    const answer = z.object({ workflows: z.array(z.object({ id: z.string() })) }).parse(body);
    return answer.workflows.map(({ id }) => id);
  };

  it('is what somebody says who has seen the one before', async () => {
    const was = await ids();
    const wanted = was.toReversed();
    const { status, body } = await server.request('PUT', '/api/workflow-order', {
      was,
      ids: wanted,
    });
    expect([status, body]).toEqual([200, { ids: wanted }]);
    expect(await ids()).toEqual(wanted);
    const late = await server.request('PUT', '/api/workflow-order', { was, ids: was });
    expect(late.status).toBe(409);
    expect(await ids()).toEqual(wanted);
  });

  it('names every workflow once', async () => {
    const was = await ids();
    const [first = '', ...others] = was;
    for (const wrong of [others, [...was, first], ['nobody', ...others]]) {
      const { status, body } = await server.request('PUT', '/api/workflow-order', {
        was,
        ids: wrong,
      });
      expect([status, body]).toMatchObject([422, { error: { path: 'ids' } }]);
    }
    expect(await ids()).toEqual(was);
  });

  it('says which booking event starts a workflow', async () => {
    const { body } = await server.request('GET', '/api/workflows');
    expect(JSON.stringify(body)).toContain('{"type":"booking-event","events":["survey"]}');
  });
});
