/** What the field service answers, for its description; see `answer-schemas.ts`. */
import * as z from 'zod';
import { list, refusal, resource } from '../booking/answer-schemas.ts';
import { windowNames } from './arrival-window.ts';
import { fieldServiceSettings } from './field-service-settings.ts';

const time = z.iso.datetime({ offset: true });
const date = z.iso.date();
const okOrNone = z.enum(['ok', 'none']);
const text = z.string();
const maybe = z.string().nullable();

const technician = resource.extend({
  skills: z.record(z.string(), z.number().int()),
  area: z.array(z.string()),
  home: z.strictObject({
    postalCode: maybe,
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
  onCall: z.boolean(),
  phone: maybe,
  lastAssignedAt: time.nullable(),
});
export const techniciansAnswer = z.strictObject({
  status: okOrNone,
  technicians: z.array(technician),
});
export const technicianAnswer = technician.extend({ status: z.literal('ok') });

export const settingsAnswer = z.strictObject({
  status: z.literal('ok'),
  settings: fieldServiceSettings,
});
export const postalCodesAnswer = z.strictObject({
  status: z.literal('ok'),
  imported: z.number().int(),
  known: z.number().int(),
  skipped: z.array(z.string()),
});

const reasons = z.array(z.strictObject({ code: text, message: text }));
const windowName = z.enum(windowNames);
const slaStatus = z.enum(['met', 'at_risk', 'breached']);
const slaOverride = z.literal('customer_choice').nullable();
const person = { id: text, name: text };
const candidate = z.strictObject({
  ...person,
  /** The lowest is the best. */
  score: z.number(),
  start: time,
  end: time,
  timeZone: text,
  window: z.strictObject({ name: windowName, date, label: text }),
  slotId: text,
  distanceKm: z.number(),
  extraKm: z.number(),
  slaStatus,
  reasons,
});
const searched = {
  status: okOrNone,
  available: z.boolean(),
  urgency: text,
  slaDeadline: time,
  slaOverride,
  refused: z.array(z.strictObject({ ...person, reasons })),
};
export const searchAnswer = z.strictObject({ ...searched, technicians: z.array(candidate) });
export const assignAnswer = z.strictObject({
  ...searched,
  technician: z.strictObject(person).nullable(),
  assigned: candidate.nullable(),
});

const alternative = z.strictObject({
  id: text,
  title: text,
  description: text,
  date,
  slot: windowName,
  label: text,
  slotId: text,
  start: time,
  end: time,
  timeZone: text,
  technicianId: text,
  technicianName: text,
  isInsideSla: z.boolean(),
  isBeyondArea: z.boolean(),
  distanceKm: z.number(),
});
const offered = { available: z.boolean(), alternatives: z.array(alternative), list, text };
export const alternativesAnswer = z.strictObject({
  status: okOrNone,
  ...offered,
  slaDeadline: time,
});
/** Refused; when a time is lost, with others. */
export const appointmentRefusal = refusal.extend({
  alternatives: z.array(z.record(z.string(), z.json())).optional(),
});

export const appointmentAnswer = z.strictObject({
  status: z.enum(['confirmed', 'cancelled']),
  visitStatus: maybe,
  id: text,
  bookingId: text,
  reference: text,
  technician: z.strictObject(person),
  service: z.strictObject({ id: text, title: text }),
  urgency: text,
  window: z.strictObject({ name: windowName, date, start: time, end: time, label: text }),
  start: time,
  end: time,
  timeZone: text,
  date,
  label: text,
  text,
  slaDeadline: time,
  slaStatus,
  slaOverride,
  customer: z.strictObject({ name: maybe, phone: maybe, email: maybe }),
  postalCode: text,
  details: z.record(z.string(), z.json()),
});

/** By `outcome`: `assigned` with an appointment, `alternatives` and `manual` with a ticket. */
export const serviceRequestAnswer = z.strictObject({
  status: z.enum(['assigned', 'alternatives', 'manual']),
  outcome: z.enum(['assigned', 'alternatives', 'manual']),
  appointment: appointmentAnswer.optional(),
  technician: z.strictObject(person).optional(),
  slaDeadline: time.optional(),
  slaStatus: slaStatus.optional(),
  slaOverride: slaOverride.optional(),
  isAsAsked: z.boolean().optional(),
  available: z.boolean().optional(),
  alternatives: z.array(alternative).optional(),
  list: list.optional(),
  text,
  ticket: z.strictObject({ id: text, callbackBy: time }).optional(),
  photo: z.strictObject({ id: text, url: text }).nullable(),
  photoProblem: maybe,
});

export const ticketAnswer = z.strictObject({
  status: z.enum(['open', 'resolved']),
  id: text,
  reason: text,
  serviceType: maybe,
  urgency: maybe,
  customerName: maybe,
  customerPhone: maybe,
  request: z.record(z.string(), z.json()),
  alternatives: z.array(z.record(z.string(), z.json())),
  photoUrl: maybe,
  contactId: maybe,
  instanceId: maybe,
  callbackBy: time,
  isOverdue: z.boolean(),
  createdAt: time,
  resolvedAt: time.nullable(),
  resolution: maybe,
  bookingId: maybe,
});
export const ticketsAnswer = z.strictObject({ status: okOrNone, tickets: z.array(ticketAnswer) });

export const noticeAnswer = z.strictObject({
  status: z.literal('sent'),
  technicianId: text,
  phone: text,
  text,
});

const event = { id: text, event: text, at: time };
export const eventStored = z.strictObject({ status: z.literal('stored'), ...event });
export const eventsAnswer = z.strictObject({
  status: okOrNone,
  events: z.array(z.strictObject({ ...event, fields: z.record(z.string(), z.json()) })),
});
