import { type Context, Hono } from 'hono';
import { findReservation } from '../../db/booking/reservations.ts';
import {
  countWaitingBefore,
  listWaitlistEntries,
  type WaitlistEntry,
} from '../../db/booking/waitlist-entries.ts';
import { answerWrite } from './answer-write.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { leaveWaitlist } from './leave-waitlist.ts';
import { phoneWritings } from './phone-writings.ts';
import { readBody, readQuery } from './read-request.ts';
import { waitlistQuery, waitlistRequest } from './request-schemas.ts';
import { displayLanguage, visitWriter } from './visit-text.ts';
import { joinWaitlist, offerToWaiting, requireEntry } from './waitlist.ts';
import { wallClock } from './wall-clock.ts';
import { transact } from './write.ts';

/** Who waits for something to become free, and what was offered to them. */
export function waitlistRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/waitlist', async (c) => {
    const request = await readBody(c, waitlistRequest);
    return answerWrite(c, deps, () => {
      return { status: 201, body: entryAnswer(deps, joinWaitlist(deps, request)) };
    });
  });
  routes.get('/v1/waitlist', (c) => {
    const { state, phone, limit } = readQuery(c, waitlistQuery);
    const phones = phone === undefined ? undefined : phoneWritings(phone);
    const entries = listWaitlistEntries(deps.db, { state, phones, limit });
    return entriesAnswer(c, deps, entries);
  });
  routes.post('/v1/waitlist/offers', async (c) => {
    const entries = await transact(deps, () => offerToWaiting(deps, null));
    return entriesAnswer(c, deps, entries);
  });
  routes.get('/v1/waitlist/:id', (c) => {
    return c.json(entryAnswer(deps, requireEntry(deps, c.req.param('id'))));
  });
  routes.delete('/v1/waitlist/:id', async (c) => {
    await transact(deps, () => leaveWaitlist(deps, c.req.param('id')));
    return c.body(null, 204);
  });
  return routes;
}

function entriesAnswer(c: Context, deps: BookingDeps, found: readonly WaitlistEntry[]): Response {
  const entries = found.map((entry) => entryAnswer(deps, entry));
  return c.json({ status: entries.length > 0 ? 'ok' : 'none', entries });
}

function entryAnswer(deps: BookingDeps, entry: WaitlistEntry) {
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
    start: clock.timestamp(visit.start),
    end: clock.timestamp(visit.end),
    timeZone: hold.timeZone,
    label,
    title,
    times,
    expiresAt: hold.holdExpiresAt === null ? null : isoTime(hold.holdExpiresAt),
  };
}
