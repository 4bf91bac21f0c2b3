/** Bookings as Google's events, and Google's events as we read them. */
import { Temporal } from 'temporal-polyfill';
import { subtractIntervals } from '../../interval.ts';
import type { BusyTime, CalendarEvent, SeenEvent } from '../calendar.ts';
import type { GoogleEvent } from './google-api.ts';

/** The fields of an event that are ours to say. */
export function writtenEvent(
  event: CalendarEvent,
  { invitesCustomers }: { readonly invitesCustomers: boolean },
): Readonly<Record<string, unknown>> {
  const { title, description, timeZone, bookingId, customer } = event;
  const moment = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone });
  const { name, email } = customer;
  return {
    summary: title,
    description,
    start: moment(event.start),
    end: moment(event.end),
    status: 'confirmed',
    extendedProperties: { private: { journeyman: '1', bookingId } },
    ...(invitesCustomers && email !== null
      ? { attendees: [{ email, ...(name === null ? {} : { displayName: name }) }] }
      : {}),
  };
}

/** The same for an event that is there: its owner may have made it one of whole days. */
export function rewrittenEvent(
  event: CalendarEvent,
  options: { readonly invitesCustomers: boolean },
): Readonly<Record<string, unknown>> {
  const { start, end, ...rest } = writtenEvent(event, options);
  const moment = (given: unknown) => ({ ...Object(given), date: null });
  return { ...rest, start: moment(start), end: moment(end) };
}

export function isOurs(event: GoogleEvent, bookingId: string): boolean {
  return bookingOf(event) === bookingId;
}

/** Null: it has no time. `timeZone` is the calendar's: whole days are days there. */
export function readSeen(event: GoogleEvent, timeZone: string): SeenEvent | null {
  const start = instantOf(event.start, timeZone);
  const end = instantOf(event.end, timeZone);
  if (start === null || end === null || end <= start) return null;
  const { id, etag = '' } = event;
  return { eventId: id, start, end, etag, bookingId: bookingOf(event) };
}

/** What Google calls busy, with our own events taken out of it and put beside it by name. */
export function busyBesideOurs(
  busy: readonly { readonly start: string; readonly end: string }[],
  events: readonly GoogleEvent[],
  timeZone: string,
): BusyTime[] {
  const ours = events.flatMap((event) => {
    const isBlocking = event.status !== 'cancelled' && event.transparency !== 'transparent';
    const seen = isBlocking && bookingOf(event) !== null ? readSeen(event, timeZone) : null;
    return seen ? [seen] : [];
  });
  const taken = busy.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
  return [
    ...subtractIntervals(taken, ours).map((each) => ({ ...each, eventId: null })),
    ...ours.map(({ start, end, eventId }) => ({ start, end, eventId })),
  ];
}

function bookingOf({ extendedProperties }: GoogleEvent): string | null {
  return extendedProperties?.private?.['bookingId'] ?? null;
}

function instantOf(moment: GoogleEvent['start'], timeZone: string): number | null {
  if (moment?.dateTime) {
    const at = Date.parse(moment.dateTime);
    return Number.isNaN(at) ? null : at;
  }
  if (!moment?.date) return null;
  return Temporal.PlainDate.from(moment.date).toZonedDateTime(timeZone).epochMilliseconds;
}
