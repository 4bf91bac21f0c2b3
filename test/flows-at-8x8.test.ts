/**
 * Forms on the channels of 8x8: channels are named, a form is tried, published, changed and taken away
 * there, and messages name it as 8x8 does. The real server against the stand-in for 8x8.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { starterFlow } from '../server/flows/starter-flow.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { publishWorkflow } from './support/publish-workflow.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const accountId = '0f4c3a52-7c11-4f7e-9f0d-6a2f54a0f001';
let emulator: Emulator;
let server: TestServer;
beforeAll(async () => {
  emulator = await startEmulator({ apiKey: 'the-8x8-key', delays: null });
  server = await startTestServer({
    environment: {
      CHATAPPS_BASE_URL: emulator.url,
      CHATAPPS_API_KEY: 'the-8x8-key',
      CHATAPPS_SUBACCOUNT_ID: 'plumbers',
      ACCOUNT_ID: accountId,
    },
  });
  emulator.connect({ url: server.url, authorization: webhookAuthorization });
  const channels = [
    { id: 'wa-main', name: 'Main number', subAccountId: 'plumbers' },
    { id: 'wa-guide', name: 'Second number', subAccountId: 'painters' },
  ];
  const set = await server.request('PUT', '/api/flow-channels', { channels });
  expect(set).toMatchObject({ status: 200, body: { channels } });
});
afterAll(async () => {
  await server.stop();
  await emulator.stop();
});

const starter = starterFlow();
const changed = { ...starter, version: '7.2' };
let id = '';
let forms = 0;
beforeEach(async () => {
  forms += 1;
  const { body } = await server.request('POST', '/api/flows', { name: `Visit ${forms}` });
  id = z.object({ id: z.string() }).parse(body).id;
});

const there = z.object({
  at8x8: z.array(
    z.object({ externalId: z.string(), status: z.string(), version: z.number().nullable() }),
  ),
});

function act(action: string, channel = 'wa-main') {
  return server.request('POST', `/api/flows/${id}/channels/${channel}/${action}`);
}

function publish(channels: string[] = ['wa-main']) {
  return server.request('POST', `/api/flows/${id}/publish`, { channels });
}

async function save(document: object): Promise<void> {
  const { body } = await server.request('GET', `/api/flows/${id}`);
  const { revision } = z.object({ revision: z.number() }).parse(body);
  const saved = await server.request('PUT', `/api/flows/${id}/draft`, document, {
    'if-match': String(revision),
  });
  expect(saved.status).toBe(200);
}

/** Where the form is, newest first. */
async function at8x8() {
  const { body } = await server.request('GET', `/api/flows/${id}`);
  return there.parse(body).at8x8;
}

const states = async () => (await at8x8()).map(({ status, version }) => [status, version]);

