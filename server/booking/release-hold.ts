import { deleteHold, findReservation } from '../../db/booking/reservations.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { settleOffer } from './leave-waitlist.ts';
import { offerToWaiting } from './waitlist.ts';

/**
 * Lets a hold go; its time goes to who waits for it. One that is gone already is fine: its time is
 * free either way.
 */
export function releaseHold(deps: BookingDeps, id: string): void {
  const hold = findReservation(deps.db, id);
  if (!hold) return;
  if (!deleteHold(deps.db, id)) {
    const message = 'This hold has become a booking. Cancel the booking instead.';
    throw new BookingError(409, 'hold_used', message, { path: 'holdId' });
  }
  settleOffer(deps, id, 'cancelled');
  offerToWaiting(deps, hold);
}
