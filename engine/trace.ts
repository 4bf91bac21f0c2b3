import * as z from 'zod';

/**
 * One line of what an instance did and why, in words for a person. `kind` is for drawing it,
 * `stepId` and `exitId` for showing it on the canvas.
 */
export const traceEntry = z.strictObject({
  at: z.number(),
  kind: z.enum([
    'started',
    'heard',
    'entered',
    'left',
    'waiting',
    'asked',
    'note',
    'warning',
    'failed',
    'ended',
  ]),
  stepId: z.string().nullable(),
  exitId: z.string().nullable(),
  text: z.string(),
});

export type TraceEntry = z.infer<typeof traceEntry>;
