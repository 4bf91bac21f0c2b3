import { Hono } from 'hono';
import * as z from 'zod';
import {
  type CustomerPreferences,
  deletePreferences,
  findPreferences,
  savePreferences,
} from '../../db/customer-preferences.ts';
import { toJson } from '../field-service/to-json.ts';
import { answerWrite } from './answer-write.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import type { BookingEnv } from './error-answer.ts';
import { readBody } from './read-request.ts';
import { transact } from './write.ts';

const preferencesMax = 40;
const customerCharsMax = 128;

/** What they prefer, each thing under a name of the owner's choice. */
export const preferencesRequest = z
  .record(z.string().min(1).max(64), z.json())
  .refine((given) => Object.keys(given).length <= preferencesMax, {
    message: `has more than ${preferencesMax} preferences`,
  });

export const preferencesAnswer = z.strictObject({
  status: z.enum(['ok', 'none']),
  preferences: z.record(z.string(), z.json()),
  updatedAt: z.string().nullable(),
});

/** What a customer said they prefer, for every workflow: kept until they say something else. */
export function customerPreferenceRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  const path = '/v1/customers/:customer/preferences';
  routes.get(path, (c) => {
    const kept = findPreferences(deps.db, customerOf(c.req.param('customer')));
    return c.json(answerOf(kept));
  });
  routes.put(path, async (c) => {
    const customer = customerOf(c.req.param('customer'));
    const preferences = toJson(await readBody(c, preferencesRequest));
    return answerWrite(c, deps, () => {
      const kept = { customer, preferences, updatedAt: deps.now() };
      savePreferences(deps.db, kept);
      return { status: 200, body: answerOf(kept) };
    });
  });
  routes.delete(path, async (c) => {
    const customer = customerOf(c.req.param('customer'));
    await transact(deps, () => deletePreferences(deps.db, customer));
    return c.body(null, 204);
  });
  return routes;
}

/** A phone number is the same with and without its `+`. */
function customerOf(given: string): string {
  const customer = given.trim();
  if (customer === '' || customer.length > customerCharsMax) {
    const message = `customer must be at least 1 and at most ${customerCharsMax} characters long.`;
    throw new BookingError(422, 'invalid', message, { path: 'customer' });
  }
  return /^\d{6,15}$/.test(customer) ? `+${customer}` : customer;
}

function answerOf(kept: CustomerPreferences | null) {
  return kept
    ? { status: 'ok', preferences: kept.preferences, updatedAt: isoTime(kept.updatedAt) }
    : { status: 'none', preferences: {}, updatedAt: null };
}
