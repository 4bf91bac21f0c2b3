/**
 * Instances through 8x8's Automation API: started by hand, by a message and by another system; looked at,
 * held, let go and ended; and what can be looked up beside them. Every answer is held to the contract.
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
  webhookOf,
} from './support/automation-samples.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

let server: TestServer;
let api: AutomationClient;
beforeAll(async () => {
  server = await startTestServer();
  api = automationClient(server);
});
afterAll(() => server.stop());

async function create(definition: object): Promise<string> {
  const { status, body } = await api.ask('POST', '/definitions', definition);
  expect(status).toBe(201);
  return z.object({ id: z.string() }).parse(body).id;
}

const look = (place: string) => readInstance(api, place);
const command = (place: string, status: string) => api.ask('PATCH', place, { status });

/** It has asked, and waits. */
async function waiting(place: string): Promise<void> {
  const asked = ['ask Complete', 'hear WaitingForEvent'];
  await expect.poll(async () => (await look(place)).steps).toEqual(asked);
}

async function writes(text: string, phone: string): Promise<void> {
  const headers = { authorization: webhookAuthorization };
  const { status } = await server.request(
    'POST',
    '/webhooks/chatapps',
    webhookOf(text, phone),
    headers,
  );
  expect(status).toBe(200);
}

const listed = z.array(
  z.object({ workflowId: z.string(), version: z.number(), status: z.string() }),
);

async function list(id: string, query = '') {
  return listed.parse((await api.ask('GET', `/definitions/${id}/workflows${query}`)).body);
}

