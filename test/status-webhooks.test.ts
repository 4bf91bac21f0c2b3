/**
 * What 8x8 says became of a message, in every version and spelling: the message shows it, and what was
 * said late or twice changes nothing. The real server against a stand-in for 8x8.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../engine/index.ts';
import type { Emulator } from './emulator/emulator.ts';
import type { SentMessage } from './emulator/message-log.ts';
import { startFakeChatApps } from './fakes/chatapps.ts';
import { inbound } from './support/documented-webhooks.ts';
import { sharedFile } from './support/shared-data.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

let chatApps: Emulator;
let server: TestServer;
beforeAll(async () => {
  chatApps = await startFakeChatApps();
  server = await startTestServer({
    environment: { CHATAPPS_BASE_URL: chatApps.url, CHATAPPS_API_KEY: 'the-8x8-key' },
  });
});
afterAll(async () => {
  await server.stop();
  await chatApps.stop();
});

function post(body: unknown) {
  return server.request('POST', '/webhooks/chatapps', body, {
    authorization: webhookAuthorization,
  });
}

let people = 0;

/** A message of ours to somebody new, as 8x8 took it. */
async function sendOne(): Promise<SentMessage> {
  people += 1;
  const msisdn = `+4477009${10_000 + people}`;
  const { webhook } = inbound(`somebody new, ${people}`, {
    timestamp: new Date().toISOString(),
    user: { msisdn },
    type: 'Text',
    content: { text: 'book appointment' },
  });
  expect((await post(webhook)).status).toBe(200);
  const find = () => chatApps.sent.find(({ body }) => body.user['msisdn'] === msisdn);
  await expect.poll(() => find() !== undefined).toBe(true);
  const sent = find();
  if (!sent) throw new Error('Nothing was sent.');
  await expect.poll(() => shown(sent)).toMatchObject({ status: 'queued' });
  return sent;
}

async function shown({ body }: SentMessage): Promise<{ status: string; error: string | null }> {
  const [contactId] = body.clientMessageId.split('.');
  const answer = await server.request('GET', `/api/contacts/${contactId}/messages`);
  const { messages } = answer.body as {
    messages: { direction: string; status: string; error: string | null }[];
  };
  const found = messages.find(({ direction }) => direction === 'out');
  if (!found) throw new Error('The message is not shown.');
  const { status, error } = found;
  return { status, error };
}

type Part = JsonObject[string];

function receipt(of: SentMessage, status: Part, more: JsonObject = {}): JsonObject {
  return {
    version: 9,
    namespace: 'ChatApps',
    eventType: 'outbound_message_status_changed',
    description: 'ChatApps outbound message delivery receipt',
    payload: {
      umid: of.umid,
      clientMessageId: of.body.clientMessageId,
      subAccountId: 'OakPlumbing',
      channel: 'whatsapp',
      user: { ...of.body.user },
      status,
      ...more,
    },
  };
}

describe('a status', () => {
  const at = '2026-07-03T03:40:54.16Z';
  it.each<[string, Part, JsonObject, string, string | null]>([
    ['sent', { state: 'sent', timestamp: at }, {}, 'sent', null],
    ['in capital letters', { state: ' Delivered ', timestamp: at }, {}, 'delivered', null],
    ['without a time', { state: 'read' }, {}, 'read', null],
    ['of an odd time', { state: 'read', timestamp: { toString: 1 } }, {}, 'read', null],
    ['by our own name for it alone', { state: 'read' }, { umid: null }, 'read', null],
    ['by its own name alone', { state: 'read' }, { clientMessageId: null }, 'read', null],
    [
      'with a stranger’s name for it',
      { state: 'read' },
      { clientMessageId: 'x'.repeat(50) },
      'read',
      null,
    ],
    [
      'with what was sent',
      { state: 'delivered', detail: 'delivered_to_recipient' },
      {
        outboundContent: { contentType: 'text', body: { text: 'x'.repeat(5_000) } },
        batchId: null,
      },
      'delivered',
      null,
    ],
    [
      'that says why not',
      { state: 'undelivered', errorCode: 15, errorMessage: 'Invalid destination' },
      { whatsapp: { providerErrorCode: '131009' } },
      'undelivered',
      'The number is not on this channel, or it is blocked in 8x8 Connect. Reach them another way. (8x8: Invalid destination, 15) (WhatsApp: 131009)',
    ],
    [
      'that says little',
      { state: 'failed', detail: 'rejected_by_operator' },
      {},
      'undelivered',
      'rejected by operator',
    ],
    [
      'that says nothing',
      { state: 'rejected', errorMessage: {}, detail: [] },
      {},
      'rejected',
      'No reason given',
    ],
  ])('%s', async (_how, status, more, expected, error) => {
    const sent = await sendOne();
    const webhook = receipt(sent, status, more);
    expect(await post(webhook)).toMatchObject({ status: 200, body: { accepted: 1 } });
    expect(await shown(sent)).toEqual({ status: expected, error });
    expect(await post(webhook)).toMatchObject({ status: 200, body: { accepted: 0 } });
    expect(await shown(sent)).toEqual({ status: expected, error });
  });

  it('that comes late changes nothing', async () => {
    const sent = await sendOne();
    for (const state of ['read', 'delivered', 'sent', 'queued', 'undelivered']) {
      expect((await post(receipt(sent, { state }))).status).toBe(200);
    }
    expect(await shown(sent)).toEqual({ status: 'read', error: null });
  });

  it('nobody heard of changes nothing', async () => {
    const sent = await sendOne();
    for (const state of ['ok', 'error', 'unknown', 'constructor', '__proto__', 'x'.repeat(9_999)]) {
      const answer = await post(receipt(sent, { state }));
      expect(answer).toMatchObject({ status: 200, body: { accepted: 0 } });
    }
    expect(await shown(sent)).toEqual({ status: 'queued', error: null });
  });

  it.each<[string, Part, JsonObject, string]>([
    ['of no message', { state: 'read' }, { umid: '', clientMessageId: null }, 'payload.umid'],
    ['without a state', {}, {}, 'payload.status.state'],
    ['that is a word', 'read', {}, 'payload.status.state'],
    ['whose state is no word', { state: { name: 'read' } }, {}, 'payload.status.state'],
  ])('%s is refused with the field named', async (_what, status, more, path) => {
    const sent = await sendOne();
    const answer = await post(receipt(sent, status, more));
    expect(answer).toMatchObject({ status: 400, body: { error: { path } } });
    expect(await shown(sent)).toEqual({ status: 'queued', error: null });
  });
});

describe('every published status', () => {
  const folder = sharedFile('8x8/webhooks');
  const files = folder === null ? [] : readdirSync(folder).filter((name) => /status-/.test(name));
  for (const file of files) {
    it(file, async () => {
      const published = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
      const sent = await sendOne();
      const { umid, body } = sent;
      const { clientMessageId } = body;
      const payload = { ...published.payload, umid, clientMessageId };
      expect((await post({ ...published, payload })).status).toBe(200);
      const { state, errorMessage } = published.payload.status;
      const after = await shown(sent);
      expect(after.status).toBe(state);
      if (errorMessage !== undefined) expect(after.error).toContain(errorMessage);
    });
  }

  it('was sent where it is at hand', () => {
    expect(files.length).toSatisfy((count: number) => folder === null || count > 7);
  });
});
