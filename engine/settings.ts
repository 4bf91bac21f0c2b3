import * as z from 'zod';
import { type BusinessFacts, businessFacts } from './business.ts';
import { toIanaZone } from './expression/time-zone.ts';

/** What a workflow does not say itself, given by whoever runs it. */
export interface Settings {
  /** IANA zone in which dates are written and read. */
  readonly timeZone: string;
  /** BCP 47, for understanding replies and writing dates. */
  readonly language: string;
  /** ISO 3166 alpha-2, for phone numbers without a country. */
  readonly country: string;
  /** What messages can tell of the business; left out: nothing. */
  readonly business?: BusinessFacts | undefined;
}

export const settings = z.strictObject({
  timeZone: z
    .string()
    .max(64)
    .refine((name) => toIanaZone(name) !== null, 'Give a time zone such as Europe/Berlin.'),
  language: z.string().max(35).refine(isLanguage, 'Give a language such as en or pt-BR.'),
  country: z.string().regex(/^[A-Z]{2}$/, 'Give a country as two capital letters, such as DE.'),
  business: businessFacts.optional(),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
