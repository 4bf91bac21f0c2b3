import type { Interval } from '../booking/interval.ts';
import { dayMs, minuteMs } from '../booking/time-units.ts';
import { type Place, roadKm, type TravelRule, travelMs } from './place.ts';

/** Something a technician has to do already. */
export interface Job extends Interval {
  /** With its buffers. */
  readonly blocked: Interval;
  /** Its date where the technician is. */
  readonly date: string;
  /** Null: not known; then it is taken to be at the technician's home. */
  readonly place: Place | null;
}

/** What is to be done there. */
export interface Visit {
  readonly durationMs: number;
  readonly bufferBeforeMs: number;
  readonly bufferAfterMs: number;
  readonly place: Place | null;
}

/** What decides whether a visit can be fitted in between. */
export interface Day {
  /** In order of their starts. */
  readonly jobs: readonly Job[];
  readonly home: Place | null;
  /** When the technician works and is not busy elsewhere, in order. */
  readonly open: readonly Interval[];
  readonly travel: TravelRule;
  readonly dateAt: (at: number) => string;
}

/** A visit fitted in between others. */
export interface Fit extends Interval {
  /** What it makes the technician drive more, by road. */
  readonly extraKm: number;
  /** From where the technician comes from. */
  readonly distanceKm: number;
}

/** Starts are on round times. */
const markMs = 5 * minuteMs;

/**
 * The visit at a start in `window` that makes the technician drive the least more, the earlier one of
 * two (`least-driving`), or at the earliest start there is (`earliest`). Null: it does not fit:
 * there must be time to come from the job before and to go to the next.
 */
export function fitVisit(
  visit: Visit,
  day: Day,
  window: Interval,
  wish: 'least-driving' | 'earliest',
): Fit | null {
  const jobs = day.jobs.filter(({ blocked }) => isNear(blocked, window));
  const fits: Fit[] = [];
  for (const gap of gapsBetween(visit, { ...day, jobs })) {
    const start = earliestIn(gap, visit, day.open, window);
    if (start !== null) fits.push(fitAt(visit, { ...day, jobs }, start));
  }
  const inOrder = fits.toSorted((a, b) =>
    wish === 'earliest' ? a.start - b.start : a.extraKm - b.extraKm || a.start - b.start,
  );
  return inOrder[0] ?? null;
}

/** No way takes longer than a day. */
function isNear(blocked: Interval, window: Interval): boolean {
  return blocked.end > window.start - dayMs && blocked.start < window.end + 2 * dayMs;
}

/** Between two jobs: when the visit can begin there, and when it must be over. */
function gapsBetween(visit: Visit, day: Day): Interval[] {
  const starts = [Number.NEGATIVE_INFINITY];
  for (const job of day.jobs) {
    starts.push(Math.max(starts.at(-1) ?? 0, freeAfter(job, visit, day)));
  }
  const gaps: Interval[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (let place = day.jobs.length; place >= 0; place -= 1) {
    const next = day.jobs[place];
    if (next) end = Math.min(end, mustEndBy(next, visit, day));
    gaps.push({ start: starts[place] ?? 0, end });
  }
  return gaps.reverse();
}

/** The earliest start in a gap, in the window, with all of the visit in open time. */
function earliestIn(
  gap: Interval,
  { durationMs }: Visit,
  open: readonly Interval[],
  window: Interval,
): number | null {
  const soonest = Math.max(gap.start, window.start);
  if (soonest + durationMs > gap.end) return null;
  for (const each of open) {
    const start = Math.ceil(Math.max(soonest, each.start) / markMs) * markMs;
    if (start + durationMs > gap.end || start >= window.end) return null;
    if (start + durationMs <= each.end) return start;
  }
  return null;
}

function freeAfter(job: Job, visit: Visit, { home, travel }: Day): number {
  const arrival = job.end + travelMs(job.place ?? home, visit.place, travel);
  return Math.max(job.blocked.end + visit.bufferBeforeMs, arrival);
}

function mustEndBy(job: Job, visit: Visit, { home, travel }: Day): number {
  const departure = job.start - travelMs(visit.place, job.place ?? home, travel);
  return Math.min(job.blocked.start - visit.bufferAfterMs, departure);
}

/** The day begins and ends at home. */
function fitAt(visit: Visit, { jobs, home, travel, dateAt }: Day, start: number): Fit {
  const date = dateAt(start);
  const ofDate = jobs.filter((job) => job.date === date);
  const from = ofDate.findLast((job) => job.start < start)?.place ?? home;
  const to = ofDate.find((job) => job.start >= start)?.place ?? home;
  const there = roadKm(from, visit.place, travel);
  const on = roadKm(visit.place, to, travel);
  const without = visit.place === null ? 0 : roadKm(from, to, travel);
  return {
    start,
    end: start + visit.durationMs,
    extraKm: Math.max(0, there + on - without),
    distanceKm: there,
  };
}
