import { parseMsisdn } from '../answers/parse-msisdn.ts';
import type { StepContext } from './step.ts';

/**
 * The number that is meant, E.164 with `+`: what the template gives, or the contact's own where it
 * gives nothing. Null: there is none.
 */
export function phoneNumber(
  template: string,
  { text, contact, settings }: StepContext<unknown>,
): string | null {
  const written = text(template).trim();
  return written === '' ? contact.phone : parseMsisdn(written, settings);
}
