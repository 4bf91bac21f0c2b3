import * as z from 'zod';
import { type Booking, findBookingId, setVisitStatus } from '../../db/booking/bookings.ts';
import { bookingAnswer } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { recordChange, requireBooking } from './record-change.ts';
import type { Answer } from './write.ts';

export type VisitStatus = NonNullable<Booking['visitStatus']>;

export const statusRequest = z.object({
  status: z.enum(['en_route', 'arrived', 'done', 'no_show']),
});

/** What can come after what: steps may be left out, none is taken back. */
const nextStatuses: Readonly<Record<VisitStatus | 'confirmed', readonly VisitStatus[]>> = {
  confirmed: ['en_route', 'arrived', 'done', 'no_show'],
  en_route: ['arrived', 'done', 'no_show'],
  arrived: ['done', 'no_show'],
  done: [],
  no_show: [],
};

/** Says how far a visit got. `id` is the booking's or its reference; the same again changes nothing. */
export function setStatus(
  deps: BookingDeps,
  idOrReference: string,
  { status }: z.infer<typeof statusRequest>,
): Answer {
  const id = findBookingId(deps.db, idOrReference) ?? idOrReference;
  const before = requireBooking(deps, id);
  if (before.reservation.state === 'cancelled') {
    const message = 'This booking was cancelled, so its visit has no status.';
    throw new BookingError(409, 'booking_cancelled', message, { path: 'id' });
  }
  const current = before.booking.visitStatus ?? 'confirmed';
  if (status === current) return { status: 200, body: bookingAnswer(deps, before) };
  if (!nextStatuses[current].includes(status)) {
    const message = `A visit that is “${current}” cannot become “${status}”.`;
    throw new BookingError(409, 'status_refused', message, { path: 'status' });
  }
  setVisitStatus(deps.db, id, status);
  const { visit, change } = recordChange(deps, id, status, null);
  return { status: 200, body: bookingAnswer(deps, visit), change };
}
