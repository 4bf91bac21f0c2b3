import type { Temporal } from 'temporal-polyfill';
import { anyOf } from './any-of.ts';
import { fullYear, realDate, upcomingDate } from './calendar-date.ts';
import { dateWords } from './date-words.ts';
import { byLanguage, type KnownLanguage, languagesOfReply } from './language.ts';

/** `3 April`, `April 3rd, 2026`, `3 de abril`, `1er avril`, `3. Apr. 26`, in plain text; or null. */
export function dateWithMonthName(
  plain: string,
  from: Temporal.PlainDate,
  language: string,
): Temporal.PlainDate | null {
  for (const known of languagesOfReply(language)) {
    const found = patterns[known].dayFirst.exec(plain) ?? patterns[known].monthFirst.exec(plain);
    const { day, month = '', year } = found?.groups ?? {};
    const number = dateWords[known].months.get(month);
    if (number === undefined) continue;
    return year === undefined
      ? upcomingDate(from, number, Number(day))
      : realDate(fullYear(year, from), number, Number(day));
  }
  return null;
}

const patterns = byLanguage((language: KnownLanguage) => {
  const month = `(?<month>${anyOf(dateWords[language].months.keys())})\\b\\.?`;
  const day = '(?<![\\d.:/-])(?<day>\\d{1,2})(?:st|nd|rd|th|er|ste|de|te|ten|e|o|a)?\\.?';
  const of = '[\\s-]{0,2}(?:(?:of|de|del|di)\\s)?';
  // Two digits are a year only where nothing follows that would make them an hour or a number.
  const year = "(?:[\\s,'’-]{0,3}(?:(?:of|de|del)\\s)?(?<year>\\d{4}|\\d{2}(?=\\W*$))(?!\\d|:))?";
  return {
    dayFirst: new RegExp(day + of + month + year),
    monthFirst: new RegExp(
      `\\b${month}[\\s-]{0,2}(?:the\\s)?(?<day>\\d{1,2})(?!\\d|:)(?:st|nd|rd|th)?\\.?${year}`,
    ),
  };
});
