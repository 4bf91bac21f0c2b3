import * as z from 'zod';
import type { ContactFacts } from '../contact.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { InboundMessage } from '../messages/inbound.ts';
import { place } from '../messages/place.ts';
import { isoInstant } from '../time.ts';

const choice = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
});

const reply = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('list_reply'), list_reply: choice }),
  z.strictObject({ type: z.literal('button_reply'), button_reply: choice }),
  /** What was filled in is JSON inside of JSON, with the token of the message. */
  z.strictObject({
    type: z.literal('nfmReply'),
    nfmReply: z.strictObject({ name: z.string(), body: z.string(), responseJson: z.string() }),
  }),
  z.strictObject({
    type: z.literal('callPermissionReply'),
    callPermissionReply: z.strictObject({
      response: z.enum(['accept', 'reject']),
      isPermanent: z.boolean(),
    }),
  }),
]);

const card = z.strictObject({
  name: z.strictObject({ formatted_name: z.string() }),
  phones: z.array(z.strictObject({ phone: z.string() })),
});

/**
 * What a pretend customer can send: the shapes of 8x8's inbound ChatApps messages. A text with a
 * payload is a tap on a quick reply of a template.
 */
export const customerMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    content: z.strictObject({ text: z.string(), payload: z.string().optional() }),
  }),
  z.strictObject({
    type: z.literal('interactive'),
    content: z.strictObject({ interactive: reply }),
  }),
  z.strictObject({ type: z.literal('location'), content: z.strictObject({ location: place }) }),
  z.strictObject({
    type: z.enum(['image', 'audio', 'video', 'file']),
    content: z.strictObject({ url: z.string(), text: z.string().optional() }),
  }),
  z.strictObject({
    type: z.literal('contacts'),
    content: z.strictObject({ contacts: z.array(card).min(1) }),
  }),
]);

export type CustomerMessage = z.infer<typeof customerMessage>;
type Reply = z.infer<typeof reply>;
type Said = Omit<InboundMessage, 'id' | 'at' | 'raw'>;

/** Where a pretend customer writes to. */
export const trialSubAccountId = 'simulator';

interface Sent {
  readonly id: string;
  readonly at: number;
  readonly contact: ContactFacts;
}

/** The message as a server reads it from the webhook that 8x8 sends. */
export function inboundOf(message: CustomerMessage, sent: Sent): InboundMessage {
  const raw = sent.contact.channel === 'sms' ? smsWebhook(message, sent) : webhook(message, sent);
  return { ...saidBy(message), id: sent.id, at: sent.at, raw };
}

function saidBy(message: CustomerMessage): Said {
  switch (message.type) {
    case 'text': {
      const { text, payload } = message.content;
      if (payload === undefined) return { kind: text.trim() === '' ? 'unknown' : 'text', text };
      return { kind: 'choice', text, choice: { id: payload, title: text, via: 'template' } };
    }
    case 'interactive':
      return saidByReply(message.content.interactive);
    case 'location': {
      const { location } = message.content;
      return { kind: 'location', text: location.name ?? location.address ?? '', location };
    }
    case 'contacts': {
      const contacts = message.content.contacts.map(({ name, phones }) => ({
        name: name.formatted_name,
        phones: phones.map(({ phone }) => phone),
        emails: [],
      }));
      const text = contacts.map(({ name, phones }) => [name, ...phones].join(' ')).join('\n');
      return { kind: 'contacts', text, contacts };
    }
    default: {
      const { url, text = '' } = message.content;
      return { kind: 'media', text, media: { kind: message.type, url } };
    }
  }
}

function saidByReply(given: Reply): Said {
  switch (given.type) {
    case 'list_reply':
      return {
        kind: 'choice',
        text: given.list_reply.title,
        choice: { ...given.list_reply, via: 'list' },
      };
    case 'button_reply':
      return {
        kind: 'choice',
        text: given.button_reply.title,
        choice: { ...given.button_reply, via: 'button' },
      };
    case 'nfmReply': {
      const answers = submittedAnswers(given.nfmReply.responseJson);
      const token = answers?.['flow_token'];
      return {
        kind: 'flow',
        text: '',
        flow: { token: typeof token === 'string' ? token : null, answers },
      };
    }
    case 'callPermissionReply': {
      const { response } = given.callPermissionReply;
      const callPermission = { granted: response === 'accept', until: null };
      return { kind: 'call-permission', text: response, callPermission };
    }
  }
}

/** What was filled in; null where it is no JSON object. */
export function submittedAnswers(responseJson: string): JsonObject | null {
  try {
    const answers: unknown = JSON.parse(responseJson);
    return isJsonObject(answers) ? answers : null;
  } catch {
    return null;
  }
}

function webhook({ type, content }: CustomerMessage, { id, at, contact }: Sent): JsonObject {
  const { phone, userId, name, channel } = contact;
  return {
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    description: 'ChatApps inbound message',
    payload: {
      umid: id,
      subAccountId: trialSubAccountId,
      timestamp: isoInstant(at),
      user: {
        ...(phone !== null && { msisdn: phone }),
        channelUserId: userId,
        ...(name !== null && { name }),
      },
      recipient: { channel, channelId: trialSubAccountId },
      type,
      content: asJson(content),
    },
  };
}

/** An SMS has a text and nothing else. */
function smsWebhook(message: CustomerMessage, { id, at, contact }: Sent): JsonObject {
  return {
    namespace: 'SMS',
    eventType: 'inbound_message_received',
    description: 'SMS inbound message',
    payload: {
      umid: id,
      subAccountId: trialSubAccountId,
      timestamp: isoInstant(at),
      source: contact.phone ?? contact.userId,
      destination: trialSubAccountId,
      body: saidBy(message).text,
      encoding: 'AUTO',
      smsCount: 1,
    },
  };
}

/** A message is JSON; its type only does not say so of what may be left out. */
function asJson(content: CustomerMessage['content']): Json {
  return z.json().parse(JSON.parse(JSON.stringify(content)));
}
