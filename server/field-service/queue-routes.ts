import { Hono } from 'hono';
import type * as z from 'zod';
import { findBooking } from '../../db/booking/bookings.ts';
import { listResources } from '../../db/booking/resources.ts';
import {
  insertAnalyticsEvent,
  listAnalyticsEvents,
} from '../../db/field-service/analytics-events.ts';
import { listTickets } from '../../db/field-service/manual-tickets.ts';
import { answerWrite } from '../booking/answer-write.ts';
import { askedMoment } from '../booking/asked-moment.ts';
import { isoTime } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import type { BookingEnv } from '../booking/error-answer.ts';
import { phoneWritings } from '../booking/phone-writings.ts';
import { readBody, readQuery } from '../booking/read-request.ts';
import type { Answer } from '../booking/write.ts';
import { closeTicket } from './close-tickets.ts';
import {
  analyticsQuery,
  analyticsRequest,
  resolveRequest,
  ticketQuery,
  ticketRequest,
} from './field-service-schemas.ts';
import { queueTicket, requireTicket, ticketAnswer } from './manual-ticket.ts';
import { readFormBody } from './read-form-names.ts';
import { toJson } from './to-json.ts';

/** Whom a person is to call back, and what is counted later. */
export function queueRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/manual-queue', async (c) => {
    const asked = await readFormBody(c, ticketRequest);
    return answerWrite(c, deps, () => {
      const ticket = queueTicket(deps, {
        reason: asked.reason ?? 'Somebody is to call back.',
        request: asked.requestData,
        alternatives: asked.alternativeTimes,
        photoUrl: asked.photoUrl ?? null,
        customerName: asked.customerName ?? null,
        customerPhone: asked.customerPhone ?? null,
        contactId: asked.contactId ?? null,
        instanceId: asked.instanceId ?? null,
      });
      return { status: 201, body: ticketAnswer(ticket, deps.now()) };
    });
  });
  routes.get('/v1/manual-queue', (c) => {
    const { state, phone, overdue, limit } = readQuery(c, ticketQuery);
    const tickets = listTickets(deps.db, {
      state: overdue ? 'open' : state,
      phones: phone === undefined ? undefined : phoneWritings(phone),
      dueBefore: overdue ? deps.now() : undefined,
      limit,
    }).map((ticket) => ticketAnswer(ticket, deps.now()));
    return c.json({ status: tickets.length > 0 ? 'ok' : 'none', tickets });
  });
  routes.get('/v1/manual-queue/:id', (c) =>
    c.json(ticketAnswer(requireTicket(deps, c.req.param('id')), deps.now())),
  );
  routes.post('/v1/manual-queue/:id/resolve', async (c) => {
    const asked = await readBody(c, resolveRequest);
    return answerWrite(c, deps, () => resolve(deps, c.req.param('id'), asked));
  });
  routes.post('/v1/analytics/events', async (c) => {
    const { event = 'service_request', createdAt, ...fields } = await readBody(c, analyticsRequest);
    return answerWrite(c, deps, () => {
      const at = createdAt ?? deps.now();
      const id = insertAnalyticsEvent(deps.db, { name: event, at, fields: toJson(fields) });
      return { status: 202, body: { status: 'stored', id: String(id), event, at: isoTime(at) } };
    });
  });
  routes.get('/v1/analytics/events', (c) =>
    c.json(eventsAnswer(deps, readQuery(c, analyticsQuery))),
  );
  return routes;
}

/** Closes a ticket; one that is closed stays as it is. */
function resolve(deps: BookingDeps, id: string, asked: z.infer<typeof resolveRequest>): Answer {
  requireTicket(deps, id);
  const { bookingId = null, resolution = 'Called back.' } = asked;
  if (bookingId !== null && !findBooking(deps.db, bookingId)) {
    const message = `There is no booking “${bookingId}”.`;
    throw new BookingError(422, 'invalid', message, { path: 'bookingId' });
  }
  closeTicket(deps, id, bookingId, resolution);
  return { status: 200, body: ticketAnswer(requireTicket(deps, id), deps.now()) };
}

/** `from` and `to` are moments, or dates, both included, of the first resource's zone. */
function eventsAnswer(deps: BookingDeps, query: z.infer<typeof analyticsQuery>) {
  const timeZone = listResources(deps.db)[0]?.timeZone ?? 'UTC';
  const { from, to, event: name, before, limit } = query;
  const events = listAnalyticsEvents(deps.db, {
    name,
    before,
    limit,
    from: from === undefined ? undefined : askedMoment(from, timeZone, 'first'),
    until: to === undefined ? undefined : askedMoment(to, timeZone, 'last'),
  }).map((each) => ({
    id: String(each.id),
    event: each.name,
    at: isoTime(each.at),
    fields: each.fields,
  }));
  return { status: events.length > 0 ? 'ok' : 'none', events };
}
