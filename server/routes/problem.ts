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
  /** Whether `POST /api/workflows/repair` puts it right. */
  repairable: z.boolean(),
});
