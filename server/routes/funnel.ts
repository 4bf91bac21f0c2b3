import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { createFunnels } from '../results/funnels.ts';
import { instancesMax } from '../results/read-pages.ts';
import { needs } from '../security/access.ts';
import { documentOf, existing, readWorkflow } from '../workflows.ts';
import { answers, createRouter } from './router.ts';

const dayMs = 86_400_000;

/** Conversations, each counted once; and the ids of the newest of them. */
const passed = z.object({ count: z.number(), latest: z.array(z.string()) });

const funnel = z.object({
  started: z.number(),
  /** There were more: only the newest were looked at. */
  isCut: z.boolean(),
  steps: z.record(
    z.string(),
    z.object({ came: z.number(), waiting: passed, left: passed, failed: passed }),
  ),
  /** By `step:exit`. */
  exits: z.record(z.string(), passed),
  /** By the ids of the instances. */
  people: z.record(
    z.string(),
    z.object({ name: z.string().nullable(), phone: z.string().nullable(), startedAt: z.number() }),
  ),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/funnel',
  summary: 'How many of its conversations took which exit, wait where, and were left where',
  description: `Of the newest ${instancesMax.toLocaleString('en')} that started in the last \`days\`, on whatever version, by the steps and exits that the draft has. It may be some seconds old.`,
  middleware: needs('viewer'),
  request: {
    params: z.object({ id: z.string().min(1).max(64) }),
    query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  },
  responses: answers(funnel, 'The counts'),
});

/** Who went which way through a workflow. */
export function funnelRoutes({ db, now }: { db: Database; now: () => number }) {
  const funnelOf = createFunnels({ db, now });
  return createRouter().openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const workflow = readWorkflow(documentOf(db, existing(db, id)));
    const until = now() + 1;
    const from = until - c.req.valid('query').days * dayMs;
    const counted = await funnelOf({ workflowId: id, from, until }, workflow);
    return c.json({ ...counted, isCut: counted.started >= instancesMax }, 200);
  });
}
