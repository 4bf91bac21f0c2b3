import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { readChatAppsWebhook } from './read-webhook.ts';

const receivedAt = Date.UTC(2026, 4, 4, 9);

function inbound(type: string, content: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    payload: {
      umid: 'umid-1',
      subAccountId: 'Plumbing',
      timestamp: '2026-05-04T08:59:58.1234567Z',
      user: { msisdn: '+44 7700 900123', channelUserId: '447700900123', name: 'Maria' },
      recipient: { channel: 'WhatsApp', channelId: 'channel' },
      type,
      content,
      ...more,
    },
  };
}

function status(state: string, more: JsonObject = {}): JsonObject {
  return {
    version: 9,
    namespace: 'ChatApps',
    eventType: 'outbound_message_status_changed',
    payload: {
      umid: 'umid-2',
      clientMessageId: 'contact.7',
      channel: 'whatsapp',
      status: { state, timestamp: '2026-05-04T08:59:59Z', ...more },
    },
  };
}

const line = {
  eventType: 'inboundMessage',
  channel: 'line',
  user: { channelUserId: 'U12345678' },
  umid: 'umid-3',
  timestamp: '2026-05-04T08:00:00Z',
  type: 'Text',
  content: { text: 'Hello' },
  version: 1,
};

const sms = {
  namespace: 'SMS',
  eventType: 'inbound_message_received',
  payload: { umid: 'umid-4', source: '+447700900123', destination: '+4420', body: 'Hi' },
};

function only(webhook: unknown) {
  const read = readChatAppsWebhook(webhook, 'chatapps', receivedAt);
  return read.ok ? read.deliveries[0] : read.problems[0];
}

function said(type: string, content: JsonObject) {
  const read = readChatAppsWebhook(inbound(type, content), 'chatapps', receivedAt);
  const [delivery] = read.ok ? read.deliveries : [];
  return delivery?.kind === 'inbound' ? delivery.message : null;
}

describe('an inbound message', () => {
  it('says who wrote what, when and where, and keeps the whole webhook', () => {
    const webhook = inbound('Text', { text: 'Book' }, { replyToUmid: 'umid-0' });
    expect(only(webhook)).toEqual({
      kind: 'inbound',
      contact: {
        provider: 'chatapps',
        channel: 'whatsapp',
        userId: '447700900123',
        phone: '+447700900123',
        name: 'Maria',
      },
      subAccountId: 'Plumbing',
      message: {
        id: 'umid-1',
        at: Date.parse('2026-05-04T08:59:58.123Z'),
        kind: 'text',
        text: 'Book',
        replyTo: 'umid-0',
        raw: webhook,
      },
    });
  });

  it('is a tap, whatever was tapped', () => {
    const list = { type: 'list_reply', list_reply: { id: 'a', title: 'A', description: 'An A' } };
    expect(said('Interactive', { interactive: list })?.choice).toEqual({
      id: 'a',
      title: 'A',
      description: 'An A',
      via: 'list',
    });
    const button = { type: 'button_reply', button_reply: { id: 'b', title: 'B' } };
    expect(said('interactive', { interactive: button })).toMatchObject({
      kind: 'choice',
      text: 'B',
      choice: { id: 'b', via: 'button' },
    });
    expect(said('Text', { text: 'Yes', payload: 'yes-1' })?.choice).toEqual({
      id: 'yes-1',
      title: 'Yes',
      via: 'template',
    });
  });

  it('is a filled-in form, also when its answers cannot be read', () => {
    const form = (responseJson: string) => ({
      interactive: { type: 'nfmReply', nfmReply: { responseJson } },
    });
    expect(said('Interactive', form('{"flow_token":"t","day":"monday"}'))?.flow).toEqual({
      token: 't',
      answers: { flow_token: 't', day: 'monday' },
    });
    const unreadable = said('Interactive', form('{"flow_token'));
    expect(unreadable).toMatchObject({ kind: 'flow', flow: { token: null, answers: null } });
  });

  it('is a place, a picture, or something nobody knows', () => {
    expect(said('Location', { location: { latitude: '51.5', longitude: -0.1 } })).toMatchObject({
      kind: 'location',
      location: { latitude: 51.5, longitude: -0.1 },
    });
    const url = 'https://media.example/1.jpg';
    expect(said('IMAGE', { url, text: 'My sink' })).toMatchObject({
      kind: 'media',
      text: 'My sink',
      media: { kind: 'image', url },
    });
    expect(said('Document', { url })?.media?.kind).toBe('file');
    expect(said('Hologram', {})).toMatchObject({ kind: 'unknown', text: '' });
  });

  it('may come from somebody without a phone number', () => {
    const bsuid = { channelUserId: 'GB.13491208655302741918', username: 'maria' };
    expect(only(inbound('Text', { text: 'Hi' }, { user: bsuid }))).toMatchObject({
      contact: { userId: 'GB.13491208655302741918', phone: null, name: 'maria' },
    });
    expect(only(line)).toMatchObject({ contact: { channel: 'line', userId: 'U12345678' } });
  });

  it('may be an SMS', () => {
    expect(only(sms)).toMatchObject({
      contact: { channel: 'sms', phone: '+447700900123' },
      message: { kind: 'text', text: 'Hi', at: receivedAt },
    });
  });
});

