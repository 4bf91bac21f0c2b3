import { type EventOfBooking, listCalendarEventsOf } from '../../db/booking/calendar-events.ts';
import type { Reservation } from '../../db/booking/reservations.ts';
import type { Database } from '../../db/open.ts';

/** Where a booking stands in a calendar of its resource. */
export interface BookingInCalendar {
  readonly provider: EventOfBooking['kind'] | null;
  readonly eventId: string | null;
  /** Where a person sees it. */
  readonly htmlLink: string | null;
  /** pending: it is being written, also when that takes a while. none: there is no calendar. */
  readonly sync: 'ok' | 'pending' | 'none';
}

/** In the first of them that it is written to. */
export function bookingInCalendar(db: Database, reservation: Reservation): BookingInCalendar {
  const events = listCalendarEventsOf(db, reservation.id);
  const event = events.find(({ resourceId }) => resourceId === reservation.resourceId);
  if (!event) return { provider: null, eventId: null, htmlLink: null, sync: 'none' };
  const { kind, eventId, htmlLink, wanted, done } = event;
  return { provider: kind, eventId, htmlLink, sync: wanted > done ? 'pending' : 'ok' };
}