describe('a form at 8x8', () => {
  it('is tried as a draft, which follows ours', async () => {
    expect(await act('upload')).toMatchObject({
      status: 200,
      body: { at8x8: [{ channelId: 'wa-main', status: 'DRAFT', version: null, problems: [] }] },
    });
    await save(changed);
    await act('upload');
    const [only, ...others] = await at8x8();
    expect(others).toEqual([]);
    const kept = emulator.flows.find('wa-main', only?.externalId ?? '');
    expect(kept).toMatchObject({ status: 'DRAFT', flowJson: JSON.stringify(changed) });
    expect(await act('preview')).toMatchObject({
      status: 200,
      body: {
        at8x8: [
          {
            previewUrl: expect.stringContaining('/preview/'),
            previewExpiresAt: expect.any(Number),
          },
        ],
      },
    });
  });

  it('is published with ours, and a newer version is another form there', async () => {
    expect(await publish()).toMatchObject({
      status: 200,
      body: {
        state: 'live',
        uploads: [{ channelId: 'wa-main', ok: true, message: null }],
        at8x8: [{ status: 'PUBLISHED', version: 1 }],
      },
    });
    await publish();
    expect(await states()).toEqual([['PUBLISHED', 1]]);
    await save(changed);
    await publish(['wa-guide']);
    expect(await states()).toEqual(
      expect.arrayContaining([
        ['PUBLISHED', 1],
        ['PUBLISHED', 2],
        ['PUBLISHED', 2],
      ]),
    );
    expect(emulator.flows.list('wa-guide')).toMatchObject([{ status: 'PUBLISHED' }]);
    expect(emulator.violations).toEqual([]);
  });

  it('is published from the draft that was tried there', async () => {
    await act('upload');
    const [tried] = await at8x8();
    await publish();
    const [published] = await at8x8();
    expect(published).toMatchObject({ externalId: tried?.externalId, status: 'PUBLISHED' });
  });

  it('is deprecated when it is published, and deleted when it is a draft', async () => {
    const remove = () => server.request('DELETE', `/api/flows/${id}/channels/wa-main`);
    expect(await act('deprecate')).toMatchObject({ status: 409 });
    await publish();
    expect(await remove()).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('deprecated') } },
    });
    await act('deprecate');
    expect(await states()).toEqual([['DEPRECATED', 1]]);
    await act('upload');
    expect((await remove()).status).toBe(200);
    expect(await states()).toEqual([['DEPRECATED', 1]]);
  });

  it('shows what 8x8 finds wrong with it, where it is', async () => {
    await save({ ...starter, screens: [] });
    expect(await act('upload')).toMatchObject({
      status: 200,
      body: {
        at8x8: [{ status: 'DRAFT', problems: [{ path: 'screens', code: expect.any(String) }] }],
      },
    });
    await save(starter);
    await publish();
    expect((await server.request('GET', `/api/flows/${id}`)).body).toMatchObject({
      at8x8: [{ status: 'PUBLISHED', problems: [] }],
    });
  });

  it('is looked up: blocked, slowed down, or gone', async () => {
    await publish();
    const [known] = await at8x8();
    emulator.flows.setStatus(known?.externalId ?? '', 'THROTTLED');
    await act('refresh');
    await publish();
    expect(await states()).toEqual([['THROTTLED', 1]]);
    emulator.flows.setStatus(known?.externalId ?? '', 'BLOCKED');
    await act('refresh');
    expect(await states()).toEqual([['BLOCKED', 1]]);
    emulator.flows.remove(known?.externalId ?? '');
    await act('refresh');
    expect(await states()).toEqual([]);
  });

  it('is uploaded anew, when somebody deleted or published it there', async () => {
    await act('upload');
    const [deleted] = await at8x8();
    emulator.flows.remove(deleted?.externalId ?? '');
    await act('upload');
    const [published] = await at8x8();
    expect(published?.externalId).not.toBe(deleted?.externalId);
    emulator.flows.setStatus(published?.externalId ?? '', 'PUBLISHED');
    await save(changed);
    await act('upload');
    expect((await states()).map(([status]) => status).toSorted()).toEqual(['DRAFT', 'PUBLISHED']);
  });

  it('is known although the answer was lost', async () => {
    emulator.failNext('reset');
    await act('upload');
    const [known] = await at8x8();
    expect(known?.status).toBe('DRAFT');
    expect(emulator.flows.find('wa-main', known?.externalId ?? '')).not.toBeNull();
  });

  it('is not there when 8x8 refuses it, and ours is live all the same', async () => {
    emulator.failNext({ status: 401 });
    expect(await publish()).toMatchObject({
      status: 200,
      body: {
        version: 1,
        state: 'live',
        uploads: [{ ok: false, message: expect.stringContaining('CHATAPPS_API_KEY') }],
        at8x8: [],
      },
    });
  });

  it('is on no channel that nobody has named', async () => {
    const unknown = await act('upload', 'elsewhere');
    expect(unknown).toMatchObject({ status: 404 });
    expect(await act('publish')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('here first') } },
    });
    expect(await act('explode')).toMatchObject({ status: 422 });
  });

  it('is changed by one person at a time', async () => {
    const both = await Promise.all([act('upload'), act('upload')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await at8x8()).toHaveLength(1);
  });

  it('asks this server for its data, when it asks for any', async () => {
    await save({ ...starter, version: '6.0', data_api_version: '3.0' });
    await act('upload');
    const [known] = await at8x8();
    const kept = emulator.flows.find('wa-main', known?.externalId ?? '');
    expect(kept?.endPointUri).toMatch(new RegExp(`/flows/${id}/endpoint$`));
  });
});