describe('a status', () => {
  it('says what became of a message, by both of its names', () => {
    expect(only(status('Delivered'))).toEqual({
      kind: 'status',
      messageId: 'umid-2',
      clientMessageId: 'contact.7',
      state: 'delivered',
      at: Date.parse('2026-05-04T08:59:59Z'),
      error: null,
    });
  });

  it('says why it did not arrive', () => {
    const more = {
      detail: 'rejected_by_operator',
      errorCode: 1022,
      errorMessage: 'Window expired',
    };
    expect(only(status('undelivered', more))).toMatchObject({
      state: 'undelivered',
      error: { code: '1022', message: 'Window expired' },
    });
  });
});

describe('what is no message', () => {
  it('is ignored, with the reason, when 8x8 sends it for information', () => {
    const news = { eventType: 'template_quality_update', eventDetails: {} };
    expect(readChatAppsWebhook(news)).toMatchObject({ ok: true, deliveries: [] });
    expect(readChatAppsWebhook({ ...sms, eventType: 'external_app_message' })).toMatchObject({
      ignored: expect.stringContaining('information'),
    });
  });

  it('is a problem that names the field, when nobody could be answered', () => {
    expect(only([])).toMatchObject({ path: '' });
    expect(only({})).toMatchObject({ path: 'eventType' });
    expect(only({ eventType: 'inbound_message_received' })).toMatchObject({ path: 'payload' });
    expect(only(inbound('Text', {}, { umid: '' }))).toMatchObject({ path: 'payload.umid' });
    expect(only(inbound('Text', {}, { user: null }))).toMatchObject({ path: 'payload.user' });
  });
});

it('never throws, however a webhook is bent', () => {
  const samples = [
    inbound('Text', { text: 'Hi' }),
    inbound('Interactive', { interactive: { type: 'list_reply', list_reply: { id: 'a' } } }),
    inbound('Interactive', { interactive: { nfmReply: { responseJson: '{}' } } }),
    inbound('Location', { location: { latitude: 1, longitude: 2 } }),
    inbound('Image', { url: 'https://media.example' }),
    status('read'),
    line,
    sms,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
      (sample, changes) => {
        const bent = structuredClone(sample);
        for (const [place, value] of changes) bend(bent, place, value);
        const read = readChatAppsWebhook(bent, 'chatapps', receivedAt);
        expect(read.ok ? read.deliveries.length <= 1 : read.problems.length > 0).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

/** Puts a value somewhere inside: `place` counts the fields, depth first. */
function bend(object: object, place: number, value: unknown): void {
  const spots: [object, string][] = [];
  function visit(each: unknown): void {
    if (typeof each !== 'object' || each === null) return;
    for (const [key, inner] of Object.entries(each)) {
      spots.push([each, key]);
      visit(inner);
    }
  }
  visit(object);
  const [parent, key] = spots[place % spots.length] ?? [object, 'payload'];
  Reflect.set(parent, key, value);
}
