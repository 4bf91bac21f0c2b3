/** Saved tests over the API, on a real server: kept, run, and asked before publishing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deleteWorkflowTest, insertWorkflowTest } from '../../db/workflow-tests.ts';
import type { SavedTest } from '../../engine/index.ts';
import { say } from '../../test/support/draw-workflow.ts';
import { startTestServer, type TestServer } from '../../test/support/test-server.ts';
import { pickedTime, visitSteps, visitWorkflow } from '../../test/support/try-workflow.ts';

const path = '/api/workflows/visit';
const kept = z.object({ id: z.string(), test: z.object({ name: z.string() }) });
const whole = z.object({ revision: z.number() });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.request('POST', '/api/workflows', visitWorkflow());
});
afterAll(() => server.stop());

async function save(test: SavedTest): Promise<string> {
  const { status, body } = await server.request('POST', `${path}/tests`, { test });
  expect(status).toBe(200);
  return kept.parse(body).id;
}

async function draw(steps: typeof visitSteps): Promise<void> {
  const { body } = await server.request('GET', path);
  const { revision } = whole.parse(body);
  const workflow = visitWorkflow(steps);
  expect((await server.request('PUT', path, { revision, workflow })).status).toBe(200);
}

async function clear(): Promise<void> {
  const { body } = await server.request('GET', `${path}/tests`);
  for (const { id } of z.object({ tests: z.array(kept) }).parse(body).tests) {
    await server.request('DELETE', `${path}/tests/${id}`);
  }
}

describe('a saved test', () => {
  it('is kept, listed, renamed and deleted', async () => {
    const test = pickedTime('Picks nine');
    const id = await save(test);
    expect((await server.request('GET', `${path}/tests`)).body).toMatchObject({
      tests: [{ id, test }],
    });
    const renamed = { ...test, name: 'Picks the first time' };
    const replaced = await server.request('PUT', `${path}/tests/${id}`, { test: renamed });
    expect(replaced).toMatchObject({ status: 200, body: { id, test: { name: renamed.name } } });
    expect((await server.request('DELETE', `${path}/tests/${id}`)).status).toBe(200);
    expect((await server.request('GET', `${path}/tests`)).body).toEqual({ tests: [] });
  });

  it('that is not there, or of a workflow that is not there, is said so', async () => {
    const test = pickedTime('Nowhere');
    const gone = 'There is no such test.';
    for (const answer of [
      await server.request('PUT', `${path}/tests/none`, { test }),
      await server.request('DELETE', `${path}/tests/none`),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { error: { message: gone } } });
    }
    const nowhere = '/api/workflows/nowhere/tests';
    expect((await server.request('GET', nowhere)).status).toBe(404);
    expect((await server.request('POST', nowhere, { test })).status).toBe(404);
    expect((await server.request('POST', `${nowhere}/run`, {})).status).toBe(404);
  });

  it.each<[string, unknown, string, string]>([
    ['without turns', { turns: [] }, 'test.turns', 'A test needs something that is done.'],
    ['without a name', { name: ' ' }, 'test.name', 'Give the test a name.'],
    ['with what nobody can do', { turns: [{ do: { sings: 1 } }] }, 'test.turns.0.do', '“do”'],
    ['that is too long', { name: 'x'.repeat(121) }, 'test.name', '120'],
    [
      'that is too large',
      { turns: [{ do: { says: 'x'.repeat(200_000) }, answers: [], sent: [], exits: [] }] },
      'test',
      'A test may have at most 200000 characters',
    ],
  ])('%s is refused with a sentence', async (_, change, at, message) => {
    const test = { ...pickedTime('Odd'), ...(change as object) };
    const { status, body } = await server.request('POST', `${path}/tests`, { test });
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: { path: at, message: expect.stringContaining(message) } });
  });

  it('is one of at most a hundred', async () => {
    const test = { ...pickedTime('Many'), turns: pickedTime('Many').turns.slice(0, 1) };
    const at = { createdAt: 1, updatedAt: 1 };
    for (let count = 0; count < 100; count += 1) {
      insertWorkflowTest(server.db, { id: `many-${count}`, workflowId: 'visit', test, ...at });
    }
    const more = await server.request('POST', `${path}/tests`, { test });
    expect(more).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    for (let count = 0; count < 100; count += 1) {
      deleteWorkflowTest(server.db, { workflowId: 'visit', id: `many-${count}` });
    }
  });
});

describe('running the tests', () => {
  it('plays each with the draft, or with what is given', async () => {
    const id = await save(pickedTime('Picks nine'));
    const run = await server.request('POST', `${path}/tests/run`, {});
    expect(run).toMatchObject({
      status: 200,
      body: { tests: [{ id, name: 'Picks nine', passed: true, failed: null }] },
    });
    const workflow = visitWorkflow({ ...visitSteps, thanks: say('See you!', 'person') });
    const other = await server.request('POST', `${path}/tests/run`, { workflow });
    expect(other.body).toMatchObject({
      tests: [
        { passed: false, failed: { turn: 1, difference: { kind: 'sent', actual: ['See you!'] } } },
      ],
    });
    await clear();
  });

  it('runs other workflows as they are live', async () => {
    const run = {
      type: 'run-workflow' as const,
      name: 'Run it',
      config: { workflowId: 'helper' },
      exits: [
        { id: 'returned', label: 'Returned', to: 'bye' },
        { id: 'failed', label: 'Failed', to: 'sorry' },
      ],
    };
    const steps = { run, bye: say('Helped.'), sorry: say('No help.') };
    const helper = { ...visitWorkflow({ a: say('Here I am.') }), id: 'helper' };
    const turn = { do: { says: 'visit' }, answers: [], sent: ['No help.'], exits: ['run:failed'] };
    await save({ ...pickedTime('Runs'), turns: [turn] });
    const workflow = visitWorkflow(steps);
    const alone = await server.request('POST', `${path}/tests/run`, { workflow });
    expect(alone.body).toMatchObject({ tests: [{ passed: true }] });
    await server.request('POST', '/api/workflows', helper);
    await server.request('POST', '/api/workflows/helper/publish');
    await server.request('PATCH', '/api/workflows/helper', { enabled: true });
    const helped = await server.request('POST', `${path}/tests/run`, { workflow });
    expect(helped.body).toMatchObject({
      tests: [{ failed: { difference: { actual: ['Here I am.', 'Helped.'] } } }],
    });
    await clear();
  });
});

describe('publishing', () => {
  it('goes through while all tests pass, and without tests, and says what is worth a look', async () => {
    expect(await server.request('POST', `${path}/publish`)).toMatchObject({
      status: 200,
      body: {
        problems: expect.arrayContaining([expect.objectContaining({ code: 'untested-request' })]),
      },
    });
    await save(pickedTime('Picks nine'));
    expect((await server.request('POST', `${path}/publish`)).status).toBe(200);
  });

  it('is refused while one does not, which is named', async () => {
    await save({ ...pickedTime('Asks'), turns: pickedTime('Asks').turns.slice(0, 1) });
    await draw({ ...visitSteps, thanks: say('See you!', 'person') });
    const before = (await server.request('GET', path)).body;
    const refused = await server.request('POST', `${path}/publish`);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'tests_failed',
          path: 'tests',
          message:
            '1 of 2 tests do not pass: “Picks nine”. Mend the workflow, or accept what it does now.',
          tests: [{ name: 'Picks nine' }],
        },
      },
    });
    expect((await server.request('GET', path)).body).toEqual(before);
  });

  it('tells first what must be fixed', async () => {
    await draw({ ...visitSteps, thanks: say('See you!', 'nowhere') });
    const refused = await server.request('POST', `${path}/publish`);
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'unprocessable' } } });
  });

  it('goes through again once what it does is accepted', async () => {
    await clear();
    await draw({ ...visitSteps, thanks: say('See you!', 'person') });
    await save({ ...pickedTime('Asks'), turns: pickedTime('Asks').turns.slice(0, 1) });
    expect((await server.request('POST', `${path}/publish`)).status).toBe(200);
  });

  it('names the only test that does not pass', async () => {
    await draw({ ...visitSteps, sorry: say('Sorry!') });
    const test = pickedTime('Expects more');
    const turns = test.turns.slice(0, 1).map((turn) => ({ ...turn, sent: ['Hello'] }));
    await clear();
    await save({ ...test, turns });
    const refused = await server.request('POST', `${path}/publish`);
    expect(refused).toMatchObject({
      body: {
        error: { message: expect.stringMatching(/^Its test does not pass: “Expects more”\./) },
      },
    });
  });
});

it('the tests of a workflow go with it', async () => {
  await server.request('DELETE', path);
  await server.request('POST', '/api/workflows', visitWorkflow());
  expect((await server.request('GET', `${path}/tests`)).body).toEqual({ tests: [] });
});
