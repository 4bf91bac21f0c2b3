import type { BookedVisit } from '../../db/booking/bookings.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { phoneWritings } from './phone-writings.ts';
import { isSignature } from './signature.ts';

interface Caller {
  readonly customer?:
    | { readonly phone?: string | undefined; readonly email?: string | undefined }
    | undefined;
  /** What the answer to the booking gave to whoever booked. */
  readonly manageToken?: string | undefined;
}

/** What `signature` was made for, on the token by which a booking is its customer's to change. */
export const manageBookingPurpose = 'manage booking';

/** Throws when a customer is named by token, phone or e-mail and the booking is not theirs. */
export function requireTheirs(
  { slotSecret }: Pick<BookingDeps, 'slotSecret'>,
  { booking }: BookedVisit,
  { customer, manageToken }: Caller,
): void {
  if (manageToken !== undefined) {
    if (isSignature(manageToken, slotSecret, manageBookingPurpose, booking.id)) return;
    const message =
      'manageToken is not the one of this booking. Take the one it was answered with.';
    throw new BookingError(403, 'booking_of_other', message, { path: 'manageToken' });
  }
  if (customer?.phone === undefined && customer?.email === undefined) return;
  const { phone, email } = customer;
  const { customerPhone, customerEmail } = booking;
  const isPhone =
    phone !== undefined && phoneWritings(phone).some((each) => each === customerPhone);
  const isEmail = email !== undefined && email.toLowerCase() === customerEmail?.toLowerCase();
  if (isPhone || isEmail) return;
  const message = 'This booking is another customer’s. Ask for the bookings of this one.';
  throw new BookingError(403, 'booking_of_other', message, { path: 'customer' });
}
