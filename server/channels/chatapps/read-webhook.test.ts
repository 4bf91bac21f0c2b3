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

  it('is leave to be called, for good or until a time', () => {
    const answer = (callPermissionReply: JsonObject) =>
      said('Interactive', { interactive: { callPermissionReply } })?.callPermission;
    const expirationTimestamp = '2026-05-05T09:00:00Z';
    expect(answer({ response: 'accept', isPermanent: false, expirationTimestamp })).toEqual({
      granted: true,
      until: Date.UTC(2026, 4, 5, 9),
    });
    expect(answer({ response: 'Accept', isPermanent: true, expirationTimestamp })).toEqual({
      granted: true,
      until: null,
    });
    expect(answer({ response: 'reject', expirationTimestamp })).toEqual({
      granted: false,
      until: null,
    });
    expect(answer({})).toEqual({ granted: false, until: null });
  });

  it('may be one that 8x8 hands on as WhatsApp sent it', () => {
    const raw = (message: JsonObject, person: JsonObject) => ({
      eventType: 'whatsapp_contact',
      timestamp: '2026-05-04T08:00:00Z',
      eventDetails: { rawEvent: { value: { contacts: [person], messages: [message] } } },
    });
    const person = { profile: { name: 'Olu' }, wa_id: '447700900777' };
    const contacts = [{ name: { formatted_name: 'Anna' }, phones: [{ phone: '+44' }] }];
    expect(only(raw({ id: 'w-1', type: 'contacts', contacts }, person))).toMatchObject({
      contact: { phone: '+447700900777', name: 'Olu' },
      message: { id: 'w-1', at: Date.UTC(2026, 4, 4, 8), kind: 'contacts', text: 'Anna +44' },
    });
    const button = { payload: 'yes', text: 'Yes' };
    const tap = { id: 'w-2', type: 'button', button, context: { id: 'w-0' } };
    expect(only(raw(tap, { user_id: 'GB.13491208655302741918' }))).toMatchObject({
      contact: { userId: 'GB.13491208655302741918', phone: null },
      message: { choice: { id: 'yes', title: 'Yes', via: 'template' }, replyTo: 'w-0' },
    });
    expect(only(raw({ id: 'w-3', text: { body: 'Hi' }, from: '447700900777' }, {}))).toMatchObject({
      message: { kind: 'text', text: 'Hi' },
    });
    expect(only(raw({ type: 'contacts' }, person))).toBeUndefined();
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
      error: {
        code: '1022',
        message:
          'The 24 hours in which WhatsApp takes this message were over. Only an approved template can be sent now. (8x8: Window expired, 1022)',
      },
    });
  });

  it('says so in 8x8’s words where its code is not known, and what WhatsApp said', () => {
    const error = (state: string, more: JsonObject, whatsapp: JsonObject = {}) => {
      const webhook = status(state, more);
      const payload = { ...(webhook['payload'] as JsonObject), whatsapp };
      return only({ ...webhook, payload });
    };
    expect(error('undelivered', { errorCode: 9_999, errorMessage: 'Odd' })).toMatchObject({
      error: { code: '9999', message: 'Odd' },
    });
    expect(error('undelivered', { errorCode: 18 }, { providerErrorCode: '131009' })).toMatchObject({
      error: { code: '18', message: expect.stringMatching(/^A part .*\(WhatsApp: 131009\)$/) },
    });
    expect(error('undelivered', {}, { providerErrorCode: '131047' })).toMatchObject({
      error: { code: '1022', message: expect.stringMatching(/^The 24 hours .*: 131047\)$/) },
    });
    expect(error('rejected', { errorCode: 3_038 })).toMatchObject({
      error: { message: expect.stringMatching(/^No template of this name/) },
    });
    expect(error('undelivered', { detail: 'rejected_by_operator' })).toMatchObject({
      error: { code: 'rejected_by_operator', message: 'rejected by operator' },
    });
  });
});

describe('what is no message', () => {
  it('is ignored, with the reason, when 8x8 sends it for information', () => {
    const news = { eventType: 'template_quality_update', eventDetails: {} };
    expect(readChatAppsWebhook(news)).toMatchObject({ ok: true, deliveries: [] });
    expect(readChatAppsWebhook({ eventType: 'whatsapp_user_id_update' })).toMatchObject({
      ignored: expect.stringContaining('another WhatsApp id'),
    });
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
    inbound('Contacts', {
      contacts: [{ name: { formatted_name: 'A' }, phones: [{ phone: '1' }] }],
    }),
    inbound('Order', { order: { catalog_id: 'c', product_items: [{ product_retailer_id: 'p' }] } }),
    inbound(
      'Reaction',
      { reaction: { emoji: '+', umid: 'umid-1' } },
      { referral: { source: 'ad' } },
    ),
    {
      eventType: 'whatsapp_contact',
      eventDetails: {
        rawEvent: {
          value: {
            contacts: [{ profile: { name: 'A' }, wa_id: '447700900777' }],
            messages: [{ id: '1', from: '447700900777', contacts: [{ name: {} }] }],
          },
        },
      },
    },
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
