import type { Booking } from '../api/bookings.ts';
import type { Day } from '../words/day.ts';

/** Bookings in order of time, gathered by the day they begin. */
export function byDay(bookings: readonly Booking[]): { day: Day; bookings: Booking[] }[] {
  const days = new Map<Day, Booking[]>();
  for (const booking of bookings) {
    days.set(booking.day, [...(days.get(booking.day) ?? []), booking]);
  }
  return [...days].map(([day, ofDay]) => ({ day, bookings: ofDay }));
}
