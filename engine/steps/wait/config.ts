import * as z from 'zod';
import { duration } from '../../duration.ts';
import { limits } from '../../limits.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const waitConfig = z.strictObject({
  until: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('duration'),
          duration: duration.meta({ title: 'How long', description: 'At most a year.' }),
        })
        .meta({ title: 'For some time' }),
      z
        .strictObject({
          kind: z.literal('moment'),
          at: z.string().min(1, 'Give the moment.').max(limits.templateCharsMax).meta({
            title: 'Moment',
            description:
              'A date and time such as 2026-05-04T09:00, usually an answer. Without a time zone it is in the workflow’s own.',
          }),
          before: duration
            .optional()
            .meta({ title: 'This long before', description: 'Such as 30 minutes before.' }),
          after: duration
            .optional()
            .meta({ title: 'This long after', description: 'Such as 1 day after.' }),
        })
        .meta({ title: 'Until a moment' }),
      z
        .strictObject({
          kind: z.literal('time-of-day'),
          time: z
            .string()
            .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:00.')
            .meta({ title: 'Time', description: 'In the workflow’s time zone, such as 09:00.' }),
          days: z
            .array(z.enum(weekdays))
            .max(7)
            .default([])
            .meta({ title: 'Days', description: 'Only on these days; none chosen means any day.' }),
        })
        .meta({ title: 'Until a time of day' }),
    ])
    .meta({ title: 'Wait', description: 'What has passed already is not waited for.' }),
});

export type WaitConfig = z.infer<typeof waitConfig>;
