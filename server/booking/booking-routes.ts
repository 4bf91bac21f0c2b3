import { Hono } from 'hono';
import type * as z from 'zod';
import { listBookingChanges } from '../../db/booking/booking-changes.ts';
import { type BookedVisit, type BookingFilter, listBookings } from '../../db/booking/bookings.ts';
import { listResources } from '../../db/booking/resources.ts';
import { answerWrite } from './answer-write.ts';
import { askForHold, askForSlot } from './ask-calendars.ts';
import { askedMoment } from './asked-moment.ts';
import { book } from './book.ts';
import { bookingAnswer, isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { calendarFile } from './calendar-file.ts';
import { cancelBooking, rescheduleBooking } from './change-booking.ts';
import type { BookingEnv } from './error-answer.ts';
import { interactiveList, numberedText } from './interactive-list.ts';
import { phoneWritings } from './phone-writings.ts';
import { phrasesIn } from './phrases.ts';
import { readBody, readQuery } from './read-request.ts';
import { requireBooking } from './record-change.ts';
import {
  bookingQuery,
  bookingRequest,
  cancelRequest,
  languageQuery,
  rescheduleRequest,
} from './request-schemas.ts';
import { displayLanguage } from './visit-text.ts';

export function bookingRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/bookings', async (c) => {
    const request = await readBody(c, bookingRequest);
    c.set('locale', request.customer.locale);
    const { slotId, holdId = '' } = request;
    const perform = () => {
      const { visit, change } = book(deps, request);
      return { status: 201, body: bookingAnswer(deps, visit), change } as const;
    };
    return answerWrite(c, deps, perform, () =>
      slotId === undefined ? askForHold(deps, holdId) : askForSlot(deps, slotId),
    );
  });
  routes.get('/v1/bookings', (c) => c.json(bookingsAnswer(deps, readQuery(c, bookingQuery))));
  routes.get('/v1/bookings/:file{.+\\.ics}', (c) => {
    const visit = requireBooking(deps, c.req.param('file').slice(0, -'.ics'.length));
    return calendarFileAnswer(deps, visit);
  });
  routes.get('/v1/bookings/:id', (c) => {
    const { language } = readQuery(c, languageQuery);
    const visit = requireBooking(deps, c.req.param('id'));
    const history = listBookingChanges(deps.db, visit.booking.id).map(
      ({ at, kind, resourceId, startAt, reason }) => {
        return { at: isoTime(at), kind, resourceId, start: isoTime(startAt), reason };
      },
    );
    return c.json({ ...bookingAnswer(deps, visit, language), history });
  });
  routes.post('/v1/bookings/:id/cancel', async (c) => {
    const request = await readBody(c, cancelRequest);
    return answerWrite(c, deps, () => cancelBooking(deps, c.req.param('id'), request));
  });
  routes.post('/v1/bookings/:id/reschedule', async (c) => {
    const request = await readBody(c, rescheduleRequest);
    const { booking } = requireBooking(deps, c.req.param('id'));
    c.set('locale', booking.locale ?? undefined);
    const perform = () => rescheduleBooking(deps, booking.id, request);
    return answerWrite(c, deps, perform, () => askForSlot(deps, request.slotId));
  });
  return routes;
}

export function calendarFileAnswer({ db }: BookingDeps, visit: BookedVisit): Response {
  const { id, reference } = visit.booking;
  return new Response(calendarFile(visit, listBookingChanges(db, id)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${reference}.ics"`,
    },
  });
}

type BookingQuery = z.infer<typeof bookingQuery>;

/** The bookings that were asked for, also as a list to choose one from. */
function bookingsAnswer(deps: BookingDeps, query: BookingQuery) {
  const phrases = phrasesIn(displayLanguage(query.language));
  const visits = listBookings(deps.db, bookingFilter(deps, query));
  const bookings = visits.map((visit) => bookingAnswer(deps, visit, query.language));
  const rows = bookings.map(({ id, title, service, reference }) => {
    return { id, title, description: `${service.title} · ${reference}` };
  });
  const text = { body: phrases.chooseBooking, button: phrases.bookings };
  return {
    status: bookings.length > 0 ? 'ok' : 'none',
    bookings,
    list: interactiveList({ ...text, section: phrases.bookings }, rows),
    text: bookings.length > 0 ? numberedText(rows) : phrases.noBookings,
  };
}

/** `to` is the last date that counts, or the moment before which visits begin. */
function bookingFilter(deps: BookingDeps, query: BookingQuery): BookingFilter {
  const timeZone = query.timeZone ?? listResources(deps.db)[0]?.timeZone ?? 'UTC';
  return {
    from: Math.max(
      askedMoment(query.from ?? 0, timeZone, 'first'),
      query.upcoming ? deps.now() : 0,
    ),
    ...(query.to !== undefined && { until: askedMoment(query.to, timeZone, 'last') }),
    ...(query.phone !== undefined && { phones: phoneWritings(query.phone) }),
    confirmedOnly: query.upcoming,
    limit: query.limit,
  };
}
