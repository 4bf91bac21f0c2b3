/** A booking as the file of an event (RFC 5545), and such files as we read them. */
import ICAL from 'ical.js';
import type { Interval } from '../../interval.ts';
import { type CalendarEntry, type FileTime, readCalendarFile } from '../../read-calendar-file.ts';
import { dayMs } from '../../time-units.ts';
import { wallClock } from '../../wall-clock.ts';
import type { BusyTime, CalendarEvent, SeenEvent } from '../calendar.ts';

const bookingProperty = 'x-journeyman-booking';

/** A new file. */
export function eventFile(event: CalendarEvent, now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Journeyman//Booking//EN');
  const component = new ICAL.Component('vevent');
  component.updatePropertyWithValue('uid', event.eventId);
  component.updatePropertyWithValue('sequence', 0);
  calendar.addSubcomponent(component);
  write(component, event, now);
  return calendar.toString();
}

/** The same file with what is ours to say; what its owner added stays. */
export function rewrittenFile(text: string, event: CalendarEvent, now: number): string {
  const calendar = parse(text);
  const component = calendar?.getFirstSubcomponent('vevent');
  if (!calendar || !component) return eventFile(event, now);
  const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0);
  component.updatePropertyWithValue('sequence', sequence + 1);
  for (const name of ['duration', 'rrule', 'rdate', 'exdate']) component.removeAllProperties(name);
  write(component, event, now);
  return calendar.toString();
}

function write(
  component: InstanceType<typeof ICAL.Component>,
  { start, end, title, description, bookingId }: CalendarEvent,
  now: number,
): void {
  const moments = { dtstamp: now, dtstart: start, dtend: end };
  for (const [name, at] of Object.entries(moments)) {
    component.removeAllProperties(name);
    component.addPropertyWithValue(name, ICAL.Time.fromJSDate(new Date(at), true));
  }
  component.updatePropertyWithValue('summary', title);
  component.updatePropertyWithValue('description', description);
  component.updatePropertyWithValue('status', 'CONFIRMED');
  component.updatePropertyWithValue(bookingProperty, bookingId);
}

/** Null: nothing in it can be read as an event, or it was cancelled. */
export function readEventFile(
  text: string,
  { eventId, etag, timeZone }: { eventId: string; etag: string; timeZone: string },
): SeenEvent | null {
  const component = parse(text)?.getFirstSubcomponent('vevent');
  if (!component) return null;
  const start = component.getFirstPropertyValue('dtstart');
  const near = start instanceof ICAL.Time ? start.toJSDate().getTime() : 0;
  const { entries } = readCalendarFile(text, { start: near - dayMs, end: near + dayMs });
  const [first] = entries;
  if (!first) return null;
  const bookingId = component.getFirstPropertyValue(bookingProperty);
  return {
    ...timesOf(first, timeZone),
    eventId,
    etag,
    bookingId: bookingId === null ? null : String(bookingId),
  };
}

/** Null: something in it cannot be understood, so that nothing is known. Throws what `readCalendarFile` throws. */
export function busyTimes(
  text: string,
  range: Interval,
  { timeZone, owner }: { timeZone: string; owner: string },
): BusyTime[] | null {
  const { entries, skipped } = readCalendarFile(text, range);
  if (skipped.length > 0) return null;
  return entries
    .filter(({ isTransparent, declinedBy }) => !isTransparent && !declinedBy.includes(owner))
    .map((entry) => ({ ...timesOf(entry, timeZone), eventId: entry.uid }))
    .filter(({ start, end }) => end > range.start && start < range.end);
}

function timesOf({ start, end }: CalendarEntry, timeZone: string): Interval {
  return { start: instantOf(start, timeZone), end: instantOf(end, timeZone) };
}

function instantOf({ wall, timeZone }: FileTime, usual: string): number {
  return wallClock(timeZone ?? usual, wall, wall).instantOf(wall);
}

function parse(text: string) {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.name === 'vcalendar' ? calendar : null;
  } catch {
    return null;
  }
}
