import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readMoment } from './expression/moment.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';

/** Calendars end here; a wait reaches no further than this. */
const epochMsMax = 8_640_000_000_000_000 - limits.waitMsMax;

/** A moment: whole milliseconds since 1970 in UTC. */
export const epochMs = z.number().int().min(0).max(epochMsMax);

/** `2026-05-04T09:00:00.000Z` */
export function isoInstant(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });
}

/** `2026-05-04 11:00 (Europe/Berlin)`, for the trace. */
export function onClock(at: number, timeZone: string): string {
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const time = clock.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${clock.toPlainDate()} ${time} (${timeZone})`;
}

/** When it is that date and time, in that zone where no offset is written; null for anything else. */
export function toEpochMs(value: Json, timeZone: string): number | null {
  const moment = readMoment(value);
  if (moment === null) return null;
  const { written, offset } = moment;
  if (offset === '') return written.toZonedDateTime(timeZone).epochMilliseconds;
  return Temporal.Instant.from(`${written}${offset}`).epochMilliseconds;
}
