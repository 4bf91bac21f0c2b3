import { createHash } from 'node:crypto';

/**
 * The id that a booking's event has in every calendar: the same however often it is asked for, and of
 * characters that all calendars take (Google: `[a-v0-9]`, 5 to 1024 of them).
 */
export function eventIdOf(bookingId: string): string {
  return createHash('sha256').update(`journeyman booking ${bookingId}`).digest('hex').slice(0, 32);
}
