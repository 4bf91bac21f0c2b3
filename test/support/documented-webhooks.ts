/**
 * Inbound webhooks in every shape that 8x8's documentation allows, and in those that a tolerant
 * reader should understand too, with what each of them says.
 */
import type { InboundMessage, JsonObject } from '../../engine/index.ts';
import type { KeptContact } from './kept-messages.ts';

export interface Fixture {
  readonly title: string;
  readonly umid: string;
  readonly webhook: JsonObject;
  readonly expected: Partial<InboundMessage>;
  readonly contact: Partial<KeptContact>;
}

interface Said {
  readonly expected?: Partial<InboundMessage>;
  readonly contact?: Partial<KeptContact>;
}

const user = { msisdn: '+447700900123', channelUserId: '447700900123', name: 'Priya' };
const priya: Partial<KeptContact> = {
  provider: 'simulator',
  channel: 'whatsapp',
  userId: '447700900123',
  phone: '+447700900123',
  name: 'Priya',
};

/** From Priya on WhatsApp (v2), unless the payload says otherwise. */
export function inbound(title: string, payload: JsonObject, said: Said = {}): Fixture {
  const umid = `umid of ${title}`;
  return {
    title,
    umid,
    webhook: {
      namespace: 'ChatApps',
      eventType: 'inbound_message_received',
      description: 'ChatApps inbound message',
      payload: {
        umid,
        subAccountId: 'OakPlumbing',
        timestamp: '2026-03-02T10:00:00.12Z',
        user,
        recipient: { channel: 'whatsapp', channelId: 'channel-1' },
        ...payload,
      },
    },
    expected: said.expected ?? {},
    contact: said.contact ?? priya,
  };
}

/** A form that was filled in. */
export function flow(title: string, responseJson: JsonObject[string], said: Said = {}): Fixture {
  const interactive = { type: 'nfmReply', nfmReply: { responseJson } };
  return inbound(title, { type: 'Interactive', content: { interactive } }, said);
}

const address = 'https://media.example/file?signature=abc&expires=86400';

const texts: Fixture[] = [
  ...['Text', 'text', 'TEXT', ' Text ', 'None', '', 7, null].map((type) =>
    inbound(
      `a text whose type is ${JSON.stringify(type)}`,
      { type, content: { text: 'Hello' } },
      { expected: { kind: 'text', text: 'Hello' } },
    ),
  ),
  inbound(
    'a text without a type',
    { content: { text: 'Hello' } },
    { expected: { kind: 'text', text: 'Hello' } },
  ),
  inbound(
    'a text that is a number',
    { type: 'Text', content: { text: 42 } },
    { expected: { kind: 'text', text: '42' } },
  ),
  inbound(
    'a text with a link, which may bring its address',
    { type: 'Text', content: { text: 'See https://example.com', url: 'https://example.com' } },
    { expected: { kind: 'text', text: 'See https://example.com' } },
  ),
  inbound(
    'a text with all that is strange in Unicode',
    { type: 'Text', content: { text: 'a\u0000b\ud800 \u202e👩‍🚒 \ufeff' } },
    { expected: { kind: 'text', text: 'a\u0000b\ud800 \u202e👩‍🚒 \ufeff' } },
  ),
  inbound(
    'a text that answers a message',
    { type: 'Text', content: { text: 'Yes' }, replyToUmid: 'umid-out-1' },
    { expected: { kind: 'text', replyTo: 'umid-out-1' } },
  ),
  ...['', null, {}, []].map((replyToUmid) =>
    inbound(
      `a text that answers ${JSON.stringify(replyToUmid)}`,
      { type: 'Text', content: { text: 'Yes' }, replyToUmid },
      { expected: { kind: 'text', text: 'Yes' } },
    ),
  ),
];

const media: Fixture[] = [
  ...(
    [
      ['Image', 'image'],
      ['IMAGE', 'image'],
      ['Sticker', 'image'],
      ['Audio', 'audio'],
      ['voice', 'audio'],
      ['Video', 'video'],
      ['File', 'file'],
      ['Document', 'file'],
      ['document', 'file'],
    ] as const
  ).map(([type, kind]) =>
    inbound(
      `a file of type ${type}`,
      { type, content: { url: address } },
      { expected: { kind: 'media', text: '', media: { kind, url: address } } },
    ),
  ),
  inbound(
    'a photo with a caption',
    { type: 'Image', content: { url: address, text: 'The boiler' } },
    { expected: { kind: 'media', text: 'The boiler', media: { kind: 'image', url: address } } },
  ),
  ...['', null, 7, {}].map((url) =>
    inbound(
      `a photo whose address is ${JSON.stringify(url)}`,
      { type: 'Image', content: { url } },
      { expected: { kind: url === 7 ? 'media' : 'unknown' } },
    ),
  ),
];

