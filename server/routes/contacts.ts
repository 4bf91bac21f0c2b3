import { createRoute, z } from '@hono/zod-openapi';
import { findContact, listContacts } from '../../db/contacts.ts';
import { listMessages } from '../../db/messages.ts';
import type { Database } from '../../db/open.ts';
import { ApiError } from '../errors.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter } from './router.ts';
import { shownMessage, toShown } from './shown-message.ts';

const contact = z.object({
  id: z.string(),
  provider: z.enum(['chatapps', 'simulator']),
  channel: z.string(),
  userId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  windowOpenUntil: z.number().nullable(),
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

/** The people, and every message exchanged with them. */
export function contactRoutes({ db }: { db: Database }) {
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
    });
}
