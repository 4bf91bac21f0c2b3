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

/** How others reach this server: the webhook's address and secret, and API keys. */
export function settingsRoutes(deps: {
  db: Database;
  accounts: Accounts;
  webhook: { url: () => string; authorization: string };
  channel: () => { provider: string; baseUrl: string | null };
}) {
  const { db, accounts } = deps;
  const owner = needs(accounts, 'owner');

  return createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/settings',
        summary: 'What to enter at 8x8, and which channel is connected',
        middleware: owner,
        responses: answers(
          z.object({
            webhook: z.object({ url: z.string(), authorization: z.string() }),
            channel: z.object({ provider: z.string(), baseUrl: z.string().nullable() }),
          }),
          'The settings',
        ),
      }),
      (c) => {
        const { url, authorization } = deps.webhook;
        return c.json({ webhook: { url: url(), authorization }, channel: deps.channel() }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/keys',
        summary: 'The API keys, without the keys themselves',
        middleware: owner,
        responses: answers(z.object({ keys: z.array(key) }), 'The keys'),
      }),
      (c) => c.json({ keys: listApiKeys(db).map(({ keyHash: _, ...shown }) => shown) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/api/keys',
        summary: 'Make an API key',
        middleware: owner,
        request: jsonBody(z.object({ name: z.string().trim().min(1).max(100), role: z.enum(roles) })),
        responses: answers(
          z.object({ id: z.string(), key: z.string() }),
          'The key: it is shown this once',
        ),
      }),
      (c) => {
        const { name, role } = c.req.valid('json');
        return c.json(accounts.createKey(name, role), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/api/keys/{id}',
        summary: 'Take an API key back',
        middleware: owner,
        request: { params: z.object({ id: z.string().min(1).max(64) }) },
        responses: answers(done, 'It works no more'),
      }),
      (c) => {
        if (!deleteApiKey(db, c.req.valid('param').id)) {
          throw new ApiError('not_found', 'There is no such key.');
        }
        return c.json({ ok: true as const }, 200);
      },
    );
}
