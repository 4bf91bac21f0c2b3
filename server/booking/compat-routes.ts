import { Hono } from 'hono';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import {
  askForMeeting,
  calendarQuery,
  createMeeting,
  meetingOptions,
  meetingRequest,
} from './compat-meetings.ts';
import type { BookingEnv } from './error-answer.ts';
import { readBody, readQuery, readRepeatable } from './read-request.ts';
import { write } from './write.ts';

/**
 * The two calls of 8x8's published calendar bot, with its exact shapes, so that its definition runs
 * here with another URL and nothing else changed. The bot knows one service and one calendar: the
 * first ones, or those that `?serviceId=` and `?resourceId=` name. Errors are `{ "error": "…" }`
 * with 400.
 * Source: 8x8 developer docs, “Building a WhatsApp – Google Calendar chat bot”.
 */
export function compatRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/retrieve_meetings', (c) => {
    return c.json(meetingOptions(deps, readQuery(c, calendarQuery)));
  });
  routes.post('/create_meeting', async (c) => {
    const request = await readBody(c, meetingRequest);
    const repeatable = await readRepeatable(c);
    const query = readQuery(c, calendarQuery);
    const create = () => createMeeting(deps, query, request);
    const { body } = await write(deps, repeatable, create, () =>
      askForMeeting(deps, query, request),
    );
    return c.json(body);
  });
  routes.onError((error, c) => {
    if (!(error instanceof BookingError)) throw error;
    return c.json({ error: error.message }, error.status === 503 ? 503 : 400);
  });
  return routes;
}
