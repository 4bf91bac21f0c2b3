import type { WeeklyHours } from '../../db/booking/weekly-hours.ts';
import { openIntervals } from '../booking/opening-hours.ts';
import { dayMs, hourMs } from '../booking/time-units.ts';
import { dateOfWall, wallClock } from '../booking/wall-clock.ts';

/** How soon somebody is promised to come. */
export interface ServiceLevel {
  readonly hours: number;
  /** `elapsed`: the hours go by day and night; `business`: only while the business is open. */
  readonly clock: 'elapsed' | 'business';
}

export const urgencies = ['emergency', 'urgent', 'standard'] as const;
export type Urgency = (typeof urgencies)[number];

export type SlaStatus = 'met' | 'at_risk' | 'breached';

/** What is not one of ours is standard. */
export function readUrgency(text: string | null | undefined): Urgency {
  const word = (text ?? '').trim().toLowerCase();
  return urgencies.find((each) => each === word) ?? 'standard';
}

/** The moment until which somebody must have come. The hours are read on the zone's wall clock. */
export function slaDeadline(
  receivedAt: number,
  { hours, clock }: ServiceLevel,
  business: { readonly hours: readonly WeeklyHours[]; readonly timeZone: string },
): number {
  const promisedMs = hours * hourMs;
  if (clock === 'elapsed' || business.hours.length === 0) return receivedAt + promisedMs;
  return afterOpenTime(receivedAt, promisedMs, business);
}

/** How a visit that begins at `start` stands to what was promised. */
export function slaStatus(start: number, deadlineAt: number, atRiskMs: number): SlaStatus {
  if (start > deadlineAt) return 'breached';
  return start > deadlineAt - atRiskMs ? 'at_risk' : 'met';
}

/** Whether it is the customer who wants a date (`YYYY-MM-DD`) after the promised one. */
export function isCustomersChoice(
  preferredDate: string | null,
  deadlineAt: number,
  timeZone: string,
): boolean {
  if (preferredDate === null) return false;
  return preferredDate > wallClock(timeZone, deadlineAt, deadlineAt).dateAt(deadlineAt);
}

const weekMs = 7 * dayMs;

function afterOpenTime(
  from: number,
  promisedMs: number,
  { hours, timeZone }: { readonly hours: readonly WeeklyHours[]; readonly timeZone: string },
): number {
  let leftMs = promisedMs;
  let since = from;
  for (;;) {
    const clock = wallClock(timeZone, since, since + weekMs);
    const rules = { hours, overrides: [], closures: [] };
    const until = clock.instantOf(wallMidnight(clock.wallAt(since)) + weekMs);
    for (const open of openIntervals(rules, clock, { start: since, end: until })) {
      const start = Math.max(open.start, since);
      const end = Math.min(open.end, until);
      if (end <= start) continue;
      if (end - start >= leftMs) return start + leftMs;
      leftMs -= end - start;
    }
    since = until;
  }
}

function wallMidnight(wall: number): number {
  return Date.parse(`${dateOfWall(wall)}T00:00:00Z`);
}
