import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { listRequestTests, saveRequestTest } from '../../db/request-tests.ts';
import type { HttpResult } from '../../engine/index.ts';
import type { Feed } from '../feed.ts';
import { needs } from '../security/access.ts';
import { existing } from '../workflows.ts';
import { answers, createRouter, done, jsonBody, keptObject } from './router.ts';
import { requestResult } from './trial-requests.ts';

/** A longer answer is seen once, and not kept. */
const keptCharsMax = 200_000;

const tested = z.object({
  /** Which request it was: the engine's `requestFingerprint`. */
  fingerprint: z.string().max(1_000_000),
  /** What was given for each answer that the request needs, by its path. */
  samples: keptObject,
});

const byWorkflow = z.object({ id: z.string().min(1).max(64) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/request-tests',
  summary: 'When the requests of its steps were tested last, and what they answered',
  middleware: needs('editor'),
  request: { params: byWorkflow },
  responses: answers(
    z.object({
      tests: z.array(
        tested.extend({
          stepId: z.string(),
          /** Null: it was too long to be kept. */
          result: requestResult.nullable(),
          testedAt: z.number(),
        }),
      ),
    }),
    'The last test of each step',
  ),
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/workflows/{id}/request-tests/{stepId}',
  summary: 'Remember that the request of a step was tested',
  middleware: needs('editor'),
  request: {
    params: byWorkflow.extend({ stepId: z.string().min(1).max(64) }),
    ...jsonBody(tested.extend({ result: requestResult })),
  },
  responses: answers(done, 'It counts for everybody who edits the workflow'),
});

/** What was tried of a workflow's requests: a request that nobody has tried is worth a look. */
export function requestTestRoutes({ db, now, feed }: RequestTestDeps) {
  return createRouter()
    .openapi(listRoute, (c) => {
      const { id } = existing(db, c.req.valid('param').id);
      const tests = listRequestTests(db, id).map(({ workflowId: _, ...test }) => test);
      return c.json({ tests }, 200);
    })
    .openapi(saveRoute, (c) => {
      const { id, stepId } = c.req.valid('param');
      const { result, ...test } = c.req.valid('json');
      const workflowId = existing(db, id).id;
      saveRequestTest(db, { workflowId, stepId, ...test, result: kept(result), testedAt: now() });
      feed.publish({ type: 'workflow', workflowId });
      return c.json({ ok: true as const }, 200);
    });
}

interface RequestTestDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly now: () => number;
}

function kept(result: HttpResult): HttpResult | null {
  return JSON.stringify(result).length > keptCharsMax ? null : result;
}
