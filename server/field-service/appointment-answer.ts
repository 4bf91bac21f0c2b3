import type { BookedVisit } from '../../db/booking/bookings.ts';
import { type Appointment, findAppointment } from '../../db/field-service/appointments.ts';
import { isoTime } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { requireBooking } from '../booking/record-change.ts';
import { minuteMs } from '../booking/time-units.ts';
import { displayLanguage } from '../booking/visit-text.ts';
import { wallClock } from '../booking/wall-clock.ts';
import { windowAt } from './arrival-window.ts';
import { readFieldServiceSettings } from './field-service-settings.ts';
import { slaStatus } from './service-level.ts';
import { visitPhrasesIn } from './visit-phrases.ts';
import { windowText } from './window-text.ts';

/** An appointment, or an error that says there is none. */
export function requireAppointment(deps: BookingDeps, id: string): Appointment {
  const found = findAppointment(deps.db, id);
  if (found) return found;
  const message = `There is no appointment “${id}”.`;
  throw new BookingError(404, 'appointment_not_found', message, { path: 'id' });
}

/** An appointment as the API shows it, as it stands now. */
export function appointmentAnswer(deps: BookingDeps, row: Appointment, language?: string) {
  const visit = requireBooking(deps, row.bookingId);
  const { booking, reservation } = visit;
  const written = writeVisit(visit, displayLanguage(language ?? booking.locale));
  const { atRiskMinutes } = readFieldServiceSettings(deps.db);
  const technician = { id: reservation.resourceId, name: visit.resourceName };
  return {
    status: reservation.state,
    visitStatus: booking.visitStatus,
    id: row.id,
    bookingId: row.bookingId,
    reference: booking.reference,
    technician,
    service: { id: reservation.serviceId, title: visit.serviceTitle },
    urgency: row.urgency,
    ...written,
    slaDeadline: isoTime(row.slaDeadlineAt),
    slaStatus: slaStatus(reservation.startAt, row.slaDeadlineAt, atRiskMinutes * minuteMs),
    slaOverride: row.isCustomersChoice ? 'customer_choice' : null,
    customer: {
      name: booking.customerName,
      phone: booking.customerPhone,
      email: booking.customerEmail,
    },
    postalCode: row.postalCode,
    details: row.details,
  };
}

/** The customer is told the window, the technician the time. */
function writeVisit({ reservation, resourceName, booking }: BookedVisit, language: string) {
  const { startAt, endAt, timeZone } = reservation;
  const clock = wallClock(timeZone, startAt, endAt);
  const window = windowAt(startAt, clock);
  const { label } = windowText({ start: startAt, end: endAt }, window, clock, language);
  const { reference } = booking;
  return {
    window: {
      name: window.name,
      date: window.date,
      start: clock.timestamp(window.start),
      end: clock.timestamp(window.end),
      label,
    },
    start: clock.timestamp(startAt),
    end: clock.timestamp(endAt),
    timeZone,
    date: reservation.localDate,
    label,
    text: visitPhrasesIn(language).confirmed({ label, name: resourceName, reference }),
  };
}
