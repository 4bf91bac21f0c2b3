import type { BookedVisit } from '../../db/booking/bookings.ts';
import { listConnectionsOf } from '../../db/booking/calendar-connections.ts';
import { listCalendarEventsOf, wantCalendarEvent } from '../../db/booking/calendar-events.ts';
import type { BookingChanged, BookingDeps } from './booking-deps.ts';
import { eventIdOf } from './calendars/event-id.ts';

const changesTheTime: readonly BookingChanged['kind'][] = ['created', 'rescheduled', 'cancelled'];

/**
 * Asks for a booking to stand in the calendars of its resource as it is now, and no longer in others. In
 * the transaction that changes it, so that neither is ever without the other.
 */
export function wantInCalendars(
  { db, now }: Pick<BookingDeps, 'db' | 'now'>,
  { booking, reservation }: BookedVisit,
  kind: BookingChanged['kind'],
): void {
  if (!changesTheTime.includes(kind)) return;
  const connectionIds = new Set(
    listCalendarEventsOf(db, booking.id).map(({ connectionId }) => connectionId),
  );
  if (reservation.state === 'confirmed') {
    for (const { id, writes } of listConnectionsOf(db, reservation.resourceId)) {
      if (writes) connectionIds.add(id);
    }
  }
  for (const connectionId of connectionIds) {
    const key = { bookingId: booking.id, connectionId };
    wantCalendarEvent(db, key, eventIdOf(booking.id), now());
  }
}
