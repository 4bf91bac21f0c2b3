import { createRoute, z } from '@hono/zod-openapi';
import { type ContactRow, findContactByIdentity } from '../../db/contacts.ts';
import { listInstances } from '../../db/instances.ts';
import { deleteMessages, listMessages } from '../../db/messages.ts';
import type { Database } from '../../db/open.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { readChatAppsWebhook } from '../channels/chatapps/read-webhook.ts';
import { phoneContact } from '../channels/phone-contact.ts';
import { simulatedWebhook } from '../channels/simulator/simulated-webhook.ts';
import { ApiError } from '../errors.ts';
import type { Feed } from '../feed.ts';
import { clientMessageId } from '../runtime/client-message-id.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { needs } from '../security/access.ts';
import { instanceSummary, summary } from './instances.ts';
import { answers, createRouter, done, jsonBody, keptObject } from './router.ts';
import { shownMessage, toShown } from './shown-message.ts';

const messagesMax = 500;

const channel = z.enum(['whatsapp', 'sms']).default('whatsapp');

const written = z.object({
  contact: z.string().trim().min(1).max(64),
  name: z.string().trim().min(1).max(200).optional(),
  type: z.string().min(1).max(40),
  content: keptObject,
  replyToUmid: z.string().max(200).optional(),
  channel,
});

const byContact = z.object({ contact: z.string().trim().min(1).max(64) });
const onChannel = z.object({ channel });

const writeRoute = createRoute({
  method: 'post',
  path: '/api/simulator/messages',
  summary: 'A simulated contact writes',
  middleware: needs('operator'),
  request: jsonBody(written),
  responses: answers(z.object({ umid: z.string() }), 'It was received'),
});

const messagesRoute = createRoute({
  method: 'get',
  path: '/api/simulator/contacts/{contact}/messages',
  summary: 'The conversation with a simulated contact, oldest first',
  middleware: needs('viewer'),
  request: { params: byContact, query: onChannel },
  responses: answers(
    z.object({
      contactId: z.string().nullable(),
      /** Since when a person has the conversation; null: workflows do. */
      withPersonSince: z.number().nullable(),
      messages: z.array(shownMessage),
    }),
    'The messages',
  ),
});

const startOverRoute = createRoute({
  method: 'delete',
  path: '/api/simulator/contacts/{contact}/messages',
  summary: 'Start over: ends what runs for a simulated contact, and empties the conversation',
  middleware: needs('operator'),
  request: { params: byContact, query: onChannel },
  responses: answers(done, 'It is empty'),
});

const instancesRoute = createRoute({
  method: 'get',
  path: '/api/simulator/contacts/{contact}/instances',
  summary: 'What ran for a simulated contact, newest first',
  middleware: needs('viewer'),
  request: { params: byContact, query: onChannel },
  responses: answers(z.object({ instances: z.array(instanceSummary) }), 'The instances'),
});

const keysRoute = createRoute({
  method: 'post',
  path: '/api/simulator/contacts/{contact}/keys',
  summary: 'A simulated contact presses keys in the last call',
  middleware: needs('operator'),
  request: {
    params: byContact,
    query: onChannel,
    ...jsonBody(z.object({ keys: z.string().regex(/^[\d*#]{1,64}$/, 'Give digits, * and #.') })),
  },
  responses: answers(done, 'They were heard'),
});

/** The pretend phone: what it writes goes the very way of a real message. */
export function simulatorRoutes(deps: {
  db: Database;
  runtime: Runtime;
  feed: Feed;
  now: () => number;
  randomId: () => string;
}) {
  const { db, runtime } = deps;

  return createRouter()
    .openapi(writeRoute, async (c) => {
      const message = c.req.valid('json');
      const { phone, userId } = identityOf(message.contact);
      const umid = `sim-${deps.randomId()}`;
      const at = deps.now();
      const webhook = simulatedWebhook({ ...message, contact: phone ?? userId }, { umid, at });
      const read = readChatAppsWebhook(webhook, 'simulator', at);
      if (!read.ok)
        throw new ApiError('unprocessable', read.problems[0]?.message ?? 'Not a message.');
      for (const delivery of read.deliveries) await runtime.deliver(delivery);
      return c.json({ umid }, 200);
    })
    .openapi(messagesRoute, (c) => {
      const contact = find(c.req.valid('param').contact, c.req.valid('query').channel);
      const messages = contact ? listMessages(db, contact.id, { limit: messagesMax }) : [];
      const { id: contactId = null, withPersonSince = null } = contact ?? {};
      const shown = messages.reverse().map(toShown);
      return c.json({ contactId, withPersonSince, messages: shown }, 200);
    })
    .openapi(startOverRoute, async (c) => {
      const contact = find(c.req.valid('param').contact, c.req.valid('query').channel);
      if (contact) {
        await runtime.handBack(contact.id, null);
        const open = listInstances(db, { contactId: contact.id, status: 'waiting', limit: 200 });
        for (const { id } of open)
          await runtime.cancel(id, 'The simulated conversation started over.');
        deleteMessages(db, contact.id);
        deps.feed.publish({ type: 'emptied', contactId: contact.id });
      }
      return c.json({ ok: true as const }, 200);
    })
    .openapi(instancesRoute, (c) => {
      const contact = find(c.req.valid('param').contact, c.req.valid('query').channel);
      const found = contact ? listInstances(db, { contactId: contact.id, limit: 50 }) : [];
      return c.json({ instances: found.map((each) => summary(db, each)) }, 200);
    })
    .openapi(keysRoute, async (c) => {
      const contact = find(c.req.valid('param').contact, c.req.valid('query').channel);
      const messages = contact ? listMessages(db, contact.id, { limit: messagesMax }) : [];
      const call = messages.find(({ direction, kind }) => direction === 'out' && kind === 'call');
      if (!call) throw new ApiError('conflict', 'Nobody has called this contact.');
      await runtime.deliver({
        kind: 'keys',
        id: deps.randomId(),
        messageId: null,
        clientMessageId: clientMessageId({ contactId: call.contactId, messageId: call.id }),
        keys: c.req.valid('json').keys,
      });
      return c.json({ ok: true as const }, 200);
    });

  function find(number: string, channel: 'whatsapp' | 'sms'): ContactRow | null {
    return findContactByIdentity(db, { ...identityOf(number), channel });
  }
}

/** A phone number, written any way; or else any name, which is then the channel's own id. */
function identityOf(contact: string): ContactIdentity {
  const userId = contact.trim();
  const byName = {
    provider: 'simulator',
    channel: 'whatsapp',
    userId,
    phone: null,
    name: null,
  } as const;
  return phoneContact('simulator', userId, null) ?? byName;
}
