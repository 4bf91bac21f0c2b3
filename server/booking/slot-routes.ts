import { Hono } from 'hono';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { offerSlots } from './offer-slots.ts';
import { readQuery } from './read-request.ts';
import { slotQuery } from './request-schemas.ts';
import { slotAnswer } from './slot-answer.ts';
import { displayLanguage } from './visit-text.ts';

/** Free times. That there are none is an answer, not an error. */
export function slotRoutes(deps: BookingDeps): Hono<BookingEnv> {
  return new Hono<BookingEnv>().get('/v1/slots', (c) => {
    const query = readQuery(c, slotQuery);
    const offer = offerSlots(deps, {
      serviceId: query.serviceId,
      resourceId: query.resourceId ?? null,
      from: query.from ?? null,
      days: query.days ?? null,
      timeZone: query.timeZone ?? null,
      part: query.part ?? null,
      after: query.cursor ?? null,
      limit: query.limit,
    });
    const { slots, list, text, next, flat } = slotAnswer(
      deps,
      offer,
      displayLanguage(query.language),
    );
    const { id, title, durationMinutes } = offer.service;
    return c.json({
      status: slots.length > 0 ? 'ok' : 'none',
      available: slots.length > 0,
      timeZone: offer.timeZone,
      service: { id, title, durationMinutes },
      slots,
      list,
      text,
      next,
      ...flat,
    });
  });
}
