import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { roles } from '../../db/schema/security.ts';
import { deleteApiKey, listApiKeys } from '../../db/users.ts';
import { ApiError } from '../errors.ts';
import { needs } from '../security/access.ts';
import type { Accounts } from '../security/accounts.ts';
import { answers, createRouter, done, jsonBody } from './router.ts';

const key = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  hint: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
});

/** For workflows that say nothing else: an IANA zone, a BCP 47 language, an ISO 3166 country. */
const business = z.object({ timeZone: z.string(), language: z.string(), country: z.string() });

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'What to enter at 8x8, which channel is connected, and where the business is',
  middleware: needs('owner'),
  responses: answers(
    z.object({
      webhook: z.object({ url: z.string(), authorization: z.string() }),
      channel: z.object({ provider: z.string(), baseUrl: z.string().nullable() }),
      publicUrl: z.string(),
      ...business.shape,
    }),
    'The settings',
  ),
});

const listKeysRoute = createRoute({
  method: 'get',
  path: '/api/keys',
  summary: 'The API keys, without the keys themselves',
  middleware: needs('owner'),
  responses: answers(z.object({ keys: z.array(key) }), 'The keys'),
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/api/keys',
  summary: 'Make an API key',
  middleware: needs('owner'),
  request: jsonBody(z.object({ name: z.string().trim().min(1).max(100), role: z.enum(roles) })),
  responses: answers(
    z.object({ id: z.string(), key: z.string() }),
    'The key: it is shown this once',
  ),
});

const deleteKeyRoute = createRoute({
  method: 'delete',
  path: '/api/keys/{id}',
  summary: 'Take an API key back',
  middleware: needs('owner'),
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(done, 'It works no more'),
});

/** How others reach this server: the webhook's address and secret, and API keys. */
export function settingsRoutes(deps: {
  db: Database;
  accounts: Accounts;
  webhook: { url: string; authorization: string };
  channel: { provider: string; baseUrl: string | null };
  publicUrl: string;
  business: z.infer<typeof business>;
}) {
  const { db, accounts, webhook, channel, publicUrl } = deps;
  const { timeZone, language, country } = deps.business;

  return createRouter()
    .openapi(settingsRoute, (c) =>
      c.json({ webhook, channel, publicUrl, timeZone, language, country }, 200),
    )
    .openapi(listKeysRoute, (c) =>
      c.json({ keys: listApiKeys(db).map(({ keyHash: _, ...shown }) => shown) }, 200),
    )
    .openapi(createKeyRoute, (c) => {
      const { name, role } = c.req.valid('json');
      return c.json(accounts.createKey(name, role), 200);
    })
    .openapi(deleteKeyRoute, (c) => {
      if (!deleteApiKey(db, c.req.valid('param').id)) {
        throw new ApiError('not_found', 'There is no such key.');
      }
      return c.json({ ok: true as const }, 200);
    });
}
