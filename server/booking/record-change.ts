import { insertBookingChange } from '../../db/booking/booking-changes.ts';
import { type BookedVisit, findBooking } from '../../db/booking/bookings.ts';
import type { BookingChanged, BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';

/** What happened to a booking, and how it stands now. */
export interface RecordedChange {
  readonly visit: BookedVisit;
  readonly change: BookingChanged;
}

/** The booking, or an error that says there is none. */
export function requireBooking({ db }: BookingDeps, id: string): BookedVisit {
  const found = findBooking(db, id);
  if (found) return found;
  throw new BookingError(404, 'booking_not_found', `There is no booking “${id}”.`, { path: 'id' });
}

/** Writes down what happened to a booking and reads how it stands now. */
export function recordChange(
  deps: BookingDeps,
  id: string,
  kind: BookingChanged['kind'],
  reason: string | null,
): RecordedChange {
  const at = deps.now();
  const visit = requireBooking(deps, id);
  const { resourceId, startAt } = visit.reservation;
  insertBookingChange(deps.db, { bookingId: id, at, kind, resourceId, startAt, reason });
  const { reference, contactId, instanceId } = visit.booking;
  return { visit, change: { kind, at, bookingId: id, reference, contactId, instanceId, startAt } };
}
