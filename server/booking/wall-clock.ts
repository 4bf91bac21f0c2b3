import { Temporal } from 'temporal-polyfill';
import { dayMs, minuteMs } from './time-units.ts';

/**
 * The clock on the wall of one time zone, for a bounded stretch of time. What it shows is written
 * as a number too: the milliseconds that the same date and time would be in UTC.
 */
export interface WallClock {
  readonly timeZone: string;
  /** What the clock shows at this moment. */
  wallAt(at: number): number;
  /**
   * The moment at which the clock shows `wall`. Shown twice: the first one. Never shown, because
   * the clock jumps over it: counted with the offset before the jump (RFC 5545, 3.3.5).
   */
  instantOf(wall: number): number;
  /** Whether the clock shows the same time at another moment too. */
  isAmbiguous(at: number): boolean;
  /** The local date, `YYYY-MM-DD`. */
  dateAt(at: number): string;
  /** `2026-10-05T09:00:00+02:00` */
  timestamp(at: number): string;
}

/** Right for all moments from `from` to `until`, and for all local times of those dates. */
export function wallClock(timeZone: string, from: number, until: number): WallClock {
  const { firstMs, changes } = offsetsOf(timeZone, from - 2 * dayMs, until + 2 * dayMs);
  const offsetAt = (at: number) =>
    changes.findLast((change) => change.at <= at)?.offsetMs ?? firstMs;
  const wallAt = (at: number) => at + offsetAt(at);
  const offsets = [...new Set([firstMs, ...changes.map((change) => change.offsetMs)])];
  const momentsOf = (wall: number) =>
    offsets.map((offsetMs) => wall - offsetMs).filter((at) => wallAt(at) === wall);
  return {
    timeZone,
    wallAt,
    instantOf(wall) {
      const moments = momentsOf(wall);
      return moments.length > 0 ? Math.min(...moments) : wall - offsetAt(wall - dayMs);
    },
    isAmbiguous: (at) => momentsOf(wallAt(at)).length > 1,
    dateAt: (at) => dateOfWall(wallAt(at)),
    timestamp: (at) =>
      `${new Date(wallAt(at)).toISOString().slice(0, 19)}${offsetText(offsetAt(at))}`,
  };
}

/** Midnight at the start of a date, as the wall clock shows it. */
export function wallOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function dateOfWall(wall: number): string {
  const day = Math.floor(wall / dayMs);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(wall).toISOString().slice(0, 10);
  if (dates.size >= datesMax) dates.clear();
  dates.set(day, date);
  return date;
}

/** Dates are asked for in every loop over slots, and always the same few. */
const dates = new Map<number, string>();
const datesMax = 2_000;

/** Whether it is the name of a time zone; an offset such as `+02:00` is not. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** The zone's offset from UTC at `from`, and every change of it until `until`. */
function offsetsOf(timeZone: string, from: number, until: number) {
  let here = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const firstMs = here.offsetNanoseconds / 1e6;
  const changes: { at: number; offsetMs: number }[] = [];
  for (;;) {
    const change = here.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > until) return { firstMs, changes };
    changes.push({ at: change.epochMilliseconds, offsetMs: change.offsetNanoseconds / 1e6 });
    here = change;
  }
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / minuteMs);
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${hh}:${mm}`;
}
