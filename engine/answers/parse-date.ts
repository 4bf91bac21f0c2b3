import { Temporal } from 'temporal-polyfill';
import type { AnswerSettings } from './answer-settings.ts';
import { dayAt, fullYear, realDate, today, upcomingDate } from './calendar-date.ts';
import { dateWithMonthName } from './date-with-month-name.ts';
import { plainText } from './fold.ts';
import { primaryLanguage } from './language.ts';
import { relativeDate } from './relative-date.ts';

/**
 * The date a reply names as `YYYY-MM-DD`, or null: ISO, `3/4/2026`, `3 April`, `tomorrow`, `next
 * monday`, `in 3 days`. A day and month without a year mean the next such day. A date and time with
 * an offset is the day it then is in the settings' time zone.
 */
export function parseDate(text: string, settings: AnswerSettings): string | null {
  const plain = plainText(text);
  const from = today(settings);
  const date =
    offsetDate(plain, settings) ??
    isoDate(plain) ??
    numericDate(plain, from, settings) ??
    dateWithMonthName(plain, from, settings.language) ??
    relativeDate(plain, from, settings.language);
  return date === null ? null : date.toString();
}

/** `2017-10-01T23:55:55+01:00` */
function offsetDate(plain: string, settings: AnswerSettings): Temporal.PlainDate | null {
  const found =
    /(?<!\d)\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)(?!\d)/.exec(
      plain,
    );
  if (found === null) return null;
  try {
    return dayAt(Temporal.Instant.from(found[0].toUpperCase()), settings.timeZone);
  } catch {
    return null; // An hour, day or offset that there is not.
  }
}

function isoDate(plain: string): Temporal.PlainDate | null {
  const found = /(?<![\d./-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(plain);
  return found && realDate(Number(found[1]), Number(found[3]), Number(found[4]));
}

/** `3/4/2026`, `3.4.26`; `3/4` when nothing else is said. */
function numericDate(
  plain: string,
  from: Temporal.PlainDate,
  settings: AnswerSettings,
): Temporal.PlainDate | null {
  const withYear = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d|[./-]\d)/.exec(
    plain,
  );
  const found = withYear ?? /^(?:\p{L}{1,3}\s)?\s*(\d{1,2})([./])\s?(\d{1,2})\W*$/u.exec(plain);
  if (found === null) return null;
  const [, first, mark, second, year] = found;
  const inOrder = [Number(second), Number(first)] as const;
  const swapped = [Number(first), Number(second)] as const;
  const dated = ([month, day]: readonly [number, number]) =>
    year === undefined
      ? upcomingDate(from, month, day)
      : realDate(fullYear(year, from), month, day);
  return mark === '.' || isDayFirst(settings)
    ? (dated(inOrder) ?? dated(swapped))
    : (dated(swapped) ?? dated(inOrder));
}

const monthFirstCountries = new Set('US PR GU VI AS MP PH CN JP KR TW'.split(' '));
const monthFirstLanguages = new Set('en zh ja ko'.split(' '));

/** What the settings say; otherwise as in the country, or in the region of the language. */
function isDayFirst({ dayFirst, country, language }: AnswerSettings): boolean {
  if (dayFirst !== undefined) return dayFirst;
  const region = country ?? language.split(/[-_]/).find((part) => /^[A-Z]{2}$/.test(part));
  return region === undefined
    ? !monthFirstLanguages.has(primaryLanguage(language))
    : !monthFirstCountries.has(region.toUpperCase());
}
