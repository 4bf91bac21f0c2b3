/**
 * What the booking API answers, for its description. A test plays every route and holds each answer
 * against these.
 */
import * as z from 'zod';
import { bookingChangeKinds } from '../../db/schema/booking.ts';
import { calendarKinds, calendarStates } from '../../db/schema/calendar.ts';

/** `2026-10-05T09:00:00+02:00`, or in UTC. */
const time = z.iso.datetime({ offset: true });
const date = z.iso.date();
const okOrNone = z.enum(['ok', 'none']);
const whole = z.number().int();

const listRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
});
export const list = z
  .strictObject({
    type: z.literal('list'),
    body: z.strictObject({ text: z.string() }),
    action: z.strictObject({
      button: z.string(),
      sections: z.array(z.strictObject({ title: z.string(), rows: z.array(listRow) })),
    }),
  })
  .nullable();

const customer = z.strictObject({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  locale: z.string().nullable(),
});
const source = z.strictObject({
  contactId: z.string().nullable(),
  instanceId: z.string().nullable(),
});

const service = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  durationMinutes: whole,
  bufferBeforeMinutes: whole,
  bufferAfterMinutes: whole,
  stepMinutes: whole,
  packing: z.enum(['grid', 'packed']),
  leadMinutes: whole,
  horizonDays: whole,
  maxPerDay: whole.nullable(),
  capacity: whole,
  active: z.boolean(),
  sortOrder: whole,
  resourceIds: z.array(z.string()),
});
export const servicesAnswer = z.strictObject({
  status: okOrNone,
  services: z.array(service),
  list,
  text: z.string(),
});
export const serviceAnswer = service.extend({ status: z.literal('ok') });

const span = { start: z.string(), end: z.string() };
export const resource = z.strictObject({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  active: z.boolean(),
  maxPerDay: whole.nullable(),
  serviceIds: z.array(z.string()),
  hours: z.array(z.strictObject({ weekday: whole, ...span })),
  overrides: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ date, kind: z.literal('closed') }),
      z.strictObject({ date, kind: z.literal('extra'), ...span }),
    ]),
  ),
});
export const resourcesAnswer = z.strictObject({ status: okOrNone, resources: z.array(resource) });
/** Where a calendar program subscribes to somebody's visits. */
export const feedAnswer = z.strictObject({ status: z.literal('ok'), url: z.url() });
export const resourceAnswer = resource.extend({ status: z.literal('ok') });

const holiday = z.strictObject({
  calendar: z.string(),
  title: z.string(),
  resourceId: z.string(),
  date: date.nullable(),
  start: time,
  end: time,
});
export const holidaysAnswer = z.strictObject({ status: okOrNone, holidays: z.array(holiday) });
export const holidaysImported = z.strictObject({
  status: z.literal('ok'),
  calendar: z.string(),
  until: date,
  holidays: z.array(holiday),
  skipped: z.array(z.string()),
});

const slot = z.strictObject({
  id: z.string(),
  start: time,
  end: time,
  label: z.string(),
  title: z.string(),
  description: z.string(),
  date,
  time: z.string(),
  timeZone: z.string(),
  resourceId: z.string(),
  resourceName: z.string(),
  remaining: whole,
});
const offered = { list, text: z.string(), next: z.string().nullable() };
/** Also `slot1_id`, `slot1_start`, `slot1_end`, `slot1_label`, `slot2_id`, … */
export const slotsAnswer = z
  .object({
    status: okOrNone,
    available: z.boolean(),
    timeZone: z.string(),
    service: z.strictObject({ id: z.string(), title: z.string(), durationMinutes: whole }),
    slots: z.array(slot),
    ...offered,
  })
  .catchall(z.string());

export const holdAnswer = z.strictObject({
  status: z.literal('held'),
  holdId: z.string(),
  expiresAt: time,
  serviceId: z.string(),
  resourceId: z.string(),
  start: time,
  end: time,
  timeZone: z.string(),
});

