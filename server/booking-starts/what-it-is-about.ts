import { findBooking } from '../../db/booking/bookings.ts';
import type { FollowUp } from '../../db/booking/follow-ups.ts';
import { findWaitlistEntry } from '../../db/booking/waitlist-entries.ts';
import { findTicket } from '../../db/field-service/manual-tickets.ts';
import type { JsonObject } from '../../engine/index.ts';
import { bookingAnswer } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { waitlistAnswer } from '../booking/waitlist-answer.ts';
import { ticketAnswer } from '../field-service/manual-ticket.ts';
import { toJson } from '../field-service/to-json.ts';

/** What a workflow is told about, and whose it is. */
export interface Told {
  /** The conversation it came from, if it came from one. */
  readonly contactId: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  /** One of `booking`, `ticket` and `offer`. */
  readonly data: JsonObject;
}

/** A booking, an open ticket or an offer as workflows see it; null: it is not there. */
export function whatItIsAbout(
  deps: BookingDeps,
  { subject, subjectId }: Pick<FollowUp, 'subject' | 'subjectId'>,
): Told | null {
  if (subject === 'ticket') {
    const ticket = findTicket(deps.db, subjectId);
    if (ticket?.state !== 'open') return null;
    const { contactId, customerPhone: phone, customerName: name } = ticket;
    return { contactId, phone, name, data: { ticket: toJson(ticketAnswer(ticket, deps.now())) } };
  }
  if (subject === 'offer') {
    const entry = findWaitlistEntry(deps.db, subjectId);
    if (!entry) return null;
    const { contactId, customerPhone: phone, customerName: name } = entry;
    const { offer, ...wish } = waitlistAnswer(deps, entry);
    return { contactId, phone, name, data: { offer: toJson({ ...wish, ...offer }) } };
  }
  const visit = findBooking(deps.db, subjectId);
  if (!visit) return null;
  const { contactId, customerPhone: phone, customerName: name } = visit.booking;
  return { contactId, phone, name, data: { booking: toJson(bookingAnswer(deps, visit)) } };
}
