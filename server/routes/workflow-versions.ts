import { createRoute, z } from '@hono/zod-openapi';
import { countOpenByVersion } from '../../db/instance-counts.ts';
import type { Database } from '../../db/open.ts';
import { listVersionSummaries } from '../../db/workflows.ts';
import { needs } from '../security/access.ts';
import { existing } from '../workflows.ts';
import { answers, createRouter } from './router.ts';

const version = z.object({
  version: z.number(),
  createdAt: z.number(),
  publishedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** How many people are in the middle of it. */
  openInstances: z.number(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/versions',
  summary: 'What was published of a workflow, newest first',
  description: 'What a version does is read with `GET /api/workflows/{id}?version=`.',
  middleware: needs('viewer'),
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(z.object({ versions: z.array(version) }), 'The versions'),
});

/** What was published of a workflow: when, by whom, why, and who is still in the middle of it. */
export function workflowVersionRoutes({ db }: { db: Database }) {
  return createRouter().openapi(listRoute, (c) => {
    const { id } = existing(db, c.req.valid('param').id);
    const open = countOpenByVersion(db, id);
    const versions = listVersionSummaries(db, id).map(({ workflowId: _, ...shown }) => ({
      ...shown,
      openInstances: open.get(shown.version) ?? 0,
    }));
    return c.json({ versions }, 200);
  });
}