const places: Fixture[] = [
  inbound(
    'a place',
    { type: 'Location', content: { location: { latitude: 51.5, longitude: -0.12 } } },
    { expected: { kind: 'location', location: { latitude: 51.5, longitude: -0.12 } } },
  ),
  inbound(
    'a place at zero, with a name and an address',
    {
      type: 'location',
      content: { location: { latitude: 0, longitude: 0, name: 'Buoy', address: 'At sea' } },
    },
    {
      expected: {
        kind: 'location',
        text: 'Buoy',
        location: { latitude: 0, longitude: 0, name: 'Buoy', address: 'At sea' },
      },
    },
  ),
  inbound(
    'a place in texts, without a name',
    {
      type: 'Location',
      content: { location: { latitude: '51.5', longitude: ' -0.12 ', name: null, address: '' } },
    },
    { expected: { kind: 'location', text: '', location: { latitude: 51.5, longitude: -0.12 } } },
  ),
  ...[{}, { latitude: 'north', longitude: 1 }, { latitude: 1 }, { latitude: null }].map(
    (location) =>
      inbound(
        `no place: ${JSON.stringify(location)}`,
        { type: 'Location', content: { location, text: 'Here' } },
        { expected: { kind: 'unknown', text: 'Here' } },
      ),
  ),
];

const taps: Fixture[] = [
  ...(
    [
      ['button_reply', 'button_reply', 'button'],
      ['Button_Reply', 'buttonReply', 'button'],
      ['buttonReply', 'buttonReply', 'button'],
      ['list_reply', 'list_reply', 'list'],
      ['listReply', 'listReply', 'list'],
      ['', 'list_reply', 'list'],
    ] as const
  ).map(([type, name, via]) =>
    inbound(
      `a tap, type “${type}” in “${name}”`,
      { type: 'Interactive', content: { interactive: { type, [name]: { id: 'a', title: 'A' } } } },
      { expected: { kind: 'choice', text: 'A', choice: { id: 'a', title: 'A', via } } },
    ),
  ),
  inbound(
    'a tap on a row with a description',
    {
      type: 'Interactive',
      content: {
        interactive: {
          type: 'list_reply',
          list_reply: { id: 'slot-1', title: 'Monday', description: '9:00', extra: true },
        },
      },
      replyToUmid: 'umid-out-1',
    },
    {
      expected: {
        kind: 'choice',
        choice: { id: 'slot-1', title: 'Monday', description: '9:00', via: 'list' },
        replyTo: 'umid-out-1',
      },
    },
  ),
  inbound(
    'a tap whose id is a number and whose title is missing',
    {
      type: 'Interactive',
      content: { interactive: { type: 'button_reply', button_reply: { id: 3 } } },
    },
    { expected: { kind: 'choice', text: '3', choice: { id: '3', title: '', via: 'button' } } },
  ),
  inbound(
    'a tap that has only a title',
    {
      type: 'Interactive',
      content: { interactive: { type: 'button_reply', button_reply: { id: '', title: 'FAQ' } } },
    },
    { expected: { kind: 'choice', choice: { id: 'FAQ', title: 'FAQ', via: 'button' } } },
  ),
  inbound(
    'a tap on nothing',
    { type: 'Interactive', content: { interactive: { type: 'button_reply', button_reply: {} } } },
    { expected: { kind: 'unknown', text: '' } },
  ),
  inbound(
    'a button of a template, with its payload',
    { type: 'Text', content: { text: 'Yes, please', payload: 'accept-42' } },
    {
      expected: {
        kind: 'choice',
        text: 'Yes, please',
        choice: { id: 'accept-42', title: 'Yes, please', via: 'template' },
      },
    },
  ),
  ...['Template', 'Buttons', 'Button'].map((type) =>
    inbound(
      `a button of a template as ${type}, without its text`,
      { type, content: { payload: 'accept-42' } },
      { expected: { kind: 'choice', text: 'accept-42' } },
    ),
  ),
  inbound(
    'leave to be called',
    {
      type: 'Interactive',
      content: {
        interactive: {
          type: 'callPermissionReply',
          callPermissionReply: { response: 'reject', isPermanent: true },
        },
      },
    },
    { expected: { kind: 'call-permission', text: 'reject' } },
  ),
];