describe('a message that opens a form', () => {
  let phones = 0;

  /** What somebody gets who asks for the form; null: what they should get could not be sent. */
  async function asked({
    flowId = id,
    subAccountId = 'plumbers',
  } = {}): Promise<{ parameters: unknown } | { error: string }> {
    phones += 1;
    const phone = `+4477009002${String(phones).padStart(2, '0')}`;
    await publishWorkflow(
      server,
      `send-${id}`,
      {
        send: {
          type: 'chatapps-message',
          name: 'Send it',
          config: { message: { kind: 'flow', body: 'Book a visit', button: 'Open', flowId } },
          exits: [{ id: 'next', label: 'Next', to: null }],
        },
      },
      {
        type: 'inbound-chatapps',
        match: { kind: 'keywords', keywords: [{ text: `form ${id}` }] },
      },
    );
    await emulator.write({ from: phone, text: `form ${id}`, subAccountId });
    const sent = () => emulator.conversation(phone).filter(({ direction }) => direction === 'out');
    await expect
      .poll(async () => sent().length > 0 || (await failure(phone)) !== null, { timeout: 10_000 })
      .toBe(true);
    const [message] = sent();
    if (!message) return { error: (await failure(phone)) ?? '' };
    return { parameters: opened.parse(message.content).interactive.action.parameters };
  }

  const opened = z.object({
    interactive: z.object({ action: z.object({ parameters: z.unknown() }) }),
  });
  const contacts = z.object({ contacts: z.array(z.object({ id: z.string(), phone: z.string() })) });
  const messages = z.object({
    messages: z.array(z.object({ direction: z.string(), error: z.string().nullable() })),
  });

  async function failure(phone: string): Promise<string | null> {
    const { body } = await server.request('GET', '/api/contacts?limit=200');
    const contact = contacts.parse(body).contacts.find((each) => each.phone === phone);
    if (!contact) return null;
    const answer = await server.request('GET', `/api/contacts/${contact.id}/messages`);
    const ours = messages.parse(answer.body).messages;
    return ours.find(({ direction }) => direction === 'out')?.error ?? null;
  }

  it('names it as 8x8 does', async () => {
    await publish();
    const [known] = await at8x8();
    expect(await asked()).toEqual({
      parameters: expect.objectContaining({ flowId: known?.externalId, mode: 'published' }),
    });
  });

  it('opens the draft, where nothing else is there', async () => {
    await act('upload');
    const [known] = await at8x8();
    expect(await asked()).toEqual({
      parameters: expect.objectContaining({ flowId: known?.externalId, mode: 'draft' }),
    });
  });

  it('is not sent before the form is there, and it is said what to press', async () => {
    const failed = await asked();
    expect(failed).toEqual({
      error: expect.stringContaining('press “On WhatsApp” beside it, and “Publish”'),
    });
    expect(failed).toEqual({ error: expect.stringContaining('“Main number”') });
  });

  it('is not sent from a subaccount of which nobody has said how it sends', async () => {
    await publish();
    expect(await asked({ subAccountId: 'roofers' })).toEqual({
      error: expect.stringMatching(/“roofers”.*press “Channels”/),
    });
  });

  it('may open one that was made at 8x8', async () => {
    expect(await asked({ flowId: '866937862658913' })).toEqual({
      parameters: expect.objectContaining({ flowId: '866937862658913' }),
    });
  });
});

describe('the channels', () => {
  it('are named once each', async () => {
    const channel = { id: 'wa-main', name: 'Main number' };
    const twice = { channels: [channel, channel] };
    expect(await server.request('PUT', '/api/flow-channels', twice)).toMatchObject({
      status: 422,
      body: { error: { path: 'channels.1.id' } },
    });
    expect(await server.request('GET', '/api/flow-channels')).toMatchObject({
      body: { isConnected: true, surface: null, channels: [{ id: 'wa-main' }, { id: 'wa-guide' }] },
    });
  });

  it('can be asked by 8x8’s other way', async () => {
    const { body } = await server.request('GET', '/api/flow-channels');
    const { channels } = z.object({ channels: z.array(z.unknown()) }).parse(body);
    const set = (surface: string | null) =>
      server.request('PUT', '/api/flow-channels', { surface, channels });
    expect((await set('channels')).status).toBe(200);
    expect((await publish()).body).toMatchObject({ uploads: [{ ok: true }] });
    expect((await set(null)).status).toBe(200);
  });
});

describe('without a key of 8x8', () => {
  it('forms are published for the simulator alone', async () => {
    const alone = await startTestServer();
    try {
      await alone.request('POST', '/api/flows', { name: 'Visit' });
      expect(await alone.request('POST', '/api/flows/visit/publish', {})).toMatchObject({
        status: 200,
        body: { version: 1, state: 'live' },
      });
      const upload = await alone.request('POST', '/api/flows/visit/channels/wa/upload');
      expect(upload).toMatchObject({
        status: 409,
        body: { error: { message: expect.stringContaining('CHATAPPS_API_KEY') } },
      });
      expect(await alone.request('GET', '/api/flow-channels')).toMatchObject({
        body: { isConnected: false, channels: [] },
      });
    } finally {
      await alone.stop();
    }
  });
});
