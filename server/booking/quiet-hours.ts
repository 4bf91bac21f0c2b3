import type { Interval } from './interval.ts';
import { minutesOfSpan } from './minute-of-day.ts';
import { dayMs, minuteMs } from './time-units.ts';
import { wallClock } from './wall-clock.ts';

/** Times of the wall clock, `21:00` to `08:00`, in which customers are left in peace. */
export interface QuietHours {
  readonly start: string;
  readonly end: string;
}

/** The quiet hours in which a moment lies, on the clock of this zone; null: nobody sleeps then. */
export function quietAround(
  quiet: QuietHours | null,
  at: number,
  timeZone: string,
): Interval | null {
  if (quiet === null) return null;
  const { startMinute, endMinute } = minutesOfSpan(quiet);
  const clock = wallClock(timeZone, at, at);
  const today = Math.floor(clock.wallAt(at) / dayMs) * dayMs;
  for (const midnight of [today - dayMs, today]) {
    const start = clock.instantOf(midnight + startMinute * minuteMs);
    const end = clock.instantOf(midnight + endMinute * minuteMs);
    if (start <= at && at < end) return { start, end };
  }
  return null;
}

/** The moment itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(quiet: QuietHours | null, at: number, timeZone: string): number {
  return quietAround(quiet, at, timeZone)?.end ?? at;
}
