import * as z from 'zod';
import { newResource, resourceEdit } from '../booking/owner-schemas.ts';
import { date, moment, optionalText, phone, source } from '../booking/request-schemas.ts';
import { readWindowName } from './arrival-window.ts';
import { parseAreaRule } from './postal-area.ts';

/** What can be asked of the field service. Names may also be written as in forms: `postal_code`. */

const text = (charsMax: number) => z.string().trim().min(1).max(charsMax);

const windowName = z.preprocess(
  (value) => value ?? '',
  z.string().transform((name, context) => {
    const found = readWindowName(name);
    if (found !== undefined) return found;
    context.addIssue('must be morning, afternoon or evening; left out: any of them');
    return z.NEVER;
  }),
);

/** `2026-02-10`, or what older date pickers give: milliseconds. */
export const preferredDate = z.preprocess(
  (value) => dateOfMillis(value) ?? (value || undefined),
  date.optional(),
);

const technicianRef = z.union([z.string(), z.looseObject({ id: z.string() })], {
  error: 'must be the id of a technician, or what a search answered',
});

const asked = {
  serviceType: text(40),
  postalCode: text(20),
  urgency: optionalText(40),
  preferredDate,
  timeSlot: windowName,
  /** The level that the skill must have at least. */
  skillLevel: z.number().int().min(1).max(10).default(1),
  /** Only these: ids, or what a search answered. */
  technicians: z.array(technicianRef).max(500).optional(),
  preferredTechnicianId: optionalText(40),
  language: optionalText(35),
};

export const searchRequest = z.object(asked);

export const alternativesRequest = z.object({
  ...asked,
  /** The same as `preferredDate`. */
  from: preferredDate,
});

const phoneOrNothing = z.preprocess((value) => value || undefined, phone.optional());

const contactInfo = z.object({
  name: optionalText(120),
  phone: phoneOrNothing,
  email: optionalText(200),
});

const propertyAddress = z.looseObject({
  street: optionalText(200),
  aptUnit: optionalText(50),
  city: optionalText(100),
  postalCode: optionalText(20),
  type: optionalText(50),
});

/** A list, the JSON of one, or words with commas between: forms give any of these. */
export const wordList = z.preprocess(readWords, z.array(z.string().max(200)).max(50));

export const appointmentRequest = z.object({
  /** A time that was offered; else one is found in the asked window. */
  slotId: optionalText(500),
  /** The ticket that this settles: what it says need not be said again. */
  ticketId: optionalText(100),
  serviceType: optionalText(40),
  urgency: optionalText(40),
  technicianId: optionalText(40),
  scheduledDate: preferredDate,
  preferredDate,
  timeSlot: windowName,
  postalCode: optionalText(20),
  propertyAddress: propertyAddress.default({}),
  problemDescription: optionalText(2000),
  problemPhotoUrl: optionalText(4000),
  accessRequirements: wordList,
  contactInfo: contactInfo.default({}),
  /** Who wrote: a phone number, unless `contactInfo` has one. */
  customerId: optionalText(100),
  slaDeadline: z.preprocess((value) => value || undefined, moment.optional()),
  language: optionalText(35),
  contactId: optionalText(100),
  instanceId: optionalText(100),
  /** `whatsapp_flow`, or the conversation that it came from. */
  source: z
    .union([source, z.string().max(100)], { error: 'must be a text, or contactId and instanceId' })
    .optional(),
});

/** A submitted form, as the webhook brought it. */
export const serviceRequest = z.object({
  responseJson: z.union([z.string().max(8_000_000), z.record(z.string(), z.unknown())], {
    error: 'must be the form, as JSON in a text or as an object',
  }),
  /** The id of the message that brought it: the same one again is answered as before. */
  umid: optionalText(200),
  msisdn: optionalText(40),
  contactId: optionalText(100),
  instanceId: optionalText(100),
  language: optionalText(35),
});

export const ticketRequest = z.object({
  requestData: z.record(z.string(), z.json()).default({}),
  photoUrl: optionalText(4000),
  customerPhone: phoneOrNothing,
  customerName: optionalText(120),
  alternativeTimes: z.array(z.record(z.string(), z.json())).max(20).default([]),
  reason: optionalText(500),
  contactId: optionalText(100),
  instanceId: optionalText(100),
});

export const ticketQuery = z.object({
  state: z.enum(['open', 'resolved']).optional(),
  phone: phone.optional(),
  /** Only those that should have been called back by now. */
  overdue: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

export const resolveRequest = z.object({
  resolution: optionalText(1000),
  bookingId: optionalText(100),
});

/** What a technician is to be told: a text, or what it is made of. */
export const noticeRequest = z.object({
  text: optionalText(1000),
  appointmentId: optionalText(100),
  serviceType: optionalText(100),
  urgency: optionalText(40),
  address: optionalText(400),
  problemDescription: optionalText(500),
  problemPhoto: optionalText(4000),
  accessNotes: wordList,
  customerContact: optionalText(200),
  scheduledTime: optionalText(200),
});

export const analyticsRequest = z
  .looseObject({
    event: optionalText(100),
    createdAt: z.preprocess((value) => value || undefined, moment.optional()),
  })
  .refine((event) => JSON.stringify(event).length <= 20_000, 'is longer than 20,000 characters');

export const analyticsQuery = z.object({
  event: z.string().optional(),
  from: z.union([moment, date]).optional(),
  to: z.union([moment, date]).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const areaRule = z
  .string()
  .trim()
  .max(100)
  .refine(
    (rule) => parseAreaRule(rule) !== null,
    'must be a postal code, or such as 951*, 95110-95139, 15 km around 95110, 15 km',
  );

const home = z.object({
  postalCode: z.string().trim().min(1).max(20).nullable().exactOptional(),
  latitude: z.number().min(-90).max(90).nullable().exactOptional(),
  longitude: z.number().min(-180).max(180).nullable().exactOptional(),
});

const technicianFields = {
  /** A level from 1 to 10 for each service. */
  skills: z.record(z.string().max(40), z.number().int().min(1).max(10)).exactOptional(),
  area: z.array(areaRule).max(500).exactOptional(),
  home: home
    .refine(
      ({ latitude, longitude }) => (latitude ?? null) === null || (longitude ?? null) !== null,
      { path: ['longitude'], message: 'is needed with latitude' },
    )
    .refine(
      ({ latitude, longitude }) => (longitude ?? null) === null || (latitude ?? null) !== null,
      { path: ['latitude'], message: 'is needed with longitude' },
    )
    .exactOptional(),
  onCall: z.boolean().exactOptional(),
  phone: phone.nullable().exactOptional(),
};

export const newTechnician = newResource.extend(technicianFields);
export const technicianEdit = resourceEdit.extend(technicianFields);

/** Lines of postal code, latitude, longitude; a first line of names may say another order. */
export const postalCodesImport = z.object({ csv: z.string() });

function dateOfMillis(value: unknown): string | null {
  const digits = typeof value === 'number' ? String(value) : value;
  if (typeof digits !== 'string' || !/^\d{12,13}$/.test(digits)) return null;
  return new Date(Number(digits)).toISOString().slice(0, 10);
}

function readWords(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'string') return value;
  if (value.trim().startsWith('[')) {
    try {
      return JSON.parse(value);
    } catch {
      return [value];
    }
  }
  return value.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}
