import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { listWorkflows, orderWorkflows } from '../../db/workflows.ts';
import { ApiError } from '../errors.ts';
import type { Feed } from '../feed.ts';
import { needs } from '../security/access.ts';
import { answers, createRouter, jsonBody } from './router.ts';

const workflowsMax = 10_000;
const order = z.array(z.string().min(1).max(64)).max(workflowsMax);

const orderRoute = createRoute({
  method: 'put',
  // Beside the workflows: below them it would be the address of one whose id is “order”.
  path: '/api/workflow-order',
  summary: 'Say which workflow is asked first when several could start',
  description:
    '`ids` names every workflow once, the first in priority first; `was` is the order that was changed. Refused when somebody changed it, or the workflows, in between.',
  middleware: needs('editor'),
  request: jsonBody(z.object({ ids: order, was: order })),
  responses: answers(z.object({ ids: order }), 'The order'),
});

/** The order of priority of all workflows. */
export function workflowOrderRoutes({ db, feed }: { db: Database; feed: Feed }) {
  return createRouter().openapi(orderRoute, (c) => {
    const { ids, was } = c.req.valid('json');
    const now = listWorkflows(db).map(({ id }) => id);
    if (!isSame(was, now)) {
      throw new ApiError(
        'conflict',
        'Somebody else has changed the order, or the workflows, in the meantime. Look at the list again.',
        { detail: { ids: now } },
      );
    }
    if (!isSame(ids.toSorted(), now.toSorted())) {
      throw new ApiError('unprocessable', 'Name every workflow once.', { path: 'ids' });
    }
    orderWorkflows(db, ids);
    for (const workflowId of ids.slice(0, 1)) feed.publish({ type: 'workflow', workflowId });
    return c.json({ ids }, 200);
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
