import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import type { Feed } from '../feed.ts';
import { createPresence } from '../presence.ts';
import { needs } from '../security/access.ts';
import { existing } from '../workflows.ts';
import { answers, createRouter, done } from './router.ts';

const byWindow = z.object({
  id: z.string().min(1).max(64),
  /** Whatever the window calls itself, and nothing else does. */
  windowId: z.string().min(1).max(64),
});

const stayRoute = createRoute({
  method: 'put',
  path: '/api/workflows/{id}/windows/{windowId}',
  summary: 'Say that a window has this workflow open, and hear which others do',
  description:
    'Said every 15 seconds; after 40 seconds of silence it counts as closed. `presence` among the events says when to ask at once.',
  middleware: needs('editor'),
  request: { params: byWindow },
  responses: answers(
    z.object({
      others: z.array(
        z.object({
          id: z.string(),
          /** Who is signed in there; null: the same account as here. */
          name: z.string().nullable(),
        }),
      ),
    }),
    'The other windows',
  ),
});

const leaveRoute = createRoute({
  method: 'delete',
  path: '/api/workflows/{id}/windows/{windowId}',
  summary: 'Say that a window has this workflow open no more',
  middleware: needs('editor'),
  request: { params: byWindow },
  responses: answers(done, 'It is forgotten'),
});

/** Who else has a workflow open. */
export function presenceRoutes(deps: { db: Database; feed: Feed; now: () => number }) {
  const presence = createPresence(deps);

  return createRouter()
    .openapi(stayRoute, (c) => {
      const { id, windowId } = c.req.valid('param');
      const { name } = c.get('identity');
      const windows = presence.stay(existing(deps.db, id).id, { id: windowId, name });
      const others = windows.map((each) => (each.name === name ? { ...each, name: null } : each));
      return c.json({ others }, 200);
    })
    .openapi(leaveRoute, (c) => {
      const { id, windowId } = c.req.valid('param');
      presence.leave(id, windowId);
      return c.json({ ok: true as const }, 200);
    });
}
