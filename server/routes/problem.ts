import { z } from '@hono/zod-openapi';

/** Something wrong with a workflow, as the API tells it. */
export const problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  message: z.string(),
  fix: z.string().optional(),
  stepId: z.string().optional(),
  exitId: z.string().optional(),
  /** One way from the start to the place: steps, each with the exit it is left by. */
  way: z
    .array(z.object({ stepId: z.string(), exitId: z.string().optional() }))
    .readonly()
    .optional(),
  /** Whether `POST /api/workflows/repair` puts it right. */
  repairable: z.boolean(),
});
