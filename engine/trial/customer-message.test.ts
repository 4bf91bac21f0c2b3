/** What a pretend customer sends is held to what the server reads from the webhook of a real one. */
import { expect, test } from 'vitest';
import { readChatAppsWebhook } from '../../server/channels/chatapps/read-webhook.ts';
import { simulatedWebhook } from '../../server/channels/simulator/simulated-webhook.ts';
import { maria, monday } from '../../test/support/draw-workflow.ts';
import { isJsonObject } from '../json.ts';
import { type CustomerMessage, customerMessage, inboundOf } from './customer-message.ts';

type Reply = Extract<CustomerMessage, { type: 'interactive' }>['content']['interactive'];

const replied = (interactive: Reply): CustomerMessage => ({
  type: 'interactive',
  content: { interactive },
});
const filledIn = (responseJson: string) =>
  replied({ type: 'nfmReply', nfmReply: { name: 'flow', body: 'Sent', responseJson } });
const place = { latitude: 51.5, longitude: -0.1 };

const messages: [string, CustomerMessage][] = [
  ['a text', { type: 'text', content: { text: 'Hello' } }],
  ['a quick reply of a template', { type: 'text', content: { text: 'Yes', payload: 'yes~a' } }],
  [
    'a tap on a list',
    replied({ type: 'list_reply', list_reply: { id: 'a', title: 'A', description: 'One' } }),
  ],
  ['a tap on a button', replied({ type: 'button_reply', button_reply: { id: 'a', title: 'A' } })],
  ['a form', filledIn('{"name":"Anna","flow_token":"abcdefgh.1"}')],
  ['a form without a token', filledIn('{"name":"Anna"}')],
  ['a form that is no object', filledIn('[1]')],
  ['a form that cannot be read', filledIn('{')],
  [
    'leave to call',
    replied({
      type: 'callPermissionReply',
      callPermissionReply: { response: 'accept', isPermanent: true },
    }),
  ],
  ['a place', { type: 'location', content: { location: place } }],
  ['a place with a name', { type: 'location', content: { location: { ...place, name: 'Home' } } }],
  [
    'a place with an address',
    { type: 'location', content: { location: { ...place, address: '1 Road' } } },
  ],
  ['a photo', { type: 'image', content: { url: 'https://example.com/a.jpg' } }],
  [
    'a document with words',
    { type: 'file', content: { url: 'https://example.com/a.pdf', text: 'The bill' } },
  ],
  [
    'somebody’s details',
    {
      type: 'contacts',
      content: {
        contacts: [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+441' }] }],
      },
    },
  ],
];

test.each(messages)('%s on WhatsApp is read as the server reads it', (_, message) => {
  expect(customerMessage.parse(message)).toEqual(message);
  const { type, content } = message;
  const given = { contact: '+4915112345678', name: 'Maria', type, content: json(content) };
  expect(inboundOf(message, sentBy('whatsapp'))).toEqual(asServerReads(given));
});

test('an SMS is read as the server reads it', () => {
  const message: CustomerMessage = { type: 'text', content: { text: 'Hello' } };
  const given = { contact: '+4915112345678', type: 'text', content: { text: 'Hello' } };
  const read = asServerReads({ ...given, channel: 'sms' });
  expect(inboundOf(message, sentBy('sms'))).toEqual(read);
});

test('what has no words is nothing that is known', () => {
  const message: CustomerMessage = { type: 'text', content: { text: ' ' } };
  expect(inboundOf(message, sentBy('whatsapp')).kind).toBe('unknown');
});

test('somebody without a number and a name is known by the channel’s id', () => {
  const nobody = { ...maria, phone: null, name: null, userId: 'someone' };
  const message: CustomerMessage = { type: 'text', content: { text: 'Hi' } };
  const written = (channel: string) =>
    inboundOf(message, { id: 'm1', at: monday, contact: { ...nobody, channel } }).raw;
  expect(written('viber')).toMatchObject({ payload: { user: { channelUserId: 'someone' } } });
  expect(written('sms')).toMatchObject({ payload: { source: 'someone' } });
});

function sentBy(channel: string) {
  return { id: 'm1', at: monday, contact: { ...maria, channel } };
}

function asServerReads(given: Parameters<typeof simulatedWebhook>[0]) {
  const webhook = simulatedWebhook(given, { umid: 'm1', at: monday });
  const read = readChatAppsWebhook(webhook, 'simulator', monday);
  const [delivery] = read.ok ? read.deliveries : [];
  return delivery?.kind === 'inbound' ? delivery.message : null;
}

function json(content: CustomerMessage['content']) {
  const value: unknown = JSON.parse(JSON.stringify(content));
  return isJsonObject(value) ? value : {};
}
