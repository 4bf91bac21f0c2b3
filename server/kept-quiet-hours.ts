import * as z from 'zod';
import type { Database } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import type { QuietHours } from './booking/quiet-hours.ts';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day, such as 21:00.')
  .meta({ example: '21:00' });

/** Null: messages may go out at any hour. */
export const quietHoursSchema = z
  .object({ start: time, end: time })
  .refine(({ start, end }) => start !== end, {
    path: ['end'],
    message: 'Quiet hours must end at another time than they begin.',
  })
  .nullable();

/** When customers are left in peace, as the business chose, or at night. */
export interface KeptQuietHours {
  read(): QuietHours | null;
  write(quiet: QuietHours | null): void;
}

const key = 'quietHours';
const usualQuietHours: QuietHours = { start: '21:00', end: '08:00' };

export function createQuietHours(db: Database): KeptQuietHours {
  const kept = quietHoursSchema.safeParse(readSetting(db, key));
  let current = kept.success ? kept.data : usualQuietHours;
  return {
    read: () => current,
    write(chosen) {
      writeSetting(db, key, chosen && { start: chosen.start, end: chosen.end });
      current = chosen;
    },
  };
}
