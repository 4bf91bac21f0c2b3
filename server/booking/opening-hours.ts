import type { DateOverride } from '../../db/booking/date-overrides.ts';
import type { WeeklyHours } from '../../db/booking/weekly-hours.ts';
import { type Interval, mergeIntervals, subtractIntervals } from './interval.ts';
import { dayMs, minuteMs } from './time-units.ts';
import { dateOfWall, type WallClock, wallOfDate } from './wall-clock.ts';

/** When a resource works, on its wall clock. */
export interface OpeningHours {
  readonly hours: readonly WeeklyHours[];
  readonly overrides: readonly DateOverride[];
  /** Closed from one moment to another, by a calendar of holidays. */
  readonly closures: readonly Interval[];
}

/**
 * The open time around `range`: the hours of each weekday, without closed dates, with extra hours.
 * A closed date loses its own hours, also those past its midnight, and what the evening before
 * would bring to it; extra hours count even then, and against a holiday. Covers at least the day before and after `range`.
 */
export function openIntervals(
  { hours, overrides, closures }: OpeningHours,
  clock: WallClock,
  range: Interval,
): Interval[] {
  const span = (midnight: number, startMinute: number, endMinute: number): Interval => ({
    start: clock.instantOf(midnight + startMinute * minuteMs),
    end: clock.instantOf(midnight + endMinute * minuteMs),
  });
  const regular: Interval[] = [];
  const closed: Interval[] = [...closures];
  const extra: Interval[] = [];
  for (const midnight of midnightsAround(clock, range)) {
    const date = dateOfWall(midnight);
    const ofDate = overrides.filter((override) => override.date === date);
    if (ofDate.some(({ kind }) => kind === 'closed')) {
      closed.push(span(midnight, 0, 1440));
    } else {
      const ofWeekday = hours.filter((row) => row.weekday === weekdayOf(midnight));
      regular.push(...ofWeekday.map((row) => span(midnight, row.startMinute, row.endMinute)));
    }
    const extraRows = ofDate.filter(({ kind }) => kind === 'extra');
    extra.push(...extraRows.map((row) => span(midnight, row.startMinute, row.endMinute)));
  }
  return mergeIntervals([...subtractIntervals(regular, closed), ...extra]);
}

/** The dates whose hours can reach into the day before, during or after `range`. */
function midnightsAround(clock: WallClock, range: Interval): number[] {
  const first = wallOfDate(clock.dateAt(range.start)) - 2 * dayMs;
  const last = wallOfDate(clock.dateAt(range.end)) + dayMs;
  return Array.from({ length: (last - first) / dayMs + 1 }, (_, day) => first + day * dayMs);
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(midnight: number): number {
  return new Date(midnight).getUTCDay() || 7;
}
