import * as z from 'zod';
import { readCursor } from './slot-answer.ts';
import { dateOfWall, isTimeZone, wallOfDate } from './wall-clock.ts';

/** Text that templates may leave empty: `''` and `null` count as left out. */
export const optionalText = (charsMax: number) =>
  z.preprocess((value) => value || undefined, z.string().trim().max(charsMax).optional());

export const timeZone = z.string().refine(isTimeZone, 'must be a time zone such as Europe/Berlin');

export const date = z.string().refine(isDate, 'must be a date such as 2026-10-05');

/** A moment with its offset, as epoch milliseconds. */
export const moment = z.string().transform((text, context) => {
  const at = momentOf(text);
  if (at !== null) return at;
  context.addIssue('must be a time with its offset, such as 2026-10-05T09:00:00+02:00');
  return z.NEVER;
});

/** A date, kept as text, or a moment. */
const dateOrMoment = z.string().transform((text, context) => {
  const found = isDate(text) ? text : momentOf(text);
  if (found !== null) return found;
  context.addIssue('must be a date or a time, such as 2026-10-05 or 2026-10-05T09:00:00+02:00');
  return z.NEVER;
});

const cursor = z.string().transform((text, context) => {
  const after = readCursor(text);
  if (after !== null) return after;
  context.addIssue('must be the value of `next` from the answer before');
  return z.NEVER;
});

export const phone = z
  .string()
  .transform(normalPhone)
  .refine((text) => /^\+?\d{6,15}$/.test(text), 'must be a phone number such as +4930901820');

export const slotQuery = z.object({
  serviceId: z.string(),
  resourceId: z.string().optional(),
  from: dateOrMoment.optional(),
  days: z.coerce.number().int().min(1).max(366).optional(),
  timeZone: timeZone.optional(),
  part: z.enum(['morning', 'afternoon', 'evening']).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(50),
  cursor: cursor.optional(),
  language: z.string().optional(),
});

export const holdRequest = z.object({
  slotId: z.string(),
  ttlSeconds: z.number().int().min(60).max(1800).default(600),
});

const customer = z.object({
  phone: z.preprocess((value) => value || undefined, phone.optional()),
  email: z.preprocess(
    (value) => value || undefined,
    z.email('must be an e-mail address').optional(),
  ),
  name: optionalText(120),
  locale: optionalText(35),
});

export const source = z.object({ contactId: optionalText(100), instanceId: optionalText(100) });

const needsCustomer = { path: ['customer'], message: 'needs a phone number or an e-mail address' };

export const bookingRequest = z
  .object({
    slotId: z.string().optional(),
    holdId: z.string().optional(),
    customer: customer.default({}),
    notes: optionalText(2000),
    answers: z.record(z.string(), z.json()).default({}),
    source: source.default({}),
  })
  .refine(({ slotId, holdId }) => (slotId === undefined) !== (holdId === undefined), {
    path: ['slotId'],
    message: 'or holdId is needed, and only one of them',
  })
  .refine(isReachable, needsCustomer);

/** With a `customer`, only a booking of theirs is changed. */
export const cancelRequest = z.object({
  reason: optionalText(500),
  customer: customer.optional(),
  manageToken: optionalText(100),
});

export const rescheduleRequest = z.object({
  slotId: z.string(),
  reason: optionalText(500),
  customer: customer.optional(),
  manageToken: optionalText(100),
});

export const bookingQuery = z.object({
  from: dateOrMoment.optional(),
  to: dateOrMoment.optional(),
  phone: phone.optional(),
  upcoming: z.stringbool().default(false),
  timeZone: timeZone.optional(),
  language: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

/** A time in which a visit would suit: from now on unless it is said, until `to`. */
export const waitlistRequest = z
  .object({
    serviceId: z.string(),
    resourceId: z.string().optional(),
    from: dateOrMoment.optional(),
    to: dateOrMoment,
    timeZone: timeZone.optional(),
    customer: customer.default({}),
    source: source.default({}),
  })
  .refine(isReachable, needsCustomer);

export const waitlistQuery = z.object({
  state: z.enum(['waiting', 'offered', 'booked', 'expired', 'cancelled']).optional(),
  phone: phone.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

export const servicesQuery = z.object({
  language: z.string().optional(),
  /** Also those that cannot be booked at the moment. */
  all: z.stringbool().default(false),
});

export const languageQuery = z.object({ language: z.string().optional() });

/** Whether somebody can be told what becomes of their wish. */
function isReachable(request: {
  customer: { phone?: string | undefined; email?: string | undefined };
  source: { contactId?: string | undefined };
}): boolean {
  return Boolean(request.customer.phone ?? request.customer.email ?? request.source.contactId);
}

/** Digits, with `+` in front when the number says its country. */
function normalPhone(text: string): string {
  return text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
}

function isDate(text: string): boolean {
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? wallOfDate(text) : Number.NaN;
  return !Number.isNaN(wall) && dateOfWall(wall) === text;
}

/** A `+` in a query arrives as a space. */
function momentOf(text: string): number | null {
  const moment = text.replace(/ (?=\d\d:?\d\d$)/, '+');
  const parts = /^([-\d]{10})T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.exec(moment);
  const at = isDate(parts?.[1] ?? '') ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
