import ICAL from 'ical.js';
import { windowsZones } from '../../engine/index.ts';
import { BookingError } from './booking-error.ts';
import type { Interval } from './interval.ts';
import { dayMs } from './time-units.ts';
import { isTimeZone } from './wall-clock.ts';
import { withinCpuTime } from './within-cpu-time.ts';

/** One occurrence of an event in a calendar file. */
export interface CalendarEntry {
  /** The same for all occurrences. */
  readonly uid: string;
  readonly title: string;
  /** It is shown, and takes no time (`TRANSP`). */
  readonly isTransparent: boolean;
  /** E-mail addresses, in small letters, of who declined. */
  readonly declinedBy: readonly string[];
  /** Whole dates: `start` and `end` are midnights, the last date is the one before `end`. */
  readonly isAllDay: boolean;
  readonly start: FileTime;
  readonly end: FileTime;
}

/** A time as the file writes it: what a clock shows, in a zone; null: in whichever zone it is read. */
export interface FileTime {
  readonly wall: number;
  readonly timeZone: string | null;
}

export interface CalendarContents {
  readonly entries: readonly CalendarEntry[];
  /** The titles of events that could not be understood. */
  readonly skipped: readonly string[];
}

type Component = InstanceType<typeof ICAL.Component>;
type Event = InstanceType<typeof ICAL.Event>;
type Time = InstanceType<typeof ICAL.Time>;

const readingMsMax = 1_000;
const entriesMax = 2_000;
const titleCharsMax = 200;

/**
 * The events of an iCalendar file (RFC 5545) that touch `range`: all-day, in UTC, in a named zone or
 * in none; those that repeat one by one, without their exceptions. Cancelled ones are left out.
 * Whether an event is marked as free or busy does not matter. Throws a BookingError that names `ics`.
 */
export function readCalendarFile(text: string, range: Interval): CalendarContents {
  const read = withinCpuTime(() => contentsOf(calendarIn(text), range), readingMsMax);
  if (read === null)
    throw unreadable('has events that repeat in a way that takes too long to read');
  if (read.done.entries.length > entriesMax) {
    throw unreadable(`brings more than ${entriesMax} events in the next years`);
  }
  return read.done;
}

function calendarIn(text: string): Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    if (calendar.name === 'vcalendar') return calendar;
  } catch {
    // Said below, in words for people.
  }
  throw unreadable('must be the text of one iCalendar file, from BEGIN:VCALENDAR to END:VCALENDAR');
}

function unreadable(complaint: string): BookingError {
  return new BookingError(422, 'invalid', `ics ${complaint}.`, { path: 'ics' });
}

function contentsOf(calendar: Component, range: Interval): CalendarContents {
  const components = calendar.getAllSubcomponents('vevent');
  const entries: CalendarEntry[] = [];
  const skipped: string[] = [];
  for (const component of components.filter((each) => !isException(each))) {
    const exceptions = components.filter((each) => isException(each) && isSame(each, component));
    const event = new ICAL.Event(component, { exceptions });
    try {
      entries.push(...entriesOf(event, range));
    } catch {
      skipped.push(titleOf(event));
    }
  }
  return { entries, skipped };
}

function isException(component: Component): boolean {
  return component.hasProperty('recurrence-id');
}

function isSame(a: Component, b: Component): boolean {
  return a.getFirstPropertyValue('uid') === b.getFirstPropertyValue('uid');
}

function entriesOf(event: Event, range: Interval): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  for (const { item, startDate, endDate } of occurrencesOf(event, range.end + dayMs)) {
    const start = fileTime(startDate, item.component, ['dtstart']);
    const end = fileTime(endDate, item.component, ['dtend', 'dtstart']);
    const isCancelled = item.component.getFirstPropertyValue('status') === 'CANCELLED';
    const isNear = end.wall > range.start - dayMs && start.wall < range.end + dayMs;
    if (isCancelled || !isNear || end.wall <= start.wall) continue;
    const isAllDay = startDate.isDate;
    entries.push({ ...factsOf(item), title: titleOf(item), isAllDay, start, end });
    if (entries.length > entriesMax) return entries;
  }
  return entries;
}

function factsOf({ uid, component }: Event) {
  return {
    uid: String(uid ?? ''),
    isTransparent: component.getFirstPropertyValue('transp') === 'TRANSPARENT',
    declinedBy: component
      .getAllProperties('attendee')
      .filter((attendee) => attendee.getFirstParameter('partstat') === 'DECLINED')
      .map((attendee) =>
        String(attendee.getFirstValue())
          .toLowerCase()
          .replace(/^mailto:/, ''),
      ),
  };
}

function* occurrencesOf(event: Event, wallMax: number) {
  if (!event.isRecurring()) {
    yield { item: event, startDate: event.startDate, endDate: event.endDate };
    return;
  }
  const times = event.iterator();
  for (let at = times.next(); at && wallOf(at) < wallMax; at = times.next()) {
    yield event.getOccurrenceDetails(at);
  }
}

function titleOf(event: Event): string {
  return String(event.summary ?? '').slice(0, titleCharsMax);
}

/** Throws when the time is in a zone that nobody knows and the file does not describe. */
function fileTime(time: Time, component: Component, properties: string[]): FileTime {
  const wall = wallOf(time);
  if (time.isDate) return { wall, timeZone: null };
  if (time.zone?.tzid === 'UTC') return { wall, timeZone: 'UTC' };
  const [tzid] = properties.flatMap((name) => {
    const given = component.getFirstProperty(name)?.getFirstParameter('tzid');
    return given ? [given] : [];
  });
  if (tzid === undefined) return { wall, timeZone: null };
  const timeZone = windowsZones.get(tzid) ?? tzid;
  if (isTimeZone(timeZone)) return { wall, timeZone };
  if (time.zone?.component) return { wall: time.toUnixTime() * 1000, timeZone: 'UTC' };
  throw new Error(`No such time zone: ${tzid}`);
}

function wallOf({ year, month, day, hour, minute, second }: Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
