import * as z from 'zod';

/** What a wait remembers from one event to the next. */
export const waitMemory = z.strictObject({
  startedAt: z.number(),
  remindersSent: z.number().int(),
  /** How often it was asked again. */
  tries: z.number().int(),
  /** The id of the choice in “Did you mean …?”, while that is the open question. */
  confirming: z.string().nullable(),
});

export type WaitMemory = z.infer<typeof waitMemory>;
