import * as z from 'zod';
import type { JsonObject } from '../../engine/index.ts';
import { BookingError } from '../booking/booking-error.ts';
import { phone } from '../booking/request-schemas.ts';
import { readWindowName, type WindowName } from './arrival-window.ts';
import { preferredDate, wordList } from './field-service-schemas.ts';
import { withProgramNames } from './read-form-names.ts';
import { readUrgency, type Urgency } from './service-level.ts';

/** What a customer asked for with a form. Null: they did not say, or nothing that can be read. */
export interface SubmittedForm {
  readonly serviceType: string | null;
  readonly urgency: Urgency;
  readonly postalCode: string | null;
  readonly preferredDate: string | null;
  readonly timeSlot: WindowName | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly problemDescription: string | null;
  readonly accessRequirements: readonly string[];
  readonly streetAddress: string | null;
  readonly aptUnit: string | null;
  readonly city: string | null;
  readonly propertyType: string | null;
}

/** The fields of a submitted form; throws when they are no JSON object. */
export function parseResponseJson(given: unknown): Record<string, unknown> {
  const fields = typeof given === 'string' ? parseText(given) : given;
  const read = z.record(z.string(), z.unknown()).safeParse(withProgramNames(fields));
  if (read.success) return read.data;
  throw new BookingError(422, 'invalid', 'responseJson must be a JSON object.', {
    path: 'responseJson',
  });
}

/**
 * Reads a form as it comes: a customer who filled it in is not sent back for what can be asked on the
 * phone. Takes the names of forms and of programs.
 */
export function readForm(given: unknown): SubmittedForm {
  const fields = parseResponseJson(given);
  const text = (name: string, charsMax: number) => readText(fields[name], charsMax);
  return {
    serviceType: text('serviceType', 40)?.toLowerCase() ?? null,
    urgency: readUrgency(text('urgency', 40)),
    postalCode: text('postalCode', 20),
    preferredDate: or(preferredDate, fields['preferredDate'], undefined) ?? null,
    timeSlot: readWindowName(text('timeSlot', 100)) ?? null,
    contactName: text('contactName', 120),
    contactPhone: or(phone, fields['contactPhone'], null),
    contactEmail: or(z.email(), fields['contactEmail'], null),
    problemDescription: text('problemDescription', 2000),
    accessRequirements: or(wordList, fields['accessRequirements'], []),
    streetAddress: text('streetAddress', 200),
    aptUnit: text('aptUnit', 50),
    city: text('city', 100),
    propertyType: text('propertyType', 50),
  };
}

/** Where a photo is shown for a while, and its id where it is one that we keep. */
export interface VisitPhoto {
  readonly url: string;
  readonly id?: string;
}

/** What is kept with the visit. */
export function formDetails(form: SubmittedForm, photo: VisitPhoto | null): JsonObject {
  const { streetAddress, aptUnit, city, postalCode, propertyType } = form;
  return {
    propertyAddress: { street: streetAddress, aptUnit, city, postalCode, type: propertyType },
    problemDescription: form.problemDescription,
    problemPhotoUrl: photo?.url ?? null,
    problemPhotoId: photo?.id ?? null,
    accessRequirements: [...form.accessRequirements],
    scheduledDate: form.preferredDate,
    timeSlot: form.timeSlot,
  };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readText(value: unknown, charsMax: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).trim().slice(0, charsMax).trim() || null;
}

function or<T, Else>(schema: z.ZodType<T>, value: unknown, otherwise: Else): T | Else {
  const read = schema.safeParse(value);
  return read.success ? read.data : otherwise;
}