describe('an instance', () => {
  it('is started by hand, hears the customer, and is complete', async () => {
    const id = await create({ ...greeting, status: 'disabled' });
    const phone = '+447700940001';
    const place = await startByHand(api, id, webhookOf('Hi', phone));
    await waiting(place);
    expect(await look(place)).toMatchObject({
      status: 'Runnable',
      data: { accountId: 'acme', subAccountId: 'acme-1', namespace: 'ChatApps' },
    });
    await writes('Maria', phone);
    await expect.poll(async () => (await look(place)).status).toBe('Complete');
    const done = await look(place);
    expect(done.steps).toEqual(['ask Complete', 'hear Complete', 'greet Complete']);
    expect(done.data).toMatchObject({ who: 'Maria' });
    const told = await server.request('GET', `/api/simulator/contacts/${phone}/messages`);
    expect(JSON.stringify(told.body)).toContain('Hello Maria!');
    const plain = await api.ask('GET', place);
    expect(plain.body).not.toHaveProperty('logs');
    expect((await api.ask('GET', `${place}/errors`)).body).toEqual([]);
  });

  it('is started by a message too, when the definition is enabled', async () => {
    const id = await create({ ...greeting, subAccountId: 'acme-1' });
    await writes('anything', '+447700940002');
    await expect.poll(async () => (await list(id)).length).toBe(1);
    await create({ ...greeting, status: 'enabled' });
    await api.ask('PUT', `/definitions/${id}`, { ...greeting, status: 'disabled' });
    await writes('anything', '+447700940003');
    expect(await list(id, '?version=1')).toHaveLength(1);
  });

  it('runs the version that is asked for', async () => {
    const id = await create({ ...greeting, status: 'disabled' });
    const steps = [message('other', 'Another one.')];
    await api.ask('PUT', `/definitions/${id}`, { ...greeting, definition: { name: 'B', steps } });
    const path = `/definitions/${id}/workflows`;
    const old = await api.ask('POST', `${path}?version=1`, webhookOf('Hi'));
    await api.ask('POST', path, webhookOf('Hi'));
    expect(old.status).toBe(201);
    expect(await list(id)).toMatchObject([{ version: 2 }]);
    expect(await list(id, '?version=1')).toMatchObject([{ version: 1 }]);
    expect(await list(id, '?version=7')).toEqual([]);
    expect((await api.ask('POST', `${path}?version=7`, webhookOf('Hi'))).status).toBe(404);
  });

  it('is held, let go, and ended', async () => {
    const id = await create({ ...greeting, status: 'disabled' });
    const phone = '+447700940004';
    const place = await startByHand(api, id, webhookOf('Hi', phone));
    await waiting(place);
    expect((await command(place, 'suspend')).status).toBe(200);
    expect((await command(place, 'suspend')).status).toBe(200);
    expect((await look(place)).status).toBe('Suspended');
    await writes('Maria', phone);
    expect((await look(place)).steps).toEqual(['ask Complete', 'hear WaitingForEvent']);
    expect((await command(place, 'resume')).status).toBe(200);
    await expect.poll(async () => (await look(place)).status).toBe('Complete');
    for (const late of ['suspend', 'resume', 'terminate']) {
      expect(await command(place, late)).toMatchObject({ status: 400, body: { code: 1000 } });
    }
    const other = await startByHand(api, id);
    expect((await command(other, 'terminate')).status).toBe(200);
    expect((await command(other, 'terminate')).status).toBe(200);
    expect((await command(other, 'resume')).status).toBe(400);
    expect(await look(other)).toMatchObject({ status: 'Terminated' });
    expect((await look(other)).steps.at(-1)).toMatch(/Cancelled$/);
    for (const odd of [{ status: 'dance' }, {}, [], 'null', '{']) {
      expect((await api.ask('PATCH', place, odd)).status).toBe(400);
    }
  });

  it('that fails says where and why', async () => {
    const loop = [message('round', 'Again', { nextStepId: 'round' })];
    const id = await create({ ...greeting, definition: { name: 'Endless', steps: loop } });
    const place = await startByHand(api, id);
    await expect.poll(async () => (await look(place)).status).toBe('Terminated');
    expect((await look(place)).steps.at(-1)).toBe('round Failed');
    const { body } = await api.ask('GET', `${place}/errors`);
    const workflowId = place.split('/').at(-1);
    expect(body).toMatchObject([
      { workflowId, step: 'round', message: expect.stringContaining('loop') },
    ]);
  });

  it('with a step that fails by itself says so', async () => {
    const inputs = { url: 'http://127.0.0.1:1/nothing', method: 'GET', timeoutSeconds: 1 };
    const step = { id: 'fetch', stepType: 'HttpRequest', inputs };
    const id = await create({ ...greeting, definition: { name: 'Fails', steps: [step] } });
    const place = await startByHand(api, id);
    await expect.poll(async () => (await look(place)).steps).toEqual(['fetch Failed']);
    const errors = await api.ask('GET', `${place}/errors`);
    expect(errors.body).toMatchObject([{ step: 'fetch' }]);
  });

  it('is found by how it stands, when it started, and page by page', async () => {
    const id = await create({ ...greeting, status: 'disabled' });
    const places: string[] = [];
    for (let n = 0; n < 3; n += 1) places.unshift(await startByHand(api, id));
    const names = places.map((place) => place.split('/').at(-1));
    const [newest = '', , oldest = ''] = places;
    await command(newest, 'terminate');
    await command(oldest, 'suspend');
    const ids = async (query: string) => (await list(id, query)).map((each) => each.workflowId);
    expect(await ids('')).toEqual(names);
    expect(await ids('?status=Terminated')).toEqual(names.slice(0, 1));
    expect(await ids('?status=Runnable')).toEqual(names.slice(1, 2));
    expect(await ids('?status=Suspended')).toEqual(names.slice(2));
    expect(await ids('?status=Complete')).toEqual([]);
    expect(await ids('?limit=2')).toEqual(names.slice(0, 2));
    expect(await ids('?limit=2&offset=2')).toEqual(names.slice(2));
    const at = (ms: number) => encodeURIComponent(new Date(Date.now() + ms).toISOString());
    expect(await ids(`?startTimeFrom=${at(-60_000)}&startTimeTo=${at(60_000)}`)).toEqual(names);
    expect(await ids(`?startTimeFrom=${at(60_000)}`)).toEqual([]);
    expect(await ids(`?startTimeTo=${at(-60_000)}`)).toEqual([]);
    const odd = [
      ...['limit=0', 'limit=501', 'limit=many', 'offset=-1', 'offset=1.5', 'version=0'],
      ...['status=Tired', 'startTimeFrom=yesterday', 'startTimeTo=2026-13-40'],
    ];
    for (const query of odd) {
      const { status, body } = await api.ask('GET', `/definitions/${id}/workflows?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body).toMatchObject({ code: 1000, message: expect.stringContaining('“') });
    }
    expect((await api.ask('GET', `${newest}?includeLogs=perhaps`)).status).toBe(400);
  });

  it('is not there under another definition, or under an id that nobody has', async () => {
    const [id, other] = [await create(greeting), await create(greeting)];
    const place = await startByHand(api, id);
    expect((await api.ask('GET', place.replace(id, other))).status).toBe(404);
    const unknown = await api.ask('GET', `/definitions/${id}/workflows/60dbe307fe55d99fc083db61`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 1300 } });
    const odd = await api.ask('GET', `/definitions/${id}/workflows/..%2F..`);
    expect(odd).toMatchObject({ status: 400, body: { code: 1000 } });
  });
});

describe('the HTTP trigger', () => {
  const onRequest = {
    trigger: 'http_request',
    status: 'enabled',
    definition: {
      name: 'Offer',
      steps: [message('tell', '{{data.price}} today'), waitForReply('hear')],
    },
  };

  it('starts every definition that listens, and no other', async () => {
    const [all, own, others] = [
      await create(onRequest),
      await create({ ...onRequest, subAccountId: 'acme-1' }),
      await create({ ...onRequest, subAccountId: 'acme-2' }),
    ];
    const [off, inbound] = [
      await create({ ...onRequest, status: 'disabled' }),
      await create({ ...greeting, definition: onRequest.definition }),
    ];
    const body = { price: '9.90', customer: { phone: '+447700940009' } };
    const query = '?subAccountId=acme-1';
    const byPhone = JSON.stringify(onRequest).replaceAll(
      'data.payload.user.channelUserId',
      'data.customer.phone',
    );
    const named = await create(JSON.parse(byPhone));
    await writes('Tell me more', '+447700940009');
    const raised = await api.ask('POST', `/triggers/http_request${query}`, body);
    expect(raised.status).toBe(200);
    for (const id of [all, own]) {
      const [started] = await list(id);
      const place = `/definitions/${id}/workflows/${started?.workflowId}`;
      expect((await look(place)).data).toMatchObject({
        ...body,
        accountId: 'acme',
        subAccountId: 'acme-1',
      });
    }
    for (const id of [others, off, inbound]) expect(await list(id)).toEqual([]);
    expect(await list(named)).toHaveLength(1);
    const conversation = '/api/simulator/contacts/+447700940009/messages';
    const told = async () => JSON.stringify((await server.request('GET', conversation)).body);
    await expect.poll(told).toContain('9.90 today');
    expect(await told()).not.toContain('yearly check');
    await api.ask('POST', '/triggers/http_request', { price: '1.00' });
    expect(await list(all)).toHaveLength(2);
    expect(await list(own)).toHaveLength(1);
    expect((await api.ask('POST', '/triggers/http_request', [])).status).toBe(400);
  });
});

describe('what can be looked up', () => {
  const zones = z.array(z.object({ id: z.string(), name: z.string() }));
  const timeZones = async (query = '') =>
    zones.parse((await api.ask('GET', `/steps/timezones${query}`)).body);

  it('is every time zone, or those of a name', async () => {
    const all = await timeZones();
    expect(all.length).toBeGreaterThan(130);
    expect(all).toContainEqual({
      id: 'Singapore Standard Time',
      name: 'Asia/Singapore (UTC+08:00)',
    });
    const european = await timeZones('?contains=EUROPE');
    expect(european.length).toBeGreaterThan(5);
    expect(european.length).toBeLessThan(all.length);
    for (const { name } of european) expect(name).toContain('Europe');
    expect(european.map(({ id }) => id)).toContain('W. Europe Standard Time');
    expect(await timeZones('?contains=mars')).toEqual([]);
  });

  it('is every function of the expressions', async () => {
    const { body } = await api.ask('GET', '/steps/functions');
    const names = z.array(z.object({ name: z.string() })).parse(body);
    expect(names.map(({ name }) => name)).toEqual([
      ...['isCountryCode', 'stringContains', 'isTimeOfDayBetween', 'isDayOfWeek', 'uuid'],
    ]);
  });

  it('is how much was run, this month and before', async () => {
    const now = new Date();
    const month = { month: now.getUTCMonth() + 1, year: now.getUTCFullYear() };
    const used = z.array(z.looseObject({ executedWorkflowCount: z.number() }));
    const [before] = used.parse((await api.ask('GET', '/usage')).body);
    await startByHand(api, await create(greeting));
    const executedWorkflowCount = (before?.executedWorkflowCount ?? 0) + 1;
    expect((await api.ask('GET', '/usage')).body).toMatchObject([
      { accountId: 'acme', executedWorkflowCount, countStartedMonth: month.month },
    ]);
    const history = await api.ask('GET', '/usage/history');
    expect(history.body).toMatchObject([{ accountId: 'acme', executedWorkflowCount, ...month }]);
  });
});

describe('access', () => {
  it('is by a key of ours, and by its role', async () => {
    const id = await create(greeting);
    const place = await startByHand(api, id);
    const keyOf = async (role: string) => {
      const { body } = await server.request('POST', '/api/keys', { name: role, role });
      return { authorization: `Bearer ${z.object({ key: z.string() }).parse(body).key}` };
    };
    const status = async (method: string, path: string, headers: Record<string, string>) => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : { status: 'suspend' };
      const answer = await api.ask(method, path, body, headers);
      const { code = 0 } = z.object({ code: z.number().optional() }).catch({}).parse(answer.body);
      return `${answer.status} ${code}`;
    };
    const [viewer, operator] = [await keyOf('viewer'), await keyOf('operator')];
    expect(await status('GET', '/definitions', { authorization: '' })).toBe('401 1200');
    expect(await status('GET', '/definitions', { authorization: 'Bearer nobody' })).toBe(
      '401 1200',
    );
    expect(await status('GET', '/definitions', viewer)).toBe('200 0');
    expect(await status('PATCH', place, viewer)).toBe('403 1201');
    expect(await status('POST', '/triggers/http_request', viewer)).toBe('403 1201');
    expect(await status('PATCH', place, operator)).toBe('200 0');
    expect(await status('POST', '/definitions', operator)).toBe('403 1201');
    expect(await status('PUT', `/definitions/${id}`, operator)).toBe('403 1201');
    expect(await status('DELETE', `/definitions/${id}`, operator)).toBe('403 1201');
  });

  it('is to one account, when the server serves one', async () => {
    const environment = { ACCOUNT_ID: 'acme' };
    const single = await startTestServer({ environment });
    const [ours, theirs] = [
      automationClient(single),
      automationClient(single, { accountId: 'other' }),
    ];
    expect((await ours.ask('GET', '/definitions')).status).toBe(200);
    const refused = await theirs.ask('GET', '/definitions');
    expect(refused).toMatchObject({ status: 403, body: { code: 1201 } });
    await single.stop();
  });

  it('to what does not exist is refused in the same shape, and so is too much', async () => {
    const unknown = await api.ask('GET', '/definition');
    expect(unknown).toMatchObject({ status: 404, body: { code: 1300 } });
    expect((await api.ask('PUT', '/definitions', greeting)).status).toBe(404);
    const large = await api.ask('POST', '/triggers/http_request', { a: 'x'.repeat(5e6) });
    expect(large).toMatchObject({ status: 413, body: { code: 1000 } });
    const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;
    expect((await api.ask('POST', '/triggers/http_request', deep)).status).toBe(400);
  });
});
