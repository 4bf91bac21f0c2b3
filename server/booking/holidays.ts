import type * as z from 'zod';
import {
  type Closure,
  type ClosureFilter,
  deleteClosuresOf,
  insertClosure,
  listClosures,
} from '../../db/booking/closures.ts';
import { listResources, type Resource } from '../../db/booking/resources.ts';
import type { BookingDeps } from './booking-deps.ts';
import { requireKnown } from './owner-ids.ts';
import type { holidaysImport, holidaysQuery } from './owner-schemas.ts';
import {
  type CalendarContents,
  type CalendarEntry,
  readCalendarFile,
} from './read-calendar-file.ts';
import { dayMs } from './time-units.ts';
import { dateOfWall, type WallClock, wallClock, wallOfDate } from './wall-clock.ts';
import type { Answer } from './write.ts';

type HolidaysQuery = z.infer<typeof holidaysQuery>;

/** Holidays are taken over for so long; bookings never reach further than one year. */
const importedYears = 5;
const listedMax = 1_000;

/** What a calendar file says about the time from yesterday on. Throws when it cannot be read. */
export function readHolidays({ now }: BookingDeps, ics: string): CalendarContents {
  return readCalendarFile(ics, { start: now() - dayMs, end: lastMoment(now()) });
}

/** Closes resources on the days and hours of a calendar file, in place of what it brought before. */
export function importHolidays(
  deps: BookingDeps,
  calendar: string,
  { entries, skipped }: CalendarContents,
  { resourceIds }: z.infer<typeof holidaysImport>,
): Answer {
  const resources = listResources(deps.db);
  requireKnown('resourceIds', resourceIds ?? [], resources);
  deleteClosuresOf(deps.db, calendar);
  for (const resource of resources) {
    if (resourceIds && !resourceIds.includes(resource.id)) continue;
    for (const row of closuresOf(entries, resource, calendar)) insertClosure(deps.db, row);
  }
  const from = deps.now() - dayMs;
  const holidays = holidayItems(deps, { calendar, from, until: lastMoment(from) });
  const until = dateOfWall(lastMoment(deps.now()));
  return { status: 200, body: { status: 'ok', calendar, until, holidays, skipped } };
}

/** The closures that were asked for, as their owner sees them. */
export function holidaysAnswer(deps: BookingDeps, query: HolidaysQuery) {
  const holidays = holidayItems(deps, {
    calendar: query.calendar,
    resourceId: query.resourceId,
    from: query.from === undefined ? deps.now() : wallOfDate(query.from) - dayMs,
    until: query.to === undefined ? lastMoment(deps.now()) : wallOfDate(query.to) + 2 * dayMs,
  }).filter(({ start, end }) => isWithin(start, end, query));
  return { status: holidays.length > 0 ? 'ok' : 'none', holidays };
}

/** `from` and `to` are dates of the resource's wall clock, both included. */
function isWithin(start: string, end: string, { from, to }: HolidaysQuery): boolean {
  const endsLater = from === undefined || end.slice(0, 19) > `${from}T00:00:00`;
  return endsLater && (to === undefined || start.slice(0, 10) <= to);
}

function holidayItems({ db }: BookingDeps, filter: Omit<ClosureFilter, 'limit'>) {
  const zones = new Map(listResources(db).map(({ id, timeZone }) => [id, timeZone]));
  return listClosures(db, { ...filter, limit: listedMax }).map((row) => {
    const clock = wallClock(zones.get(row.resourceId) ?? 'UTC', row.startAt, row.endAt);
    return {
      calendar: row.calendar,
      title: row.title,
      resourceId: row.resourceId,
      /** Null: closed only from start to end. */
      date: row.date,
      start: clock.timestamp(row.startAt),
      end: clock.timestamp(row.endAt),
    };
  });
}

function lastMoment(now: number): number {
  return now + importedYears * 366 * dayMs;
}

function closuresOf(
  entries: readonly CalendarEntry[],
  { id: resourceId, timeZone }: Resource,
  calendar: string,
): Closure[] {
  return entries.flatMap((entry) => {
    const common = { resourceId, calendar, title: entry.title };
    const clockIn = (zone: string | null) =>
      wallClock(zone ?? timeZone, entry.start.wall, entry.end.wall);
    if (entry.isAllDay)
      return wholeDates(entry, clockIn(timeZone)).map((row) => ({ ...common, ...row }));
    const startAt = clockIn(entry.start.timeZone).instantOf(entry.start.wall);
    const endAt = clockIn(entry.end.timeZone).instantOf(entry.end.wall);
    return endAt > startAt ? [{ ...common, date: null, startAt, endAt }] : [];
  });
}

function wholeDates({ start, end }: CalendarEntry, clock: WallClock) {
  const rows: Pick<Closure, 'date' | 'startAt' | 'endAt'>[] = [];
  for (let wall = start.wall; wall < end.wall; wall += dayMs) {
    const startAt = clock.instantOf(wall);
    rows.push({ date: dateOfWall(wall), startAt, endAt: clock.instantOf(wall + dayMs) });
  }
  return rows;
}
