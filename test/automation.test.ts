/**
 * 8x8's Automation API, as a program that was written for 8x8 uses it: every operation, with every
 * answer held to the contract.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type AutomationClient, automationClient } from './support/automation-contract.ts';
import {
  greeting,
  message,
  readInstance,
  startByHand,
  waitForReply,
} from './support/automation-samples.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
let api: AutomationClient;
beforeAll(async () => {
  server = await startTestServer();
  api = automationClient(server);
});
afterAll(() => server.stop());

const created = z.object({ id: z.string(), version: z.number() });

async function create(change: object = {}): Promise<string> {
  const answer = await api.ask('POST', '/definitions', { ...greeting, ...change });
  expect(answer.status).toBe(201);
  return created.parse(answer.body).id;
}

describe('a definition', () => {
  it('is created, and is one of our workflows', async () => {
    const answer = await api.ask('POST', '/definitions', { ...greeting, subAccountId: 'acme-1' });
    expect(answer.status).toBe(201);
    const { id } = created.parse(answer.body);
    expect(answer.headers.get('location')).toBe(`/api/v1/accounts/acme/definitions/${id}`);
    expect(answer.body).toMatchObject({
      accountId: 'acme',
      subAccountId: 'acme-1',
      trigger: 'inbound_chat_apps',
      status: 'enabled',
      version: 1,
      definition: { ...greeting.definition, id, version: 1 },
    });
    const ours = await server.request('GET', `/api/workflows/${id}`);
    expect(ours.body).toMatchObject({
      version: 1,
      enabled: true,
      workflow: { id, name: 'Greet', start: 'ask' },
    });
  });

  it('gets a new version with each update, and keeps the old ones', async () => {
    const id = await create();
    const steps = [message('ask', 'Hello!')];
    const change = { ...greeting, status: 'disabled', definition: { name: 'Greeting', steps } };
    const updated = await api.ask('PUT', `/definitions/${id}`, change);
    expect(updated).toMatchObject({ status: 200, body: { version: 2, status: 'disabled' } });
    const versions = await api.ask('GET', `/definitions/${id}`);
    expect(versions.body).toMatchObject([
      { version: 2, definition: { name: 'Greeting', steps } },
      { version: 1, definition: greeting.definition },
    ]);
    const older = await api.ask('GET', `/definitions/${id}?limit=1&offset=1`);
    expect(older.body).toMatchObject([{ version: 1 }]);
    const ours = await server.request('GET', `/api/workflows/${id}`);
    expect(ours.body).toMatchObject({ enabled: false, version: 2, workflow: { name: 'Greeting' } });
  });

  it('is listed, page by page', async () => {
    await create();
    const all = z.array(created).parse((await api.ask('GET', '/definitions')).body);
    const pages = [];
    for (let offset = 0; offset <= all.length; offset += 2) {
      const page = await api.ask('GET', `/definitions?limit=2&offset=${offset}`);
      pages.push(...z.array(created).parse(page.body));
    }
    expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('is also what was drawn here, and what is changed there is changed here', async () => {
    const found = z
      .array(z.object({ id: z.string(), definition: z.looseObject({ name: z.string() }) }))
      .parse((await api.ask('GET', '/definitions')).body)
      .find(({ definition }) => definition.name === 'Book an appointment');
    expect(found?.id).toMatch(/^[0-9a-f-]{36}$/);
    const path = '/api/workflows/opening-hours';
    const drawn = {
      schemaVersion: 1,
      id: 'opening-hours',
      name: 'Opening hours',
      trigger: { type: 'inbound-chatapps', match: { kind: 'any' } },
      start: 'tell',
      steps: {
        tell: {
          type: 'chatapps-message',
          name: 'Tell them',
          config: { message: { kind: 'text', text: 'Monday to Friday.' } },
          exits: [{ id: 'next', label: 'Sent', to: null }],
        },
      },
    };
    expect((await server.request('POST', '/api/workflows', drawn)).status).toBe(200);
    const named = async () =>
      z
        .array(z.object({ id: z.string(), definition: z.looseObject({ name: z.string() }) }))
        .parse((await api.ask('GET', '/definitions')).body)
        .find(({ definition }) => definition.name === 'Opening hours');
    expect(await named()).toBe(undefined);
    expect((await server.request('POST', `${path}/publish`)).status).toBe(200);
    const { id = '' } = (await named()) ?? {};
    const change = {
      ...greeting,
      definition: { name: 'Hours', steps: [message('tell', 'All day.')] },
    };
    expect((await api.ask('PUT', `/definitions/${id}`, change)).body).toMatchObject({
      id,
      version: 2,
    });
    expect((await server.request('GET', path)).body).toMatchObject({
      version: 2,
      enabled: true,
      workflow: { name: 'Hours' },
    });
    expect((await api.ask('DELETE', `/definitions/${id}`)).status).toBe(202);
    expect((await server.request('GET', path)).status).toBe(404);
  });

  it('goes, with everything that ran on it', async () => {
    const id = await create();
    const place = await startByHand(api, id);
    expect((await api.ask('DELETE', `/definitions/${id}`)).status).toBe(202);
    expect((await api.ask('GET', `/definitions/${id}`)).body).toEqual([]);
    expect((await api.ask('GET', place)).status).toBe(404);
    expect((await api.ask('DELETE', `/definitions/${id}`)).status).toBe(404);
    expect((await server.request('GET', `/api/workflows/${id}`)).status).toBe(404);
    const instanceId = place.split('/').at(-1);
    expect((await server.request('GET', `/api/instances/${instanceId}`)).status).toBe(404);
  });

  it('goes version by version', async () => {
    const id = await create();
    const old = await startByHand(api, id);
    const steps = [message('ask', 'New'), waitForReply('more')];
    await api.ask('PUT', `/definitions/${id}`, { ...greeting, definition: { name: 'New', steps } });
    const young = await startByHand(api, id);
    expect((await api.ask('DELETE', `/definitions/${id}?version=2`)).status).toBe(202);
    expect((await api.ask('GET', young)).status).toBe(404);
    expect(await readInstance(api, old)).toMatchObject({ status: 'Runnable' });
    const left = await api.ask('GET', `/definitions/${id}`);
    expect(left.body).toMatchObject([{ version: 1 }]);
    expect((await api.ask('DELETE', `/definitions/${id}?version=2`)).status).toBe(404);
    expect((await api.ask('PUT', `/definitions/${id}`, greeting)).body).toMatchObject({
      version: 2,
    });
    const again = await startByHand(api, id);
    await expect
      .poll(async () => (await readInstance(api, again)).steps)
      .toEqual(['ask Complete', 'hear WaitingForEvent']);
    expect((await api.ask('DELETE', `/definitions/${id}?version=2`)).status).toBe(202);
    expect((await api.ask('DELETE', `/definitions/${id}?version=1`)).status).toBe(202);
    expect((await api.ask('GET', `/definitions/${id}`)).body).toEqual([]);
  });
});

describe('a definition that cannot be', () => {
  const unnamed = { ...greeting, definition: { ...greeting.definition, name: ' ' } };
  const withStep = (step: object) => ({ ...greeting, definition: { name: 'Odd', steps: [step] } });

  it.each<[string, unknown, number, string]>([
    ['without a name', unnamed, 5001, 'Workflow name is required.'],
    ['without anything', {}, 5001, 'Workflow name is required.'],
    ['of no known trigger', { ...greeting, trigger: 'full_moon' }, 5001, 'trigger'],
    ['of no known status', { ...greeting, status: 'asleep' }, 5001, 'status'],
    ['without steps', { ...greeting, definition: { name: 'None' } }, 5001, 'steps'],
    ['with a step of no name', withStep({ stepType: 'Wait' }), 5001, 'steps.0.id'],
    ['with a step of no type', withStep({ id: 'a' }), 5001, 'steps.0.stepType'],
    ['that is a list', [], 1000, 'object'],
    ['that is no JSON', '{"a":', 1000, 'JSON'],
  ])('%s is refused in 8x8’s words', async (_how, body, code, words) => {
    const before = await api.ask('GET', '/definitions?limit=500');
    const answer = await api.ask('POST', '/definitions', body);
    expect(answer).toMatchObject({ status: 400, body: { code } });
    expect(z.object({ message: z.string() }).parse(answer.body).message).toContain(words);
    expect((await api.ask('GET', '/definitions?limit=500')).body).toEqual(before.body);
  });

  it('does not touch the one that is', async () => {
    const id = await create();
    expect((await api.ask('PUT', `/definitions/${id}`, unnamed)).status).toBe(400);
    expect((await api.ask('GET', `/definitions/${id}`)).body).toMatchObject([{ version: 1 }]);
  });

  it('is not there under an id that nobody has, and not at all under no id', async () => {
    const id = '2aa9465e-dec7-4c3e-8fa6-bd168af9eaca';
    expect((await api.ask('GET', `/definitions/${id}`)).body).toEqual([]);
    const calls = [
      ['PUT', `/definitions/${id}`],
      ['DELETE', `/definitions/${id}`],
      ['GET', `/definitions/${id}/workflows`],
      ['POST', `/definitions/${id}/workflows`],
      ['GET', `/definitions/${id}/workflows/60dbe307fe55d99fc083db61`],
      ['PATCH', `/definitions/${id}/workflows/60dbe307fe55d99fc083db61`],
      ['GET', `/definitions/${id}/workflows/60dbe307fe55d99fc083db61/errors`],
    ] as const;
    for (const [method, path] of calls) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : greeting;
      const unknown = await api.ask(method, path, body);
      expect(unknown).toMatchObject({
        status: 404,
        body: { code: 1300, message: `Definition ${id} not found.` },
      });
      const odd = await api.ask(method, path.replace(id, 'greet'), body);
      expect(odd).toMatchObject({
        status: 400,
        body: { code: 1000, message: 'Invalid definition id.' },
      });
    }
  });
});
