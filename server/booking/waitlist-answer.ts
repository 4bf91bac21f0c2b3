import { findReservation } from '../../db/booking/reservations.ts';
import { findResource } from '../../db/booking/resources.ts';
import { findService } from '../../db/booking/services.ts';
import { countWaitingBefore, type WaitlistEntry } from '../../db/booking/waitlist-entries.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { displayLanguage, visitWriter } from './visit-text.ts';
import { wallClock } from './wall-clock.ts';

/** Somebody's wish as the API shows it, with the time that is kept for them. */
export function waitlistAnswer(deps: BookingDeps, entry: WaitlistEntry) {
  const { state, fromAt, untilAt } = entry;
  const offer = state === 'offered' ? offerOf(deps, entry) : null;
  const isMissed = state === 'offered' && (offer?.expiresAt ?? '') <= isoTime(deps.now());
  return {
    status: isMissed ? 'expired' : state,
    id: entry.id,
    serviceId: entry.serviceId,
    resourceId: entry.resourceId,
    from: isoTime(fromAt),
    to: isoTime(untilAt),
    position: state === 'waiting' ? countWaitingBefore(deps.db, entry) + 1 : null,
    offer,
    bookingId: state === 'booked' ? entry.holdId : null,
    customer: {
      name: entry.customerName,
      phone: entry.customerPhone,
      email: entry.customerEmail,
      locale: entry.locale,
    },
    source: { contactId: entry.contactId, instanceId: entry.instanceId },
    createdAt: isoTime(entry.createdAt),
    changedAt: isoTime(entry.changedAt),
  };
}

/** The time that is kept; `POST /v1/bookings` with its `holdId` books it. */
function offerOf({ db }: BookingDeps, { holdId, locale }: WaitlistEntry) {
  const hold = holdId === null ? null : findReservation(db, holdId);
  if (!hold) return null;
  const visit = { start: hold.startAt, end: hold.endAt };
  const clock = wallClock(hold.timeZone, visit.start, visit.end);
  const { label, title, times } = visitWriter(displayLanguage(locale), clock)(visit);
  return {
    holdId: hold.id,
    resourceId: hold.resourceId,
    resourceName: findResource(db, hold.resourceId)?.name ?? '',
    serviceTitle: findService(db, hold.serviceId)?.title ?? '',
    start: clock.timestamp(visit.start),
    end: clock.timestamp(visit.end),
    timeZone: hold.timeZone,
    label,
    title,
    times,
    expiresAt: hold.holdExpiresAt === null ? null : isoTime(hold.holdExpiresAt),
  };
}
