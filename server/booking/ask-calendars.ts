import { findReservation } from '../../db/booking/reservations.ts';
import { findService } from '../../db/booking/services.ts';
import type { BookingDeps } from './booking-deps.ts';
import { blockedBy } from './find-slots.ts';
import { readSlotId } from './slot-id.ts';

/**
 * Asks the calendars of whom a slot is, before it is held or booked: what stands there now counts, not
 * what stood there some minutes ago. Throws `calendar_unavailable` when one has been silent for too
 * long. What is wrong with the slot itself is for others to say.
 */
export async function askForSlot(deps: BookingDeps, slotId: string): Promise<void> {
  const slot = readSlotId(slotId, deps.slotSecret);
  const service = slot && findService(deps.db, slot.serviceId);
  if (slot && service) await deps.calendars?.ask(slot.resourceId, blockedBy(slot, service));
}

/** The same for what a hold keeps. */
export async function askForHold(deps: BookingDeps, holdId: string): Promise<void> {
  const hold = findReservation(deps.db, holdId);
  if (hold?.state !== 'hold') return;
  const blocked = { start: hold.blockedStartAt, end: hold.blockedEndAt };
  await deps.calendars?.ask(hold.resourceId, blocked);
}
