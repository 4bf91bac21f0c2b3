import type { AnswerSettings } from './answer-settings.ts';
import { internationalNumber, nationalNumber } from './countries.ts';
import { answerCharsMax, westernDigits } from './fold.ts';

/**
 * The first phone number in a reply as E.164 (`+6591234567`), or null. Without `+` or `00` it is
 * read as it is dialled in the settings' country; without a country it is not understood.
 */
export function parsePhone(text: string, settings: Pick<AnswerSettings, 'country'>): string | null {
  const written = westernDigits(text.slice(0, answerCharsMax)).match(candidate) ?? [];
  for (const number of written) {
    const found = isDate.test(number) ? null : readNumber(number, settings.country ?? '');
    if (found !== null) return found;
  }
  return null;
}

/** Digits of one line as people group them. */
const candidate = /[+＋]?[\d(][\d \t\u00a0\u202f().\-‐‑–/]{4,}/g;

const isDate = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}\D*$/;

function readNumber(written: string, country: string): string | null {
  if (/^[+＋]/.test(written)) return internationalNumber(onlyDigits(written.replace('(0)', '')));
  const digits = onlyDigits(written);
  if (digits.startsWith('00')) return internationalNumber(digits.slice(2));
  const national = nationalNumber(digits, country);
  if (national !== null) return national;
  return digits.startsWith('011') ? internationalNumber(digits.slice(3)) : null;
}

function onlyDigits(written: string): string {
  return written.replace(/\D/g, '');
}
