import { createRoute, z } from '@hono/zod-openapi';
import { credentialKinds } from '../../db/schema/credential.ts';
import { ApiError } from '../errors.ts';
import { needs } from '../security/access.ts';
import { credential } from '../security/credential.ts';
import type { Credentials } from '../security/credentials.ts';
import { answers, createRouter, done, jsonBody } from './router.ts';

const shown = z.object({
  name: z.string(),
  kind: z.enum(credentialKinds),
  hint: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  lastUsedAt: z.number().nullable(),
});

const params = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,64}$/, 'Use small letters, digits and -, at most 64'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/credentials',
  summary: 'The stored credentials, without their secrets',
  middleware: needs('editor'),
  responses: answers(z.object({ credentials: z.array(shown) }), 'The credentials, by name'),
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/credentials/{name}',
  summary: 'Store a credential, or replace it',
  middleware: needs('owner'),
  request: { params, ...jsonBody(credential) },
  responses: answers(done, 'It is stored; it can be used, and not read again'),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/credentials/{name}',
  summary: 'Delete a credential',
  middleware: needs('owner'),
  request: { params },
  responses: answers(done, 'Steps that name it leave by “Failed” from now on'),
});

/** What HTTP steps sign in with at other systems. Goes in here, and never comes out. */
export function credentialRoutes({ credentials }: { credentials: Credentials }) {
  return createRouter()
    .openapi(listRoute, (c) => c.json({ credentials: credentials.list() }, 200))
    .openapi(saveRoute, (c) => {
      credentials.save(c.req.valid('param').name, c.req.valid('json'));
      return c.json({ ok: true as const }, 200);
    })
    .openapi(deleteRoute, (c) => {
      if (!credentials.delete(c.req.valid('param').name)) {
        throw new ApiError('not_found', 'There is no such credential.');
      }
      return c.json({ ok: true as const }, 200);
    });
}
