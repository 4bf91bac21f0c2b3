import { insertBookingChange } from '../../db/booking/booking-changes.ts';
import { type BookedVisit, findBooking, setVisitStatus } from '../../db/booking/bookings.ts';
import type { BookingChanged, BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { followVisit } from './follow-visit.ts';
import { wantInCalendars } from './want-in-calendars.ts';

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

/**
 * Writes down what happened to a booking, and what is to be told of it later; reads how it stands now. A
 * visit that got another time has not begun.
 */
export function recordChange(
  deps: BookingDeps,
  id: string,
  kind: BookingChanged['kind'],
  reason: string | null,
): RecordedChange {
  const at = deps.now();
  if (kind === 'rescheduled') setVisitStatus(deps.db, id, null);
  const visit = requireBooking(deps, id);
  const { resourceId, startAt } = visit.reservation;
  insertBookingChange(deps.db, { bookingId: id, at, kind, resourceId, startAt, reason });
  followVisit(deps, visit, kind);
  wantInCalendars(deps, visit, kind);
  const { reference, contactId, instanceId } = visit.booking;
  return { visit, change: { kind, at, bookingId: id, reference, contactId, instanceId, startAt } };
}
