import { createRoute, z } from '@hono/zod-openapi';
import { validateFlow } from '../../engine/index.ts';
import { limitBody } from '../limit-body.ts';
import { needs } from '../security/access.ts';
import { answers, anyJson, createRouter, jsonBody } from './router.ts';

/** No Flow that WhatsApp takes is longer. */
const flowBytesMax = 1_024 * 1_024;

const problem = z.object({
  /** Meta's for an error. */
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** As Meta writes it: `screens[0].layout.children[2].label`. */
  path: z.string(),
  message: z.string(),
  fix: z.string(),
});

const checkRoute = createRoute({
  method: 'post',
  path: '/api/flows/check',
  summary: 'What is wrong with a WhatsApp Flow, as Meta would say it; nothing is kept',
  middleware: needs('viewer'),
  request: jsonBody(anyJson),
  responses: answers(
    z.object({ valid: z.boolean(), errors: z.array(problem), warnings: z.array(problem) }),
    'The verdict: warnings are only looked for where there is no error',
  ),
});

/** WhatsApp Flows: checked. */
export function flowRoutes({ now }: { now: () => number }) {
  const router = createRouter();
  router.use('/api/flows/*', limitBody(flowBytesMax, 'A Flow may have at most 1 MiB.'));
  return router.openapi(checkRoute, (c) => {
    const today = new Date(now()).toISOString().slice(0, 10);
    const { valid, errors, warnings } = validateFlow(c.req.valid('json'), { today });
    return c.json({ valid, errors: [...errors], warnings: [...warnings] }, 200);
  });
}
