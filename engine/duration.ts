import * as z from 'zod';
import { limits } from './limits.ts';

const unitMs = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
} as const;

/** A length of time as people say it: `{ amount: 2, unit: 'hours' }`. At most a year. */
export const duration = z
  .strictObject({
    amount: z.number().positive().meta({ title: 'How many' }),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days', 'weeks']).meta({ title: 'Unit' }),
  })
  .refine((each) => toMs(each) <= limits.waitMsMax, 'Give at most one year.');

export type Duration = z.infer<typeof duration>;

export function toMs(each: { amount: number; unit: keyof typeof unitMs }): number {
  return Math.round(each.amount * unitMs[each.unit]);
}

/** `2 hours`, `1 day` */
export function durationInWords(each: Duration): string {
  return each.amount === 1 ? `1 ${each.unit.slice(0, -1)}` : `${each.amount} ${each.unit}`;
}
