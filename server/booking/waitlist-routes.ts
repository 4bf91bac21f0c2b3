import { type Context, Hono } from 'hono';
import { listWaitlistEntries, type WaitlistEntry } from '../../db/booking/waitlist-entries.ts';
import { answerWrite } from './answer-write.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { leaveWaitlist } from './leave-waitlist.ts';
import { phoneWritings } from './phone-writings.ts';
import { readBody, readQuery } from './read-request.ts';
import { waitlistQuery, waitlistRequest } from './request-schemas.ts';
import { joinWaitlist, offerToWaiting, requireEntry } from './waitlist.ts';
import { waitlistAnswer } from './waitlist-answer.ts';
import { transact } from './write.ts';

/** Who waits for something to become free, and what was offered to them. */
export function waitlistRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/waitlist', async (c) => {
    const request = await readBody(c, waitlistRequest);
    return answerWrite(c, deps, () => {
      return { status: 201, body: waitlistAnswer(deps, joinWaitlist(deps, request)) };
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
    return c.json(waitlistAnswer(deps, requireEntry(deps, c.req.param('id'))));
  });
  routes.delete('/v1/waitlist/:id', async (c) => {
    await transact(deps, () => leaveWaitlist(deps, c.req.param('id')));
    return c.body(null, 204);
  });
  return routes;
}

function entriesAnswer(c: Context, deps: BookingDeps, found: readonly WaitlistEntry[]): Response {
  const entries = found.map((entry) => waitlistAnswer(deps, entry));
  return c.json({ status: entries.length > 0 ? 'ok' : 'none', entries });
}
