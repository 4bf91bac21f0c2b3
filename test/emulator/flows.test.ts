/** Forms at the stand-in for 8x8: both of its documented ways, held to what 8x8 publishes. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  createFlowsClient,
  type FlowsSurface,
} from '../../server/channels/chatapps/flows/flows-client.ts';
import { starterFlow } from '../../server/flows/starter-flow.ts';
import { sharedFile } from '../support/shared-data.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';
import { flowAnswerContracts } from './published-contract.ts';

const running: Emulator[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

async function emulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const started = await startEmulator({ delays: null, apiKey: 'the-8x8-key', ...options });
  running.push(started);
  return started;
}

const accountId = '0f4c3a52-7c11-4f7e-9f0d-6a2f54a0f001';
const categories = ['OTHER'];
const valid = JSON.stringify(starterFlow());
const wrong = JSON.stringify({ ...starterFlow(), screens: [] });

const places: Readonly<Record<FlowsSurface, string>> = {
  accounts: `/api/v1/accounts/${accountId}/channels/channel-1/flows`,
  channels: '/config/v1/channels/whatsapp/channel-1/flows',
};

async function ask(url: string, method: string, path: string, body?: unknown, key = 'the-8x8-key') {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const parsed: unknown = text === '' ? null : JSON.parse(text);
  return { status: answer.status, body: parsed, retryAfter: answer.headers.get('retry-after') };
}

async function created(url: string, place: string, fields: object = {}): Promise<string> {
  const flow = { name: 'Visit', categories, flowJson: valid, ...fields };
  const { body } = await ask(url, 'POST', place, flow);
  return z.object({ id: z.string() }).parse(body).id;
}

function clientOf(url: string, surface: FlowsSurface | null = null) {
  return createFlowsClient({
    baseUrl: url,
    apiKey: 'the-8x8-key',
    accountId: surface === 'channels' ? null : accountId,
    surface: () => surface,
    now: Date.now,
  });
}

const upload = { name: 'Visit', categories, flowJson: valid, endpointUri: null };

describe.each(['accounts', 'channels'] as const)('forms by way of “%s”', (surface) => {
  const place = places[surface];

  it('are drafts, are published, and never change after that', async () => {
    const { url, violations } = await emulator();
    const id = await created(url, place);
    expect((await ask(url, 'GET', place)).body).toEqual({
      flows: [{ id, name: 'Visit', status: 'DRAFT' }],
    });
    expect((await ask(url, 'POST', `${place}/${id}/deprecate`)).status).toBeGreaterThan(399);
    expect((await ask(url, 'PUT', `${place}/${id}`, { name: 'Visits' })).status).toBe(200);
    expect((await ask(url, 'POST', `${place}/${id}/publish`)).status).toBe(200);
    expect((await ask(url, 'GET', `${place}/${id}`)).body).toMatchObject({
      name: 'Visits',
      status: 'PUBLISHED',
    });
    const fixed = { message: 'Flow must be in DRAFT status' };
    for (const [method, path] of [
      ['PUT', ''],
      ['POST', '/publish'],
      ['DELETE', ''],
    ] as const) {
      const refused = await ask(
        url,
        method,
        `${place}/${id}${path}`,
        method === 'PUT' ? {} : undefined,
      );
      expect(refused).toMatchObject({ status: surface === 'accounts' ? 400 : 409, body: fixed });
    }
    expect((await ask(url, 'POST', `${place}/${id}/deprecate`)).status).toBe(200);
    expect((await ask(url, 'GET', `${place}/${id}`)).body).toMatchObject({ status: 'DEPRECATED' });
    expect(violations).toEqual([]);
  });

  it('are taken with what is wrong with them, and then not published', async () => {
    const { url } = await emulator();
    const id = await created(url, place, { flowJson: wrong });
    const { body } = await ask(url, 'GET', `${place}/${id}`);
    expect(JSON.stringify(body)).toContain('"path":"screens"');
    expect(await ask(url, 'POST', `${place}/${id}/publish`)).toMatchObject({
      status: surface === 'accounts' ? 400 : 422,
      body: { message: 'Invalid flowJson' },
    });
  });

  it('are refused where they are not there, not theirs, or not right', async () => {
    const { url } = await emulator();
    const missing = await ask(url, 'GET', `${place}/12`);
    expect(missing).toMatchObject({ status: surface === 'accounts' ? 400 : 404 });
    expect(await ask(url, 'GET', place, undefined, 'another')).toMatchObject({ status: 401 });
    const flow = { name: 'Visit', categories, flowJson: starterFlow() };
    expect(await ask(url, 'POST', place, flow)).toMatchObject({
      status: 400,
      body: { message: 'flowJson must be a string' },
    });
    await created(url, place);
    const again = await ask(url, 'POST', place, { name: 'Visit', categories });
    expect(again).toMatchObject({ status: 400 });
  });

  it('may be asked for a hundred times in a minute', async () => {
    const { url } = await emulator({ now: () => 30_000 });
    for (let count = 0; count < 100; count += 1) await ask(url, 'GET', place);
    expect(await ask(url, 'GET', place)).toMatchObject({ status: 429, retryAfter: '30' });
  });

  it('are all that our own client does with them', async () => {
    const { url, flows, violations } = await emulator();
    const client = clientOf(url, surface);
    const { externalId, problems } = await client.create('channel-1', upload);
    expect(problems).toEqual([]);
    expect(await client.update('channel-1', externalId, { ...upload, flowJson: wrong })).toEqual([
      { code: expect.any(String), path: 'screens', message: expect.any(String) },
    ]);
    await expect(client.publish('channel-1', externalId)).rejects.toThrow('Invalid flowJson');
    expect(await client.update('channel-1', externalId, upload)).toEqual([]);
    const preview = await client.preview('channel-1', externalId, false);
    expect(preview).toEqual({
      url: expect.stringContaining(`/flows/${externalId}/preview/?token=`),
      expiresAt: expect.any(Number),
    });
    expect(await client.preview('channel-1', externalId, false)).toEqual(preview);
    expect((await client.preview('channel-1', externalId, true)).url).not.toBe(preview.url);
    await client.publish('channel-1', externalId);
    expect(await client.read('channel-1', externalId)).toEqual({
      status: 'PUBLISHED',
      problems: [],
    });
    await client.deprecate('channel-1', externalId);
    expect(await client.list('channel-1')).toMatchObject([
      { id: externalId, status: 'DEPRECATED' },
    ]);
    const second = await client.create('channel-1', { ...upload, name: 'Another' });
    await client.remove('channel-1', second.externalId);
    await client.remove('channel-1', second.externalId);
    expect(flows.list()).toHaveLength(1);
    expect(violations).toEqual([]);
  });
});

describe('what the reference publishes', () => {
  it('is what is answered', async () => {
    const { url } = await emulator();
    const contracts = flowAnswerContracts();
    const place = places.accounts;
    const create = await ask(url, 'POST', place, { name: 'Visit', categories, flowJson: wrong });
    expect(contracts.create(create.body)).toBeNull();
    const { id } = z.object({ id: z.string() }).parse(create.body);
    const change = await ask(url, 'PUT', `${place}/${id}`, { flowJson: wrong });
    expect(contracts.update(change.body)).toBeNull();
    expect(contracts.read((await ask(url, 'GET', `${place}/${id}`)).body)).toBeNull();
    expect(contracts.list((await ask(url, 'GET', `${place}?limit=10`)).body)).toBeNull();
    expect(contracts.preview((await ask(url, 'GET', `${place}/${id}/preview`)).body)).toBeNull();
  });

  it('is noticed where it is not kept to', async () => {
    if (sharedFile('8x8/openapi/business_messaging_api.json') === null) return;
    const { url, violations } = await emulator();
    await ask(url, 'POST', places.accounts, { name: 'Visit', categories: ['FUN'] });
    expect(violations).toEqual([expect.stringContaining('categories')]);
  });

  it.each(['oas-hello-world', 'service-appointment-booking', 'product-return-exchange'])(
    'is taken as it is: %s',
    async (name) => {
      const file = sharedFile(`8x8/flows/create-requests/${name}.json`);
      if (file === null) return;
      const { url, violations } = await emulator();
      const request: unknown = JSON.parse(readFileSync(file, 'utf8'));
      expect(await ask(url, 'POST', places.channels, request)).toMatchObject({ status: 201 });
      expect(violations).toEqual([]);
    },
  );
});

describe('a client of 8x8’s forms', () => {
  it('takes the way that needs no account, where none is known', async () => {
    const { url, flows } = await emulator();
    const options = { baseUrl: url, apiKey: 'the-8x8-key', now: Date.now };
    const client = createFlowsClient({ ...options, accountId: null, surface: () => null });
    await client.create('channel-1', upload);
    expect(flows.list('channel-1')).toHaveLength(1);
    const other = createFlowsClient({ ...options, accountId: null, surface: () => 'accounts' });
    await expect(other.list('channel-1')).rejects.toThrow('ACCOUNT_ID');
  });

  it('tells where the form asks for its data, where there is a field for it', async () => {
    const { url, flows } = await emulator();
    const endpointUri = 'https://forms.example/flows/visit/endpoint';
    await clientOf(url, 'accounts').create('channel-1', { ...upload, endpointUri });
    expect(flows.list()[0]?.endPointUri).toBe(endpointUri);
  });

  it('asks again where that is safe', async () => {
    const { url, failNext, flows } = await emulator();
    const client = clientOf(url);
    failNext({ status: 503 }, { status: 429, retryAfter: '0' });
    expect(await client.list('channel-1')).toEqual([]);
    failNext({ status: 429, retryAfter: '0' });
    await client.create('channel-1', upload);
    expect(flows.list()).toHaveLength(1);
  });

  it('creates nothing twice: whoever breaks off may have done it', async () => {
    const { url, failNext, flows } = await emulator();
    failNext('reset');
    const attempt = clientOf(url).create('channel-1', upload);
    await expect(attempt).rejects.toMatchObject({ outcome: 'unknown' });
    expect(flows.list()).toHaveLength(1);
  });

  it.each([
    [{ status: 401 }, 'refused', 'CHATAPPS_API_KEY'],
    [{ status: 403 }, 'refused', 'Ask 8x8 to allow it'],
    [{ status: 429, retryAfter: '60' }, 'unavailable', 'Try again in a minute'],
    [{ status: 500 }, 'unknown', '500'],
    [{ status: 200, body: { id: null } }, 'unknown', 'not as documented'],
    [{ status: 418, body: { message: 'not with the-8x8-key' } }, 'refused', 'not with [secret]'],
  ])('says in words what went wrong: %j', async (answer, outcome, words) => {
    const { url, failNext } = await emulator();
    failNext(answer);
    const attempt = clientOf(url).create('channel-1', upload);
    await expect(attempt).rejects.toMatchObject({
      outcome,
      message: expect.stringContaining(words),
    });
  });

  it('says that nobody is there', async () => {
    const { url, stop } = await emulator();
    await stop();
    running.pop();
    await expect(clientOf(url).list('channel-1')).rejects.toMatchObject({
      outcome: 'unavailable',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});
