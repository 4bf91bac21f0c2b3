import { createRoute, z } from '@hono/zod-openapi';
import { listConsentChanges } from '../../db/consent.ts';
import { findContact, listContacts } from '../../db/contacts.ts';
import { listMessages } from '../../db/messages.ts';
import type { Database } from '../../db/open.ts';
import { ApiError } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, done, jsonBody, keptObject } from './router.ts';
import { shownMessage, toShown } from './shown-message.ts';

const contact = z.object({
  id: z.string(),
  provider: z.enum(['chatapps', 'simulator']),
  channel: z.string(),
  userId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  windowOpenUntil: z.number().nullable(),
  /** Since when a person has the conversation; null: workflows do. */
  withPersonSince: z.number().nullable(),
  /** When they asked not to be written to; null: they may be. */
  optedOutAt: z.number().nullable(),
  activeAt: z.number(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/contacts',
  summary: 'Contacts, who was active last first',
  middleware: needs('viewer'),
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }) },
  responses: answers(z.object({ contacts: z.array(contact) }), 'The contacts'),
});

const messagesRoute = createRoute({
  method: 'get',
  path: '/api/contacts/{id}/messages',
  summary: 'The conversation with a contact: a page of it, oldest first',
  middleware: needs('viewer'),
  request: {
    params: z.object({ id: z.string().min(1).max(64) }),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      /** The id of the oldest message of the page after this one. */
      before: z.coerce.number().int().positive().optional(),
    }),
  },
  responses: answers(z.object({ messages: z.array(shownMessage) }), 'The messages'),
});

const consentRoute = createRoute({
  method: 'get',
  path: '/api/contacts/{id}/consent',
  summary: 'What a contact said about being written to, in order',
  middleware: needs('viewer'),
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(
    z.object({
      changes: z.array(
        z.object({ consent: z.enum(['stop', 'start']), at: z.number(), words: z.string() }),
      ),
    }),
    'Each time, with their own words',
  ),
});

const handBackRoute = createRoute({
  method: 'post',
  path: '/api/contacts/{id}/hand-back',
  summary: 'The person who has the conversation gives it back to the workflow',
  description: '`data` becomes the result of the step that handed it over.',
  middleware: needs('operator'),
  request: {
    params: z.object({ id: z.string().min(1).max(64) }),
    ...jsonBody(z.object({ data: keptObject.optional() })),
  },
  responses: answers(done, 'It goes on'),
});

/** The people, and every message exchanged with them. */
export function contactRoutes({ db, runtime }: { db: Database; runtime: Runtime }) {
  return createRouter()
    .openapi(listRoute, (c) => {
      const contacts = listContacts(db, c.req.valid('query')).map((row) => contact.parse(row));
      return c.json({ contacts }, 200);
    })
    .openapi(messagesRoute, (c) => {
      const { id } = c.req.valid('param');
      if (!findContact(db, id)) throw new ApiError('not_found', `There is no contact “${id}”.`);
      const messages = listMessages(db, id, c.req.valid('query')).reverse();
      return c.json({ messages: messages.map(toShown) }, 200);
    })
    .openapi(consentRoute, (c) => {
      const { id } = c.req.valid('param');
      if (!findContact(db, id)) throw new ApiError('not_found', `There is no contact “${id}”.`);
      const changes = listConsentChanges(db, id).map(({ contactId: _, ...change }) => change);
      return c.json({ changes }, 200);
    })
    .openapi(handBackRoute, async (c) => {
      const { id } = c.req.valid('param');
      if (!findContact(db, id)) throw new ApiError('not_found', `There is no contact “${id}”.`);
      const { data = null } = c.req.valid('json');
      if (!(await runtime.handBack(id, data))) {
        throw new ApiError('conflict', 'No person has this conversation.');
      }
      return c.json({ ok: true as const }, 200);
    });
}
