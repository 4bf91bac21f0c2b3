import { cancelFollowUps } from '../../db/booking/follow-ups.ts';
import { deleteHold, findReservation } from '../../db/booking/reservations.ts';
import { findOfferedEntry, updateWaitlistEntry } from '../../db/booking/waitlist-entries.ts';
import type { BookingDeps } from './booking-deps.ts';
import { offerToWaiting, requireEntry } from './waitlist.ts';

/** Takes somebody off the waitlist; what was kept for them goes to the next. */
export function leaveWaitlist(deps: BookingDeps, id: string): void {
  const { state, holdId } = requireEntry(deps, id);
  if (state !== 'waiting' && state !== 'offered') return;
  updateWaitlistEntry(deps.db, id, { state: 'cancelled', changedAt: deps.now() });
  cancelFollowUps(deps.db, { offerId: id });
  const hold = holdId === null ? null : findReservation(deps.db, holdId);
  if (hold && deleteHold(deps.db, hold.id)) offerToWaiting(deps, hold);
}

/** What was offered to somebody who waited was booked, or was given back. */
export function settleOffer(
  { db, now }: BookingDeps,
  holdId: string,
  state: 'booked' | 'cancelled',
): void {
  const entry = findOfferedEntry(db, holdId);
  if (!entry) return;
  updateWaitlistEntry(db, entry.id, { state, changedAt: now() });
  cancelFollowUps(db, { offerId: entry.id });
}
