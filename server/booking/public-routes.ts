import { type Context, Hono } from 'hono';
import { listBookingChanges } from '../../db/booking/booking-changes.ts';
import { listBookings } from '../../db/booking/bookings.ts';
import { calendarFilePurpose } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { calendarFileAnswer } from './booking-routes.ts';
import { calendarFeed } from './calendar-file.ts';
import { requireResource } from './edit-resource.ts';
import type { BookingEnv } from './error-answer.ts';
import { calendarFeedPurpose } from './feed-url.ts';
import { requireBooking } from './record-change.ts';
import { isSignature } from './signature.ts';
import { dayMs } from './time-units.ts';

const extension = '.ics';
/** A calendar program shows what it is told: what was long ago is not told any more. */
const shownBeforeMs = 30 * dayMs;
const visitsMax = 1_000;

/** Links that open for whoever has them: each carries a signature of its own. */
export function publicRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/public/bookings/:file{.+\\.ics}', (c) => {
    const id = signedId(c, deps, calendarFilePurpose);
    if (id === null) {
      throw new BookingError(404, 'booking_not_found', 'This link does not lead to a booking.');
    }
    return calendarFileAnswer(deps, requireBooking(deps, id));
  });
  routes.get('/public/resources/:file{.+\\.ics}', (c) => {
    const id = signedId(c, deps, calendarFeedPurpose);
    if (id === null) {
      throw new BookingError(404, 'resource_not_found', 'This link does not lead to a calendar.');
    }
    return c.body(feedOf(deps, id), 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
  return routes;
}

/** Whose file is asked for; null: the link was not made here. */
function signedId(c: Context<BookingEnv>, deps: BookingDeps, purpose: string): string | null {
  const id = (c.req.param('file') ?? '').slice(0, -extension.length);
  const token = c.req.query('token') ?? '';
  return isSignature(token, deps.slotSecret, purpose, id) ? id : null;
}

function feedOf(deps: BookingDeps, resourceId: string): string {
  const { name } = requireResource(deps, resourceId);
  const from = deps.now() - shownBeforeMs;
  const filter = { resourceId, from, confirmedOnly: true, limit: visitsMax };
  const visits = listBookings(deps.db, filter).map((visit) => {
    return { visit, changes: listBookingChanges(deps.db, visit.booking.id) };
  });
  return calendarFeed(name, visits);
}
