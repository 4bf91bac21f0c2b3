import type { Temporal } from 'temporal-polyfill';
import { anyOf } from './any-of.ts';
import { type DateWords, dateWords, weekdayOfName } from './date-words.ts';
import { words } from './fold.ts';
import { byLanguage, type KnownLanguage, languagesOfReply } from './language.ts';
import { numberOfWord } from './number-words.ts';
import { isNegation } from './small-words.ts';

/**
 * `tomorrow`, `in 3 days`, `monday` (the next one after today), `next monday` (that of the week
 * after this one), in plain text; or null. What is said with a negation (`not tomorrow`) is skipped.
 */
export function relativeDate(
  plain: string,
  from: Temporal.PlainDate,
  language: string,
): Temporal.PlainDate | null {
  for (const known of languagesOfReply(language)) {
    for (const clause of plain.replaceAll(patterns[known].noDay, ' ').split(/[,.;!?\n]/)) {
      const days = daysAhead(clause, from, known, language);
      if (days !== null && !isNegated(clause, language)) return from.add({ days });
    }
  }
  return null;
}

function isNegated(clause: string, language: string): boolean {
  return words(clause).some((word) => isNegation(word, language));
}

/** How many days after `from` the first day is that a clause says. */
function daysAhead(
  clause: string,
  from: Temporal.PlainDate,
  language: KnownLanguage,
  conversation: string,
): number | null {
  const { relativeDays, units } = dateWords[language];
  for (const { groups = {} } of clause.replace(/\s+/g, ' ').matchAll(patterns[language].day)) {
    const { relative = '', count = '', unit = '', weekday = '', before, after } = groups;
    const unitDays = units.get(unit);
    const weekdayNumber = weekdayOfName(weekday, language, conversation);
    const days =
      relativeDays.get(relative) ??
      (unitDays && daysIn(count, unitDays, language)) ??
      (weekdayNumber && daysUntil(weekdayNumber, from, before ?? after));
    if (days !== undefined) return days;
  }
  return null;
}

function daysIn(count: string, unitDays: number, language: KnownLanguage): number | undefined {
  const isOne = dateWords[language].one.includes(count);
  const number = isOne ? 1 : numberOfWord(count, language);
  return number === null ? undefined : number * unitDays;
}

function daysUntil(weekday: number, from: Temporal.PlainDate, next: string | undefined): number {
  const ahead = weekday - from.dayOfWeek;
  if (next !== undefined) return ahead + from.daysInWeek;
  return ahead > 0 ? ahead : ahead + from.daysInWeek;
}

const patterns = byLanguage((language) => {
  const known: DateWords = dateWords[language];
  const next = anyOf(known.next);
  const relative = `(?<relative>${anyOf(known.relativeDays.keys())})`;
  const within = `${anyOf(known.within)} (?<count>\\d{1,3}|\\p{L}+) (?<unit>${anyOf(known.units.keys())})`;
  const weekday = `(?:(?<before>${next}) )?(?<weekday>${anyOf(known.weekdays.keys())})(?: (?<after>${next}))?`;
  return {
    day: new RegExp(`\\b(?:${relative}|${within}|${weekday})\\b`, 'gu'),
    noDay: new RegExp(`\\b${anyOf(known.noDays)}\\b`, 'g'),
  };
});
