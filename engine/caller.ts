import * as z from 'zod';

/** The instance that runs this one, and waits for it to end. */
export const caller = z.strictObject({
  instanceId: z.string(),
  /** What it asked for, and waits for. */
  effectId: z.string(),
  /** How many run one another, up to this one. */
  depth: z.number().int(),
  /** Steps it had entered since anybody was waited for: they count on. */
  walked: z.number().int(),
});

export type Caller = z.infer<typeof caller>;

/** How a workflow ended that another one ran. */
export const workflowResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('completed'),
    /** Its `data` at the end. */
    data: z.record(z.string(), z.json()),
  }),
  z.strictObject({ outcome: z.enum(['failed', 'cancelled']), message: z.string() }),
]);

export type WorkflowResult = z.infer<typeof workflowResult>;
