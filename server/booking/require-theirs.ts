import type { BookedVisit } from '../../db/booking/bookings.ts';
import { BookingError } from './booking-error.ts';
import { phoneWritings } from './phone-writings.ts';

interface Customer {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** Throws when a customer is named by phone or e-mail and the booking is not theirs. */
export function requireTheirs({ booking }: BookedVisit, customer: Customer | undefined): void {
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
