import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboundMessage } from '../../../engine/index.ts';
import type { ContactIdentity, Sending } from '../channel.ts';
import { createChatAppsChannel } from './chatapps-channel.ts';
import { sendBatch } from './send-batch.ts';

interface Received {
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

let server: Server;
let url = '';
let received: Received[] = [];
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { authorization = '' } = request.headers;
    received.push({ path: request.url ?? '', authorization, body: JSON.parse(body) });
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
beforeEach(() => {
  received = [];
  answers(200, { umid: 'umid-1', status: { state: 'queued' } });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function answers(status: number, body: object, headers: Record<string, string> = {}): void {
  answer = (response) => response.writeHead(status, headers).end(JSON.stringify(body));
}

const maria: ContactIdentity = {
  provider: 'chatapps',
  channel: 'whatsapp',
  userId: '447700900123',
  phone: '+447700900123',
  name: 'Maria',
};
const text: OutboundMessage = { type: 'text', content: { text: 'Hello' } };

function send(more: Partial<Sending> = {}) {
  const channel = createChatAppsChannel({
    baseUrl: url,
    smsBaseUrl: url,
    apiKey: 'key',
    subAccountId: null,
  });
  const sending = { effectId: 'i/say/1/0', clientMessageId: 'contact.7', contact: maria };
  const rest = { subAccountId: 'Oak Plumbing', message: text };
  return channel.send({ ...sending, ...rest, ...more }, new AbortController().signal);
}

describe('a message', () => {
  it('goes to the person, from the subaccount, on the channel they wrote on', async () => {
    expect(await send()).toEqual({ outcome: 'accepted', messageId: 'umid-1' });
    expect(received).toEqual([
      {
        path: '/api/v1/subaccounts/Oak%20Plumbing/messages',
        authorization: 'Bearer key',
        body: {
          user: { msisdn: '+447700900123' },
          clientMessageId: 'contact.7',
          channels: [{ channel: 'WhatsApp' }],
          type: 'text',
          content: { text: 'Hello' },
        },
      },
    ]);
  });

  it('goes to a business-scoped id, or a LINE user, where there is no phone number', async () => {
    const contact = { ...maria, phone: null, userId: 'GB.1349' };
    await send({ contact });
    await send({ contact: { ...contact, channel: 'line', userId: 'U123' } });
    expect(received.map(({ body }) => body)).toMatchObject([
      { user: { channelUserId: 'GB.1349' } },
      { user: { lineUserId: 'U123' } },
    ]);
  });

  it('does not carry what only we show', async () => {
    const template = { name: 'reminder', language: 'en', components: [] };
    const display = { body: 'Your visit is tomorrow.', buttons: [] };
    await send({ message: { type: 'template', content: { template }, display } });
    expect(JSON.stringify(received)).not.toContain('tomorrow');
  });

  it('says for itself on which channels it goes, what it quotes, and where its status goes', async () => {
    const channels = [
      { channel: 'WhatsApp' as const, fallbackAfter: 60 },
      { channel: 'SMS' as const },
    ];
    const message: OutboundMessage = {
      ...text,
      channels,
      context: { umid: 'umid-0' },
      dlrCallbackUrl: 'https://example.com/status',
    };
    await send({ message });
    expect(received[0]?.body).toEqual({
      user: { msisdn: '+447700900123' },
      clientMessageId: 'contact.7',
      channels,
      type: 'text',
      content: { text: 'Hello' },
      context: { umid: 'umid-0' },
      dlrCallbackUrl: 'https://example.com/status',
    });
  });

  it('names no channel that 8x8 has no name for', async () => {
    await send({ contact: { ...maria, channel: 'unknown' } });
    expect(received[0]?.body).not.toHaveProperty('channels');
  });

  it('is text where 8x8 has no type for it', async () => {
    const card = { name: { formatted_name: 'Sam Carter' }, phones: [{ phone: '+12025550143' }] };
    const sms = { fallbackText: 'Sam: +12025550143', sms: { encoding: 'AUTO' as const } };
    await send({ message: { type: 'contacts', content: { contacts: [card], ...sms } } });
    await send({ message: { type: 'sticker', content: { url: 'https://example.com/a.webp' } } });
    expect(received.map(({ body }) => body)).toMatchObject([
      { type: 'text', content: { text: 'Sam Carter\n+12025550143', ...sms } },
      { type: 'text', content: { text: 'https://example.com/a.webp' } },
    ]);
  });

  it('is plain text where there are only SMS', async () => {
    await send({ contact: { ...maria, channel: 'sms' } });
    expect(received[0]?.body).toEqual({
      destination: '+447700900123',
      text: 'Hello',
      encoding: 'AUTO',
      clientMessageId: 'contact.7',
    });
  });

  it('has its own words as an SMS, where it brings them', async () => {
    const message: OutboundMessage = { type: 'text', content: { text: 'Hi', fallbackText: 'Hi!' } };
    await send({ contact: { ...maria, channel: 'sms' }, message });
    expect(received[0]?.body).toMatchObject({ text: 'Hi!' });
  });

  it('needs a subaccount', async () => {
    expect(await send({ subAccountId: null })).toMatchObject({ code: 'no-subaccount' });
    expect(received).toEqual([]);
  });
});

describe('a batch', () => {
  const batch = (count: number) =>
    sendBatch(
      { baseUrl: url, apiKey: 'key', subAccountId: null },
      'Oak Plumbing',
      Array.from({ length: count }, (_, index) => ({
        contact: maria,
        message: text,
        clientMessageId: `contact.${index}`,
      })),
      new AbortController().signal,
    );

  it('goes in one request, and says of each message what became of it', async () => {
    const queued = { umid: 'umid-1', clientMessageId: 'contact.0', status: { state: 'queued' } };
    const error = { state: 'rejected', errorCode: 3038, errorMessage: 'Template not found' };
    const rejected = { umid: 'umid-2', clientMessageId: 'contact.1', status: error };
    answers(200, { acceptedCount: 1, rejectedCount: 1, messages: [queued, rejected] });
    expect(Object.fromEntries(await batch(3))).toMatchObject({
      'contact.0': { outcome: 'accepted', messageId: 'umid-1' },
      'contact.1': { outcome: 'failed', code: '3038' },
      'contact.2': { outcome: 'unknown' },
    });
    expect(received).toMatchObject([
      {
        path: '/api/v1/subaccounts/Oak%20Plumbing/messages/batch',
        body: {
          includeMessagesInResponse: true,
          messages: [{ clientMessageId: 'contact.0' }, { type: 'text' }, { content: {} }],
        },
      },
    ]);
  });

  it('goes in several requests when it is large', async () => {
    answers(200, { messages: [] });
    expect((await batch(1_001)).size).toBe(1_001);
    expect(received).toHaveLength(2);
  });

  it('that is not taken is not taken for any of its messages', async () => {
    answers(429, { code: 429, message: 'Quota exceeded' }, { 'retry-after': '7' });
    expect([...(await batch(2)).values()]).toMatchObject([
      { outcome: 'again', retryAfterMs: 7_000 },
      { outcome: 'again', retryAfterMs: 7_000 },
    ]);
    answers(400, { code: 3013, message: 'Too much messages' });
    expect([...(await batch(1)).values()]).toMatchObject([{ outcome: 'failed', code: '3013' }]);
    answer = (response) => response.socket?.destroy();
    expect([...(await batch(1)).values()]).toMatchObject([{ outcome: 'unknown' }]);
  });
});

describe('what became of it', () => {
  it('is failed, in 8x8’s words, when it was refused', async () => {
    answers(400, { code: 1002, message: 'Invalid MSISDN' });
    expect(await send()).toEqual({
      outcome: 'failed',
      code: '1002',
      message:
        '8x8 refused the message: This is no phone number with its country. Reach them another way. (8x8: Invalid MSISDN, 1002)',
    });
    const state = { state: 'rejected', errorCode: 3038, errorMessage: 'Template not found' };
    answers(200, { umid: 'umid-1', status: state });
    expect(await send()).toMatchObject({ outcome: 'failed', code: '3038' });
  });

  it('is failed, in nothing but 8x8’s words, when its code is not known', async () => {
    answers(400, { code: 7_777, message: 'Something new' });
    expect(await send()).toMatchObject({
      message: '8x8 refused the message: Something new (7777)',
    });
  });

  it('is again, and when, while 8x8 is busy or down', async () => {
    answers(429, { code: 429, message: 'Quota exceeded' }, { 'retry-after': '7' });
    expect(await send()).toMatchObject({ outcome: 'again', retryAfterMs: 7_000 });
    answers(503, {});
    expect(await send()).toMatchObject({ outcome: 'again', retryAfterMs: null });
  });

  it('is unknown when the connection breaks after it left', async () => {
    answer = (response) => response.socket?.destroy();
    expect(await send()).toMatchObject({ outcome: 'unknown' });
  });

  it('is again when it never left', async () => {
    const nowhere = createChatAppsChannel({
      baseUrl: 'http://127.0.0.1:1',
      apiKey: 'key',
      subAccountId: 'sub',
    });
    const sending = { effectId: 'e', clientMessageId: 'c.1', contact: maria, subAccountId: null };
    const attempt = nowhere.send({ ...sending, message: text }, new AbortController().signal);
    expect(await attempt).toMatchObject({ outcome: 'again' });
  });
});
