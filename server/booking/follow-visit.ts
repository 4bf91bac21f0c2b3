import { countGenerations } from '../../db/booking/booking-changes.ts';
import type { BookedVisit } from '../../db/booking/bookings.ts';
import { cancelFollowUps, scheduleFollowUp } from '../../db/booking/follow-ups.ts';
import type { BookingChanged, BookingDeps } from './booking-deps.ts';

/**
 * What is to be told about a visit later on, after what happened to it now. To be called in the
 * transaction that records the change. A visit that nobody marks as done counts as done at its end: most
 * who do the work never say so, and their customers are asked how it was all the same.
 */
export function followVisit(
  { db, now }: BookingDeps,
  { booking, reservation }: BookedVisit,
  kind: BookingChanged['kind'],
): void {
  const bookingId = booking.id;
  const { startAt, endAt } = reservation;
  const generation = countGenerations(db, bookingId);
  switch (kind) {
    case 'created':
    case 'rescheduled':
      cancelFollowUps(db, { bookingId });
      scheduleFollowUp(db, { kind: 'reminder', bookingId, dueAt: startAt, generation });
      scheduleFollowUp(db, { kind: 'on-the-way', bookingId, dueAt: startAt, generation });
      scheduleFollowUp(db, { kind: 'survey', bookingId, dueAt: endAt, generation });
      return;
    case 'en_route':
    case 'arrived':
      cancelFollowUps(db, { bookingId }, ['reminder', 'on-the-way']);
      return;
    case 'done':
      cancelFollowUps(db, { bookingId }, ['reminder', 'on-the-way']);
      scheduleFollowUp(db, { kind: 'survey', bookingId, dueAt: now(), generation });
      return;
    case 'cancelled':
    case 'no_show':
      cancelFollowUps(db, { bookingId });
      return;
  }
}
