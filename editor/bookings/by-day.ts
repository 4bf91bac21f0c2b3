import type { Booking } from '../api/bookings.ts';
import { startOfDay } from '../words/time.ts';

/** Bookings in order of time, gathered by the day they begin. */
export function byDay(bookings: readonly Booking[]): { day: number; bookings: Booking[] }[] {
  const days = new Map<number, Booking[]>();
  for (const booking of bookings) {
    const day = startOfDay(booking.start);
    days.set(day, [...(days.get(day) ?? []), booking]);
  }
  return [...days].map(([day, ofDay]) => ({ day, bookings: ofDay }));
}
