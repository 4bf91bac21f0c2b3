/**
 * The booking journey over 8x8: webhooks in (v2 and v3), the messaging API out, status webhooks back.
 * The real server against a stand-in for 8x8 that holds every request to the published contract.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from './emulator/emulator.ts';
import type { SentMessage } from './emulator/message-log.ts';
import { startFakeChatApps } from './fakes/chatapps.ts';
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

let webhooks = 0;

function webhook(body: object) {
  return server.request('POST', '/webhooks/chatapps', body, {
    authorization: webhookAuthorization,
  });
}

/** Inbound v3: the person's number, when there is one, and a business-scoped id. */
async function writes(phone: string | null, type: string, content: object): Promise<void> {
  webhooks += 1;
  const { status } = await webhook({
    version: 3,
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    description: 'ChatApps inbound message',
    payload: {
      umid: `umid-in-${webhooks}`,
      subAccountId: 'OakPlumbing',
      timestamp: new Date().toISOString(),
      user: {
        ...(phone === null ? {} : { msisdn: phone }),
        channelUserId: 'GB.13491208655302741918',
        name: 'Maria',
      },
      recipient: { channel: 'whatsapp', channelId: 'channel-1' },
      type,
      content,
    },
  });
  expect(status).toBe(200);
}

function status(of: SentMessage, state: string, more: object = {}) {
  return webhook({
    version: 9,
    namespace: 'ChatApps',
    eventType: 'outbound_message_status_changed',
    description: 'ChatApps outbound message delivery receipt',
    payload: {
      umid: of.umid,
      clientMessageId: of.body.clientMessageId,
      subAccountId: 'OakPlumbing',
      channel: 'whatsapp',
      user: of.body.user,
      status: { state, timestamp: new Date().toISOString(), ...more },
    },
  });
}

async function nextSent(count: number): Promise<SentMessage> {
  await expect.poll(() => chatApps.sent.length, { timeout: 20_000 }).toBe(count);
  const last = chatApps.sent.at(-1);
  if (!last) throw new Error('Nothing was sent.');
  return last;
}

interface Row {
  readonly id: string;
  readonly title: string;
}

function rows(message: SentMessage): Row[] {
  const { interactive } = message.body.content as {
    interactive: { action: { sections: { rows: Row[] }[] } };
  };
  return interactive.action.sections.flatMap((section) => section.rows);
}

const listReply = ({ id, title }: Row) => ({
  interactive: { type: 'list_reply', list_reply: { id, title } },
});

async function statusOf(contact: string, text: string): Promise<string | undefined> {
  const { body } = await server.request('GET', `/api/contacts/${contact}/messages`);
  const { messages } = body as { messages: { text: string; status: string }[] };
  return messages.find((message) => message.text.includes(text))?.status;
}

const phone = '+447700900321';

describe('a booking over 8x8', () => {
  it('goes from the keyword to the confirmation', async () => {
    await writes(phone, 'Text', { text: 'book appointment' });
    const services = await nextSent(1);
    expect(services).toMatchObject({
      subAccountId: 'OakPlumbing',
      authorization: 'Bearer the-8x8-key',
      body: { user: { msisdn: phone }, type: 'interactive' },
    });
    const [service] = rows(services);
    if (!service) throw new Error('No services were offered.');
    await writes(phone, 'Interactive', listReply(service));
    const times = await nextSent(2);
    const [time] = rows(times);
    if (!time) throw new Error('No times were offered.');
    await writes(phone, 'Interactive', listReply(time));
    const confirmation = await nextSent(3);
    expect(confirmation.body.type).toBe('text');
    expect(JSON.stringify(confirmation.body.content)).toContain(time.title);
    const { body } = await server.request('GET', '/booking/v1/bookings?phone=%2B447700900321');
    expect((body as { bookings: unknown[] }).bookings).toHaveLength(1);
  });

  it('sends only what the published contract allows', () => {
    expect(chatApps.sent.length).toBe(3);
    expect(chatApps.violations).toEqual([]);
  });

  it('names every message differently, and keeps to fifty characters', () => {
    const names = chatApps.sent.map((message) => message.body.clientMessageId);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(50);
  });

  it('hears what became of a message, and never goes back', async () => {
    const confirmation = chatApps.sent[2];
    if (!confirmation) throw new Error('Nothing was sent.');
    await status(confirmation, 'delivered', { detail: 'delivered_to_recipient' });
    await status(confirmation, 'read');
    await status(confirmation, 'sent');
    const { body } = await server.request('GET', '/api/instances?limit=1');
    const [instance] = (body as { instances: { contactId: string }[] }).instances;
    expect(await statusOf(instance?.contactId ?? '', 'confirmed')).toBe('read');
  });
});

describe('8x8 in trouble', () => {
  it('is asked again when it says to come later, and the message arrives once', async () => {
    chatApps.failNext({ status: 429, retryAfter: '1' }, { status: 503 });
    const before = chatApps.sent.length;
    await writes('+447700900322', 'Text', { text: 'book appointment' });
    await nextSent(before + 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(chatApps.sent.length).toBe(before + 1);
  });

  it('that refuses a message is not asked again, and the message says why', async () => {
    chatApps.failNext({ status: 400, body: { code: 1002, message: 'Invalid MSISDN format' } });
    const before = chatApps.sent.length;
    await writes('+447700900323', 'Text', { text: 'book appointment' });
    await expect
      .poll(async () => {
        const { body } = await server.request('GET', '/api/contacts?limit=1');
        const [contact] = (body as { contacts: { id: string }[] }).contacts;
        return statusOf(contact?.id ?? '', 'What can we help you with');
      })
      .toBe('rejected');
    expect(chatApps.sent.length).toBe(before);
  });

  it('reaches somebody without a phone number by their business-scoped id', async () => {
    const before = chatApps.sent.length;
    await writes(null, 'Text', { text: 'book appointment' });
    const services = await nextSent(before + 1);
    expect(services.body.user).toEqual({ channelUserId: 'GB.13491208655302741918' });
  });
});
