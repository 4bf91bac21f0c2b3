import { listClosuresBetween } from '../../db/booking/closures.ts';
import { type DateOverride, listDateOverridesBetween } from '../../db/booking/date-overrides.ts';
import { countReservationsByDate, listOccupied } from '../../db/booking/reservations.ts';
import type { Resource } from '../../db/booking/resources.ts';
import type { Service } from '../../db/booking/services.ts';
import { listWeeklyHours } from '../../db/booking/weekly-hours.ts';
import type { Database } from '../../db/open.ts';
import { busyOfResource } from './busy-of-resource.ts';
import type { Agenda } from './find-slots.ts';
import type { Interval } from './interval.ts';
import { dayMs } from './time-units.ts';
import { dateOfWall, wallClock } from './wall-clock.ts';

/** What lies this far outside of a stretch of time can still matter to it: hours past midnight,
 * long visits, buffers. */
const marginMs = 3 * dayMs;

/**
 * When a resource works and what is taken of it, all that matters between `range.start` and
 * `range.end`. The one place where other calendars' appointments come in, as `busy`.
 */
export function loadAgenda(db: Database, resource: Resource, range: Interval, now: number): Agenda {
  const from = range.start - marginMs;
  const until = range.end + marginMs;
  const { first, last } = datesAround(range);
  const closures = listClosuresBetween(db, resource.id, { from, until });
  return {
    resource,
    clock: wallClock(resource.timeZone, from, until),
    hours: listWeeklyHours(db, resource.id),
    overrides: [
      ...listDateOverridesBetween(db, resource.id, first, last),
      ...closures.flatMap(({ date }) => (date === null ? [] : [closedOn(date)])),
    ],
    closures: closures.flatMap(({ date, startAt, endAt }) =>
      date === null ? [{ start: startAt, end: endAt }] : [],
    ),
    occupied: listOccupied(db, resource.id, { from, until }, now),
    busy: busyOfResource(db, resource.id, { start: from, end: until }),
  };
}

/** The places of a service that are taken on each date, where a limit makes that matter. */
export function loadTakenPerDate(
  db: Database,
  service: Service,
  range: Interval,
  now: number,
): Map<string, number> {
  if (service.maxPerDay === null) return new Map();
  return countReservationsByDate(db, service.id, datesAround(range), now);
}

function closedOn(date: string): DateOverride {
  return { date, kind: 'closed', startMinute: 0, endMinute: 0 };
}

function datesAround(range: Interval): { first: string; last: string } {
  return { first: dateOfWall(range.start - marginMs), last: dateOfWall(range.end + marginMs) };
}
