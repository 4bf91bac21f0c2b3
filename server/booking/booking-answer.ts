import type { BookedVisit } from '../../db/booking/bookings.ts';
import type { BookingDeps } from './booking-deps.ts';
import { bookingInCalendar } from './booking-in-calendar.ts';
import { manageBookingPurpose } from './require-theirs.ts';
import { signature } from './signature.ts';
import { displayLanguage, visitWriter } from './visit-text.ts';
import { wallClock } from './wall-clock.ts';

/** What `signature` was made for, on the link with which a customer gets the calendar file. */
export const calendarFilePurpose = 'calendar file';

/** A booking as the API shows it. Written in the asked language, else in the customer's. */
export function bookingAnswer(
  { db, publicUrl, slotSecret }: BookingDeps,
  { booking, reservation, serviceTitle, resourceName }: BookedVisit,
  language?: string,
) {
  const visit = { start: reservation.startAt, end: reservation.endAt };
  const clock = wallClock(reservation.timeZone, visit.start, visit.end);
  const { label, title, times } = visitWriter(
    displayLanguage(language ?? booking.locale),
    clock,
  )(visit);
  const token = signature(slotSecret, calendarFilePurpose, booking.id);
  return {
    status: statusOf(booking, reservation),
    id: booking.id,
    reference: booking.reference,
    service: { id: reservation.serviceId, title: serviceTitle },
    resource: { id: reservation.resourceId, name: resourceName },
    start: clock.timestamp(visit.start),
    end: clock.timestamp(visit.end),
    timeZone: reservation.timeZone,
    date: reservation.localDate,
    label,
    title,
    times,
    customer: {
      name: booking.customerName,
      phone: booking.customerPhone,
      email: booking.customerEmail,
      locale: booking.locale,
    },
    notes: booking.notes,
    answers: booking.answers,
    source: { contactId: booking.contactId, instanceId: booking.instanceId },
    createdAt: isoTime(booking.createdAt),
    cancelledAt: booking.cancelledAt === null ? null : isoTime(booking.cancelledAt),
    cancelReason: booking.cancelReason,
    calendar: bookingInCalendar(db, reservation),
    /** Cancels and moves this booking and no other. */
    manageToken: signature(slotSecret, manageBookingPurpose, booking.id),
    icsUrl: `${publicUrl}/booking/public/bookings/${booking.id}.ics?token=${token}`,
  };
}

/** How far the visit got says more than that it was booked. */
function statusOf(
  { visitStatus }: BookedVisit['booking'],
  { state }: BookedVisit['reservation'],
): string {
  return state === 'confirmed' && visitStatus !== null ? visitStatus : state;
}

/** `2026-10-05T07:00:00.000Z` */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
