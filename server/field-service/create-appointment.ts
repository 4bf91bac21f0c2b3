import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { displayLanguage } from '../booking/visit-text.ts';
import type { Answer } from '../booking/write.ts';
import { appointmentAnswer } from './appointment-answer.ts';
import { bookVisit, type WantedVisit } from './book-visit.ts';
import { closeTicket } from './close-tickets.ts';
import { findAlternatives } from './find-alternatives.ts';
import { planTask } from './plan-task.ts';
import type { WantedAppointment } from './wanted-appointment.ts';

/** Books a visit; when that is lost, the error brings other times. To be called in a transaction. */
export function createAppointment(
  deps: BookingDeps,
  { visit, ticketId, language }: WantedAppointment,
): Answer {
  const { slot } = visit;
  if (slot && slot.expiresAt <= deps.now()) {
    const message = 'This time was offered too long ago. Choose one of those that are free now.';
    const instead = otherTimes(deps, visit, language);
    throw new BookingError(410, 'slot_expired', message, { path: 'slotId', instead });
  }
  const booked = bookVisit(deps, visit);
  if (booked.outcome === 'refused') {
    const path = slot ? 'slotId' : 'timeSlot';
    const message = 'Nobody can come at this time any more. Choose another one.';
    const instead = otherTimes(deps, visit, language);
    throw new BookingError(409, 'slot_taken', message, { path, instead });
  }
  const { appointment, change } = booked;
  if (ticketId !== null) closeTicket(deps, ticketId, appointment.bookingId, null);
  return { status: 201, body: appointmentAnswer(deps, appointment, language), change };
}

/** Of anybody. */
function otherTimes(deps: BookingDeps, { request }: WantedVisit, language?: string) {
  const plan = planTask(deps, { ...request, technicianIds: null });
  return findAlternatives(deps, plan, displayLanguage(language));
}
