/** Templates at the stand-in for 8x8, and what the program makes of them. */
import { afterEach, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { templateAnswerContract } from './published-contract.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const key = 'the-8x8-key';

async function emulator(): Promise<Emulator> {
  const started = await startEmulator({ delays: null, apiKey: key });
  running.push(started);
  return started;
}

async function server(environment: Record<string, string> = {}): Promise<TestServer> {
  const started = await startTestServer({ environment });
  running.push(started);
  return started;
}

const channels = { surface: null, channels: [{ id: 'channel-1', name: 'WhatsApp' }] };

async function connected(): Promise<{ at8x8: Emulator; ours: TestServer }> {
  const at8x8 = await emulator();
  const ours = await server({
    CHATAPPS_API_KEY: key,
    CHATAPPS_SUBACCOUNT_ID: 'oak',
    CHATAPPS_BASE_URL: at8x8.url,
    ACCOUNT_ID: 'account-1',
  });
  await ours.request('PUT', '/api/flow-channels', channels);
  return { at8x8, ours };
}

it('are listed as 8x8 publishes it', async () => {
  const { url } = await emulator();
  const answer = await fetch(`${url}/api/v1/accounts/a/channels/${crypto.randomUUID()}/templates`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(templateAnswerContract()(await answer.json())).toBeNull();
});

it('are listed with what they hold and whether they can be sent', async () => {
  const { ours } = await connected();
  const { status, body } = await ours.request('GET', '/api/templates');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    message: null,
    templates: [
      { name: 'appointment_reminder', language: 'de', isApproved: true, header: null },
      {
        name: 'appointment_reminder',
        language: 'en',
        categoryName: 'Utility',
        header: { kind: 'text', text: 'Your visit on {{1}}' },
        footer: 'Oak Plumbing',
        buttons: [
          { kind: 'reply', title: 'Yes' },
          { kind: 'reply', title: 'Another time' },
          { kind: 'url', title: 'See it', takesValue: true },
        ],
      },
      { name: 'spring_offer', isApproved: false, statusName: 'Rejected' },
      { name: 'visit_photos', isApproved: false, header: { kind: 'image', text: '' } },
    ],
  });
});

it('are kept for a while, and asked for again where that is wanted', async () => {
  const { at8x8, ours } = await connected();
  const names = async (query = '') => {
    const { body } = await ours.request('GET', `/api/templates${query}`);
    return JSON.stringify(body).match(/"name":/g)?.length;
  };
  expect(await names()).toBe(4);
  at8x8.templates.pop();
  expect(await names()).toBe(4);
  expect(await names('?fresh=true')).toBe(3);
});

it('are not known without a key, and that is said', async () => {
  const ours = await server();
  const { status, body } = await ours.request('GET', '/api/templates');
  expect(status).toBe(200);
  expect(body).toMatchObject({ templates: null });
  expect(body).toMatchObject({ message: expect.stringContaining('by hand') });
});

it.each([
  ['the id of the account', {}, 'set ACCOUNT_ID'],
  ['a channel', { ACCOUNT_ID: 'account-1' }, 'Add one under Forms'],
])('are not known without %s, and that is said', async (_, more, sentence) => {
  const { url } = await emulator();
  const base = { CHATAPPS_API_KEY: key, CHATAPPS_SUBACCOUNT_ID: 'oak', CHATAPPS_BASE_URL: url };
  const ours = await server({ ...base, ...more });
  const { body } = await ours.request('GET', '/api/templates');
  expect(body).toMatchObject({ templates: null, message: expect.stringContaining(sentence) });
});

it('say what 8x8 says where it does not let them be read', async () => {
  const { url } = await emulator();
  const ours = await server({
    CHATAPPS_API_KEY: 'another-key',
    CHATAPPS_SUBACCOUNT_ID: 'oak',
    CHATAPPS_BASE_URL: url,
    ACCOUNT_ID: 'account-1',
  });
  await ours.request('PUT', '/api/flow-channels', channels);
  const { body } = await ours.request('GET', '/api/templates');
  expect(body).toMatchObject({
    templates: null,
    message: expect.stringContaining('does not take the key'),
  });
});
