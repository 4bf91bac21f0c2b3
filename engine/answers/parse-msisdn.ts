import type { AnswerSettings } from './answer-settings.ts';
import { parsePhone } from './parse-phone.ts';

/**
 * A phone number as other systems write it, as E.164 (`+6591234567`), or null: digits alone begin
 * with their country where that can be, as 8x8's MSISDN do; all else is read as people write it.
 */
export function parseMsisdn(
  text: string,
  settings: Pick<AnswerSettings, 'country'>,
): string | null {
  const whole = /^[1-9]\d{6,14}$/.test(text) ? parsePhone(`+${text}`, settings) : null;
  return whole ?? parsePhone(text, settings);
}
