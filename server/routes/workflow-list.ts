import { createRoute, z } from '@hono/zod-openapi';
import { listInstanceCounts } from '../../db/instance-counts.ts';
import type { Database } from '../../db/open.ts';
import { listWorkflows, type WorkflowRow } from '../../db/workflows.ts';
import { isInbound, parseWorkflow } from '../../engine/index.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter } from './router.ts';

const listed = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  /** Those in the middle of it are held, too. */
  held: z.boolean(),
  version: z.number().nullable(),
  trigger: z.object({
    type: z.string(),
    keywords: z.array(z.string()).optional(),
    /** What happened to a booking. */
    events: z.array(z.string()).optional(),
  }),
  openInstances: z.number(),
  updatedAt: z.number(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/workflows',
  summary: 'Every workflow, in order of priority',
  middleware: needs('viewer'),
  responses: answers(z.object({ workflows: z.array(listed) }), 'The workflows'),
});

/** Every workflow, with what a list says of it. */
export function workflowListRoutes({ db }: { db: Database }) {
  return createRouter().openapi(listRoute, (c) => {
    const open = openInstances(db);
    const workflows = listWorkflows(db).map((row) => toListed(row, open.get(row.id) ?? 0));
    return c.json({ workflows }, 200);
  });
}

/** How many people are in the middle of each workflow, whatever version they are on. */
function openInstances(db: Database): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { workflowId, status, count } of listInstanceCounts(db)) {
    if (status === 'waiting') open.set(workflowId, (open.get(workflowId) ?? 0) + count);
  }
  return open;
}

function toListed(row: WorkflowRow, openInstances: number) {
  const { id, name, enabled, held, version, updatedAt } = row;
  const trigger = triggerOf(row.draft);
  return { id, name, enabled, held, version, trigger, openInstances, updatedAt };
}

/** What starts a workflow, as a list says it. */
export function triggerOf(document: unknown): z.infer<typeof listed>['trigger'] {
  const parsed = parseWorkflow(document);
  if (!parsed.ok) return { type: 'unknown' };
  const { trigger } = parsed.workflow;
  if (trigger.type === 'booking-event') return { type: trigger.type, events: trigger.events };
  if (!isInbound(trigger) || trigger.match.kind !== 'keywords') {
    return { type: trigger.type };
  }
  return { type: trigger.type, keywords: trigger.match.keywords.map((keyword) => keyword.text) };
}
