import type * as z from 'zod';
import { type BookedVisit, markBookingCancelled } from '../../db/booking/bookings.ts';
import {
  cancelReservation,
  moveReservation,
  type Placement,
} from '../../db/booking/reservations.ts';
import { bookingAnswer } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { offeredVisit, requireStored } from './offered-visit.ts';
import { recordChange, requireBooking } from './record-change.ts';
import type { cancelRequest, rescheduleRequest } from './request-schemas.ts';
import { requireTheirs } from './require-theirs.ts';
import { offerToWaiting } from './waitlist.ts';
import type { Answer } from './write.ts';

/** Cancels a booking; its time goes to who waits for it. Cancelling it again changes nothing. */
export function cancelBooking(
  deps: BookingDeps,
  id: string,
  { reason, ...caller }: z.infer<typeof cancelRequest>,
): Answer {
  const before = requireBooking(deps, id);
  requireTheirs(deps, before, caller);
  if (before.reservation.state === 'cancelled') {
    return { status: 200, body: bookingAnswer(deps, before) };
  }
  requireNotDone(before);
  cancelReservation(deps.db, id, deps.now());
  markBookingCancelled(deps.db, id, deps.now(), reason ?? null);
  offerToWaiting(deps, before.reservation);
  const { visit, change } = recordChange(deps, id, 'cancelled', reason ?? null);
  return { status: 200, body: bookingAnswer(deps, visit), change };
}

/** Moves a booking to another offered slot of its service; when that is taken it stays. */
export function rescheduleBooking(
  deps: BookingDeps,
  id: string,
  { slotId, reason, ...caller }: z.infer<typeof rescheduleRequest>,
): Answer {
  const before = requireBooking(deps, id);
  requireTheirs(deps, before, caller);
  const { reservation } = before;
  if (reservation.state === 'cancelled') {
    const message = 'This booking was cancelled. Make a new one.';
    throw new BookingError(409, 'booking_cancelled', message, { path: 'id' });
  }
  requireNotDone(before);
  const { serviceId, placement } = offeredVisit(deps, slotId);
  if (serviceId !== reservation.serviceId) {
    const message = 'slotId is of another service. Ask for free times of the booked one.';
    throw new BookingError(422, 'slot_invalid', message, { path: 'slotId' });
  }
  return moveBooking(deps, before, placement, reason ?? null);
}

/** Moves a confirmed booking to another time, whoever wants it. Throws when that is taken. */
export function moveBooking(
  deps: BookingDeps,
  { booking, reservation }: BookedVisit,
  placement: Placement,
  reason: string | null,
): Answer {
  const outcome = moveReservation(deps.db, booking.id, placement, deps.now());
  requireStored(outcome, { serviceId: reservation.serviceId, start: placement.startAt });
  offerToWaiting(deps, reservation);
  const { visit, change } = recordChange(deps, booking.id, 'rescheduled', reason);
  return { status: 200, body: { ...bookingAnswer(deps, visit), status: 'rescheduled' }, change };
}

/** What has been done cannot be undone; who was not at home may have another time. */
function requireNotDone({ booking }: BookedVisit): void {
  if (booking.visitStatus !== 'done') return;
  const message = 'This visit is done. It can no longer be moved or cancelled.';
  throw new BookingError(409, 'visit_done', message, { path: 'id' });
}
