import * as z from 'zod';
import { toIanaZone } from '../expression/time-zone.ts';
import { readCron } from '../schedule/cron.ts';

const person = z.strictObject({
  channel: z.string().min(1).max(32).default('whatsapp').meta({ title: 'Channel' }),
  userId: z
    .string()
    .min(1, 'Say who it is.')
    .max(128)
    .meta({ title: 'Who', description: 'A phone number with its country, such as +15551234567.' }),
  name: z.string().max(200).default('').meta({ title: 'Name' }),
});

export const scheduleTrigger = z
  .strictObject({
    type: z.literal('schedule'),
    cron: z
      .string()
      .max(200)
      .superRefine((text, context) => {
        const read = readCron(text);
        if (!read.ok) context.addIssue({ code: 'custom', message: read.message });
      })
      .meta({
        title: 'When',
        description:
          'Minute, hour, day of the month, month, day of the week: 0 9 * * mon-fri is every working day at nine.',
      }),
    timeZone: z
      .string()
      .max(64)
      .refine((name) => toIanaZone(name) !== null, 'Give a time zone such as Europe/Berlin.')
      .optional()
      .meta({ title: 'Time zone', description: 'Such as Europe/Berlin; else the workflow’s.' }),
    contacts: z.array(person).max(1_000).default([]).meta({
      title: 'For whom',
      description: 'It runs once for each. None: it runs once, for nobody.',
    }),
  })
  .meta({ title: 'A time comes' });

export type ScheduleTrigger = z.infer<typeof scheduleTrigger>;
