/** Workflows in and out over the API: 8x8's and ours, whole and broken. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { define } from './support/automation-builder.ts';
import { drawWorkflow, listen, say } from './support/draw-workflow.ts';
import { mutated, oddJson } from './support/mutated-json.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';
import { pickedTime, visitWorkflow } from './support/try-workflow.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const answer = z.object({
  workflow: z.looseObject({ id: z.string() }),
  kept: z.boolean(),
  report: z.array(z.object({ kind: z.string(), path: z.string(), message: z.string() })),
  problems: z.array(z.looseObject({ code: z.string(), repairable: z.boolean() })),
});

const greeting = define([
  {
    stepType: 'ChatAppsMessage',
    id: 'hi',
    inputs: {
      subAccountId: 'plumbers',
      user: { msisdn: '{{data.payload.user.msisdn}}' },
      type: 'text',
      content: { text: 'Hi' },
    },
  },
]);

async function importing(document: unknown, query = '') {
  const { status, body } = await server.request('POST', `/api/workflows/import${query}`, document);
  expect([status, body]).toEqual([200, expect.anything()]);
  return answer.parse(body);
}

describe('importing', () => {
  it('keeps a draft, and another one under a name of its own', async () => {
    const first = await importing(greeting);
    expect(first).toMatchObject({ kept: true, workflow: { id: 'a-plumber' }, problems: [] });
    const second = await importing(greeting);
    expect(second.workflow.id).toBe('a-plumber-2');
    expect(second.report).toContainEqual(expect.objectContaining({ path: 'id' }));
    const { body } = await server.request('GET', '/api/workflows/a-plumber-2');
    expect(body).toMatchObject({ version: null, enabled: false, workflow: second.workflow });
  });

  it('keeps nothing when it is only tried', async () => {
    const tried = await importing(
      define([], { definition: { name: 'Tried', steps: [] } }),
      '?dryRun=true',
    );
    expect(tried).toMatchObject({ kept: false, workflow: { id: 'tried' } });
    expect((await server.request('GET', '/api/workflows/tried')).status).toBe(404);
  });

  it('takes workflows of ours, too', async () => {
    const ours = drawWorkflow({ hear: listen('bye'), bye: say('Bye') }, { id: 'ours' });
    const { workflow, problems } = await importing(ours);
    expect(workflow).toEqual(JSON.parse(JSON.stringify(ours)));
    expect(problems).toEqual([expect.objectContaining({ code: 'open-exit', repairable: true })]);
  });

  it.each<[string, unknown, number, string]>([
    ['no JSON', '{ "definition": ', 400, 'not JSON'],
    ['nothing', '', 400, ''],
    ['a list', [], 422, 'must be an object'],
    ['no steps', { definition: { name: 'x' } }, 422, 'a list of “steps”'],
    ['half a workflow of ours', { schemaVersion: 1, name: 'x' }, 422, 'must be fixed'],
    ['one from the future', { schemaVersion: 99 }, 422, 'newer Journeyman'],
  ])('%s is refused in a sentence', async (_, document, status, sentence) => {
    const refused = await server.request('POST', '/api/workflows/import', document);
    expect(refused.status).toBe(status);
    expect(JSON.stringify(refused.body)).toContain(sentence);
  });

  it('of anything at all ends well or in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated([greeting]), oddJson), async (document) => {
        const path = '/api/workflows/import?dryRun=true';
        const { status } = await server.request('POST', path, JSON.stringify(document));
        expect([200, 400, 413, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
    expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

describe('exporting', () => {
  it('gives both formats', async () => {
    const { workflow } = await importing(define([], { definition: { name: 'Twice', steps: [] } }));
    const path = `/api/workflows/${workflow.id}/export`;
    const ours = await server.request('GET', path);
    expect(ours.body).toEqual({ format: 'journeyman', document: workflow, report: [] });
    const theirs = await server.request('GET', `${path}?format=8x8`);
    expect(theirs.body).toMatchObject({
      format: '8x8',
      document: { trigger: 'inbound_chat_apps' },
    });
    expect((await server.request('GET', `${path}?format=xml`)).status).toBe(422);
    expect((await server.request('GET', `${path}?version=1`)).status).toBe(404);
    expect((await server.request('GET', '/api/workflows/nobody/export')).status).toBe(404);
  });

  it('says what 8x8 cannot do with a workflow that ships', async () => {
    const path = '/api/workflows/booking-by-list/export?format=8x8';
    const { status, body } = await server.request('GET', path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('8x8 makes no choices from a list in the data.');
  });
});

describe('saved tests', () => {
  const visit = visitWorkflow();
  const nine = pickedTime('Picks nine');
  const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };

  it('come along when a workflow is exported and imported', async () => {
    const { workflow } = await importing({ ...visit, id: 'with-tests', tests: [nine] });
    expect(workflow).not.toHaveProperty('tests');
    const { body } = await server.request('GET', '/api/workflows/with-tests/export');
    const { document } = z.object({ document: z.looseObject({}) }).parse(body);
    expect(document).toMatchObject({ id: 'with-tests', tests: [JSON.parse(JSON.stringify(nine))] });
    const checked = await server.request('POST', '/api/workflows/check', document);
    expect(JSON.stringify(checked.body)).not.toContain('unknown-field');

    const copy = await importing({ ...document, id: 'with-tests-copy' });
    expect(copy.report).toContainEqual({
      kind: 'kept',
      path: 'tests',
      message: 'Its saved tests come along.',
    });
    const ran = await server.request('POST', '/api/workflows/with-tests-copy/tests/run', {});
    expect(ran.body).toMatchObject({ tests: [{ name: 'Picks nine', passed: true }] });
  });

  it.each<[string, unknown, string, string]>([
    ['no list', 'all of them', 'tests', 'cannot be read, and are left out'],
    [
      'one without turns',
      [nine, { ...nine, name: 'Old', turns: [] }],
      'tests.1',
      '“Old” is left out',
    ],
    ['one with a new field', [{ ...nine, mood: 'good' }], 'tests.0', '“Picks nine” is left out'],
    ['what is no test', [7], 'tests.0', '“1” is left out'],
    [
      'a zone of nowhere',
      [{ ...nine, settings: { ...settings, timeZone: 'X' } }],
      'tests.0',
      'zone',
    ],
    ['too many', Array.from({ length: 101 }, () => nine), 'tests', 'at most 100 tests'],
  ])('that cannot be kept are left out with a sentence: %s', async (_, tests, path, sentence) => {
    const { report, workflow } = await importing({ ...visit, id: 'some-tests', tests });
    const message = expect.stringContaining(sentence);
    expect(report).toContainEqual({ kind: 'needs-you', path, message });
    expect(workflow.id).toMatch(/^some-tests/);
  });
});

describe('checking and repairing', () => {
  it('says of a definition of 8x8 what is wrong with it', async () => {
    const wait = {
      stepType: 'WaitForReply',
      id: 'w',
      inputs: {},
      selectNextStep: { hi: '{{step.reply}}' },
    };
    const { body } = await server.request('POST', '/api/workflows/check', define([wait]));
    expect(JSON.stringify(body)).toContain('open-exit');
    const none = await server.request('POST', '/api/workflows/check', { definition: {} });
    expect(JSON.stringify(none.body)).toContain('not-a-definition');
  });

  it('refuses to guess what only the author knows', async () => {
    const workflow = drawWorkflow({ hi: say('Hi') });
    const problem = { code: 'unreachable' };
    const refused = await server.request('POST', '/api/workflows/repair', { workflow, problem });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      error: { message: 'Only its author can put this right.' },
    });
  });
});
