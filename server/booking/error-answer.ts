import type { Context } from 'hono';
import { isBusy } from '../../db/booking/in-transaction.ts';
import { findService } from '../../db/booking/services.ts';
import { MediaError } from '../media/media-error.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError, type LostSlot } from './booking-error.ts';
import { mediaRefusal } from './media-refusal.ts';
import { offerSlots } from './offer-slots.ts';
import { slotAnswer } from './slot-answer.ts';
import { hourMs } from './time-units.ts';
import { displayLanguage } from './visit-text.ts';
import { busy } from './write.ts';

/** What a request can leave for its error answer: the customer's language. */
export interface BookingEnv {
  Variables: { locale?: string | undefined };
}

const alternativesMax = 10;
const alternativesBeforeMs = 12 * hourMs;

/** Answers a refused request. What is not a refusal is thrown on, for the server to report. */
export function errorAnswer(deps: BookingDeps, thrown: Error, c: Context<BookingEnv>): Response {
  const error = asRefusal(thrown);
  if (!(error instanceof BookingError)) throw thrown;
  const { status, code, message, path, lost, instead, retryAfterSeconds } = error;
  if (status === 503) c.header('Retry-After', `${retryAfterSeconds ?? 1}`);
  const language = displayLanguage(c.req.query('language') ?? c.get('locale'));
  return c.json(
    {
      status: code,
      error: { code, message, retryable: status === 503, ...(path !== null && { path }) },
      ...(lost && alternatives(deps, lost, language)),
      ...instead,
    },
    status,
  );
}

function asRefusal(thrown: Error): Error {
  if (isBusy(thrown)) return busy();
  return thrown instanceof MediaError ? mediaRefusal(thrown) : thrown;
}

/** What is free instead, around the lost time and later. */
function alternatives(deps: BookingDeps, { serviceId, start }: LostSlot, language: string) {
  if (!findService(deps.db, serviceId)?.active) {
    return { available: false, alternatives: [], list: null, text: '', next: null };
  }
  const offer = offerSlots(deps, {
    serviceId,
    resourceId: null,
    from: start - alternativesBeforeMs,
    days: null,
    timeZone: null,
    part: null,
    after: null,
    limit: alternativesMax,
  });
  const { slots, list, text, next } = slotAnswer(deps, offer, language);
  return { available: slots.length > 0, alternatives: slots, list, text, next };
}