const forms: Fixture[] = [
  flow('a form', '{"flow_token":"t-1","photos":["QUJD"],"agreed":true,"note":null}', {
    expected: {
      kind: 'flow',
      flow: {
        token: 't-1',
        answers: { flow_token: 't-1', photos: ['QUJD'], agreed: true, note: null },
      },
    },
  }),
  flow(
    'a form as an object',
    { flow_token: 't-2', name: 'Ada' },
    {
      expected: {
        kind: 'flow',
        flow: { token: 't-2', answers: { flow_token: 't-2', name: 'Ada' } },
      },
    },
  ),
  inbound(
    'a form as WhatsApp itself spells it',
    {
      type: 'interactive',
      content: { interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{"a":1}' } } },
    },
    { expected: { kind: 'flow', flow: { token: null, answers: { a: 1 } } } },
  ),
  flow('a form with a name that is none', '{"__proto__":{"a":1},"constructor":2}', {
    expected: { kind: 'flow' },
  }),
  ...['{"a":', '', '[1]', '"text"', 'null', '7', null, 7, true, [], `${'['.repeat(100_000)}`].map(
    (responseJson, index) =>
      flow(`an unreadable form, ${index}`, responseJson, {
        expected: { kind: 'flow', flow: { token: null, answers: null } },
      }),
  ),
  flow('a form nested without end', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {
    expected: { kind: 'flow', flow: { token: null, answers: null } },
  }),
];

const unknown: Fixture[] = [
  ...['order', 'reaction', 'contacts', 'system', 'cart', 'list', 'carousel'].map((kind) =>
    inbound(
      `something of the kind ${kind}`,
      { type: kind, content: { [kind]: [{ catalog_id: 'c', emoji: '👍' }] } },
      { expected: { kind: 'unknown', text: '' } },
    ),
  ),
  ...[null, 'Hello', 7, true, [], {}, { text: null }, { text: {} }, { interactive: null }].map(
    (content) =>
      inbound(
        `content that is ${JSON.stringify(content)}`,
        { type: 'Text', content },
        { expected: { kind: 'unknown', text: '' } },
      ),
  ),
  inbound('no content at all', { type: 'Text' }, { expected: { kind: 'unknown', text: '' } }),
  inbound(
    'an interactive reply nobody heard of',
    { type: 'Interactive', content: { interactive: { type: 'dance' }, text: 'Look' } },
    { expected: { kind: 'unknown', text: 'Look' } },
  ),
  ...[{ toString: 1 }, { valueOf: null, toString: {} }, [[]], true].map((type) =>
    inbound(
      `a type that is ${JSON.stringify(type)}`,
      { type, content: { text: 'Hello' } },
      { expected: { kind: 'text', text: 'Hello' } },
    ),
  ),
];

/** Somebody who writes “Hello”, and who they are. */
function somebody(title: string, payload: JsonObject, contact: Partial<KeptContact>): Fixture {
  const content = { text: 'Hello' };
  return inbound(title, { type: 'Text', content, ...payload }, { contact });
}

const people: Fixture[] = [
  ...['+44 7700 900123', '447700900123', '+44 (7700) 900-123', 447700900123].map((msisdn) =>
    somebody(
      `a number written ${JSON.stringify(msisdn)}`,
      { user: { msisdn, channelUserId: 'GB.1349120865530274', name: 'Priya' } },
      priya,
    ),
  ),
  somebody(
    'a business-scoped id and no number (v3)',
    { user: { channelUserId: ' US.13491208655302741918 ', username: '@ada' } },
    { userId: 'US.13491208655302741918', phone: null, name: '@ada' },
  ),
  somebody(
    'a number and nothing else',
    { user: { msisdn: '+6597209504' } },
    { userId: '6597209504', phone: '+6597209504', name: null },
  ),
  somebody(
    'a number that is none',
    { user: { msisdn: 'withheld', channelUserId: '', name: '  ' } },
    { userId: 'withheld', phone: null, name: null },
  ),
  somebody(
    'a name of 10,000 letters',
    { user: { msisdn: '+6597209505', name: 'x'.repeat(10_000) } },
    { userId: '6597209505', name: 'x'.repeat(200) },
  ),
  ...[{ first: 'Ada' }, ['Ada'], true, null].map((name, index) =>
    somebody(
      `a name that is ${JSON.stringify(name)}`,
      { user: { msisdn: `+659720951${index}`, name } },
      { userId: `659720951${index}`, name: null },
    ),
  ),
  ...['viber', 'rcs'].map((channel) =>
    somebody(
      `somebody on ${channel}, known by a number alone`,
      { user: { msisdn: '+6597209506' }, recipient: { channel: channel.toUpperCase() } },
      { channel, userId: '6597209506', phone: '+6597209506' },
    ),
  ),
  ...['line', 'zalo', 'facebook', 'instagram', 'wechat'].map((channel) =>
    somebody(
      `somebody on ${channel}, whose id looks like a number`,
      { user: { channelUserId: '6597209507' }, recipient: { channel, channelId: 'c' } },
      { channel, userId: '6597209507', phone: null },
    ),
  ),
  ...[null, 'whatsapp', {}, { channel: '' }, { channel: null }].map((recipient) =>
    somebody(
      `somebody through ${JSON.stringify(recipient)}`,
      { user: { msisdn: '+6597209508' }, recipient },
      { channel: 'unknown', userId: '6597209508' },
    ),
  ),
];

/** A message of this time; `at`: when that is, or it is when it was received. */
function sentAt(timestamp: JsonObject[string], at?: number): Fixture {
  const payload = { type: 'Text', content: { text: 'Hello' }, timestamp };
  const title = `a time that is ${JSON.stringify(timestamp)}`;
  return inbound(title, payload, at === undefined ? {} : { expected: { at } });
}

const times: Fixture[] = [
  sentAt('2021-06-30T03:20:39.3857479Z', Date.UTC(2021, 5, 30, 3, 20, 39, 385)),
  sentAt('2021-06-30T03:20:39+08:00', Date.UTC(2021, 5, 29, 19, 20, 39)),
  ...[
    '0001-01-01T00:00:00',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    '2026-02-30T25:00:00Z',
    'now',
    '',
    1_767_225_600,
    -1,
    null,
    {},
    true,
  ].map((odd) => sentAt(odd)),
];

/** Not in the envelope of ChatApps. */
const otherEnvelopes: Fixture[] = [
  sms('an SMS', { source: '+6581968289', body: 'Book' }, { kind: 'text', text: 'Book' }),
  sms('an empty SMS', { source: '6581968289', body: '' }, { kind: 'unknown', text: '' }),
  sms('an SMS without a text', { source: 6581968289 }, { kind: 'unknown', text: '' }),
  sms('an SMS from a name', { source: 'MyBank', body: 'Hi' }, { kind: 'text', text: 'Hi' }),
  line('a text on LINE', { type: 'Text', content: { text: 'Hi' } }, { kind: 'text', text: 'Hi' }),
  line(
    'a voice message on LINE',
    { type: 'Audio', content: { url: address } },
    { kind: 'media', media: { kind: 'audio', url: address } },
  ),
];

function sms(title: string, payload: JsonObject, expected: Partial<InboundMessage>): Fixture {
  const umid = `umid of ${title}`;
  const price = { total: 0.04, perSms: 0.04, currency: 'EUR' };
  const source = String(payload['source']);
  const isNumber = /\d/.test(source);
  return {
    title,
    umid,
    webhook: {
      namespace: 'SMS',
      eventType: 'inbound_message_received',
      payload: {
        umid,
        destination: '+4534735477',
        encoding: 'GSM7',
        smsCount: 1,
        price,
        ...payload,
      },
    },
    expected,
    contact: {
      channel: 'sms',
      userId: isNumber ? '6581968289' : source,
      phone: isNumber ? '+6581968289' : null,
    },
  };
}

function line(title: string, message: JsonObject, expected: Partial<InboundMessage>): Fixture {
  const umid = `umid of ${title}`;
  return {
    title,
    umid,
    webhook: {
      eventType: 'inboundMessage',
      channel: 'line',
      user: { channelUserId: 'Ua12b345678c1de0fg1a1234567891011' },
      umid,
      timestamp: '2026-06-18T05:15:30.00Z',
      version: 1,
      recipient: { recipientId: '7ee31a3f-9ed7-49f6-800f-a697e687553f' },
      ...message,
    },
    expected,
    contact: { channel: 'line', userId: 'Ua12b345678c1de0fg1a1234567891011', phone: null },
  };
}

export const documented: readonly Fixture[] = [
  ...texts,
  ...media,
  ...places,
  ...taps,
  ...forms,
  ...unknown,
  ...people,
  ...times,
  ...otherEnvelopes,
];