export const bookingAnswer = z.strictObject({
  status: z.enum([
    'confirmed',
    'rescheduled',
    'cancelled',
    'en_route',
    'arrived',
    'done',
    'no_show',
  ]),
  id: z.string(),
  reference: z.string(),
  service: z.strictObject({ id: z.string(), title: z.string() }),
  resource: z.strictObject({ id: z.string(), name: z.string() }),
  start: time,
  end: time,
  timeZone: z.string(),
  date,
  label: z.string(),
  title: z.string(),
  times: z.string(),
  customer,
  notes: z.string().nullable(),
  answers: z.record(z.string(), z.json()),
  source,
  createdAt: time,
  cancelledAt: time.nullable(),
  cancelReason: z.string().nullable(),
  calendar: z.strictObject({
    provider: z.enum(calendarKinds).nullable(),
    eventId: z.string().nullable(),
    htmlLink: z.string().nullable(),
    sync: z.enum(['ok', 'pending', 'none']),
  }),
  manageToken: z.string(),
  icsUrl: z.string(),
});
export const bookingsAnswer = z.strictObject({
  status: okOrNone,
  bookings: z.array(bookingAnswer),
  list,
  text: z.string(),
});
const change = z.strictObject({
  at: time,
  kind: z.enum(bookingChangeKinds),
  resourceId: z.string(),
  start: time,
  reason: z.string().nullable(),
});
export const bookingWithHistory = bookingAnswer.extend({ history: z.array(change) });

const offer = z.strictObject({
  holdId: z.string(),
  resourceId: z.string(),
  resourceName: z.string(),
  serviceTitle: z.string(),
  start: time,
  end: time,
  timeZone: z.string(),
  label: z.string(),
  title: z.string(),
  times: z.string(),
  expiresAt: time.nullable(),
});
export const waitlistEntry = z.strictObject({
  status: z.enum(['waiting', 'offered', 'booked', 'expired', 'cancelled']),
  id: z.string(),
  serviceId: z.string(),
  resourceId: z.string().nullable(),
  from: time,
  to: time,
  position: whole.nullable(),
  offer: offer.nullable(),
  bookingId: z.string().nullable(),
  customer,
  source,
  createdAt: time,
  changedAt: time,
});
export const waitlistAnswer = z.strictObject({
  status: okOrNone,
  entries: z.array(waitlistEntry),
});

export const calendarSyncAnswer = z.strictObject({
  status: z.enum(calendarStates),
  id: z.string(),
  resourceId: z.string(),
  provider: z.enum(calendarKinds),
  name: z.string(),
  problem: z.string().nullable(),
  pendingWrites: whole,
  lastSyncAt: time.nullable(),
  nextSyncAt: time,
  conflicts: z.array(
    z.strictObject({
      bookingId: z.string(),
      reference: z.string(),
      at: time,
      message: z.string(),
    }),
  ),
});

/** Refused. When it is because a time is lost, with others that are free. */
export const refusal = z.strictObject({
  status: z.string(),
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    path: z.string().optional(),
  }),
  available: z.boolean().optional(),
  alternatives: z.array(slot).optional(),
  list: list.optional(),
  text: z.string().optional(),
  next: z.string().nullable().optional(),
});

/** In the shapes of 8x8's published bot. */
export const meetingOptions = z.strictObject({
  date_options: z.string(),
  timeslot1_start: z.string(),
  timeslot1_end: z.string(),
  timeslot2_start: z.string(),
  timeslot2_end: z.string(),
  timeslot3_start: z.string(),
  timeslot3_end: z.string(),
});
const eventTime = z.strictObject({ dateTime: time, timeZone: z.string() });
export const meetingAnswer = z.strictObject({
  kind: z.literal('calendar#event'),
  id: z.string(),
  status: z.literal('confirmed'),
  htmlLink: z.string(),
  created: time,
  updated: time,
  summary: z.string(),
  description: z.string(),
  start: eventTime,
  end: eventTime,
  attendees: z.array(
    z.strictObject({ email: z.string().nullable(), responseStatus: z.literal('needsAction') }),
  ),
  reminders: z.strictObject({ useDefault: z.literal(false), overrides: z.array(z.never()) }),
});
export const meetingRefusal = z.strictObject({ error: z.string() });
