import { cancelFollowUps } from '../../db/booking/follow-ups.ts';
import { findReservation } from '../../db/booking/reservations.ts';
import { listOpenTicketsOf, resolveTicket } from '../../db/field-service/manual-tickets.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { phoneWritings } from '../booking/phone-writings.ts';

/** Whoever has booked need not be called back: closes their tickets about the same service. */
export function closeTicketsOf(
  deps: Pick<BookingDeps, 'db' | 'now'>,
  bookingId: string,
  who: { readonly phone?: string | undefined; readonly contactId?: string | undefined },
): void {
  const phones = who.phone === undefined ? [] : phoneWritings(who.phone);
  const booked = findReservation(deps.db, bookingId)?.serviceId;
  for (const { id, serviceType } of listOpenTicketsOf(deps.db, phones, who.contactId)) {
    if (serviceType === null || serviceType === booked) closeTicket(deps, id, bookingId, null);
  }
}

/** Closes a ticket, so that nobody is reminded of it. False: it is not open. */
export function closeTicket(
  { db, now }: Pick<BookingDeps, 'db' | 'now'>,
  id: string,
  bookingId: string | null,
  resolution: string | null,
): boolean {
  const isClosed = resolveTicket(db, id, {
    resolvedAt: now(),
    resolution: resolution ?? 'The customer booked.',
    bookingId,
  });
  if (isClosed) cancelFollowUps(db, { ticketId: id });
  return isClosed;
}
