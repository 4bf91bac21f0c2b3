import type { BookedVisit } from '../../../db/booking/bookings.ts';
import type { CalendarConnection } from '../../../db/booking/calendar-connections.ts';
import type { CalendarEvent } from './calendar.ts';
import { eventIdOf } from './event-id.ts';

/** A booking as its resource's owner sees it in a calendar. */
export function eventOfVisit({ booking, reservation, serviceTitle }: BookedVisit): CalendarEvent {
  const { customerName: name, customerPhone: phone, customerEmail: email, notes } = booking;
  const who = [name, phone, email].filter((each) => each !== null);
  return {
    eventId: eventIdOf(booking.id),
    bookingId: booking.id,
    title: name === null ? serviceTitle : `${serviceTitle}: ${name}`,
    description: [booking.reference, ...who, ...(notes === null ? [] : ['', notes])].join('\n'),
    timeZone: reservation.timeZone,
    start: reservation.startAt,
    end: reservation.endAt,
    customer: { name, email },
  };
}

/** Whether a booking belongs into a calendar, as both are now. */
export function belongsInto(
  { reservation }: BookedVisit,
  { resourceId, writes }: CalendarConnection,
): boolean {
  return writes && reservation.state === 'confirmed' && reservation.resourceId === resourceId;
}
