import type { JsonObject } from '../../engine/index.ts';
import { addDays, type Day } from '../words/day.ts';
import { numberAt, wordListAt, wordsAt } from './read-properties.ts';

/** Which days can be chosen. An empty bound is none. */
export interface DayRules {
  readonly min: Day;
  readonly max: Day;
  readonly unavailable: readonly string[];
  /** `Mon` … `Sun`; null: all of them. */
  readonly weekdays: readonly string[] | null;
}

export function dayRules(properties: JsonObject): DayRules {
  const weekdays = wordListAt(properties, 'include-days');
  return {
    min: dayOrNothing(wordsAt(properties, 'min-date')),
    max: dayOrNothing(wordsAt(properties, 'max-date')),
    unavailable: wordListAt(properties, 'unavailable-dates'),
    weekdays: weekdays.length === 0 ? null : weekdays,
  };
}

/** The rules for the last day of a range, once its first is chosen. */
export function endRules(properties: JsonObject, start: Day): DayRules {
  const rules = dayRules(properties);
  if (start === '') return rules;
  const [min, max] = [numberAt(properties, 'min-days'), numberAt(properties, 'max-days')];
  const earliest = addDays(start, few(min ?? 0));
  const latest = max === null ? rules.max : addDays(start, few(max));
  return {
    ...rules,
    min: [rules.min, earliest].toSorted().at(-1) ?? '',
    max: rules.max !== '' && rules.max < latest ? rules.max : latest,
  };
}

/** Days as a document may count them: not beyond what a calendar can show. */
function few(days: number): number {
  return Math.min(Math.max(Math.round(days), 0), 36_500);
}

export function canChoose({ min, max, unavailable, weekdays }: DayRules, day: Day): boolean {
  if ((min !== '' && day < min) || (max !== '' && day > max)) return false;
  return !unavailable.includes(day) && (weekdays === null || weekdays.includes(weekdayOf(day)));
}

const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

function weekdayOf(day: Day): string {
  return names[weekdayNumber(day)] ?? '';
}

/** 0 is Sunday. */
function weekdayNumber(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** A month, as in `2026-05`, in whole weeks; days of the months around it are null. */
export function weeksOf(month: string, firstWeekday: number): (Day | null)[][] {
  const first: Day = `${month}-01`;
  const before = (weekdayNumber(first) - firstWeekday + 7) % 7;
  const weeks: (Day | null)[][] = [];
  let day = addDays(first, -before);
  while (day.slice(0, 7) <= month) {
    const week = Array.from({ length: 7 }, (_, index) => addDays(day, index));
    weeks.push(week.map((each) => (each.startsWith(month) ? each : null)));
    day = addDays(day, 7);
  }
  return weeks;
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1, 12)).toISOString().slice(0, 7);
}

/** Where the calendar opens: at what is chosen, or else at the first day that can be. */
export function firstShown({ min, max }: DayRules, chosen: Day, today: Day): Day {
  if (chosen !== '') return chosen;
  if (min !== '' && today < min) return min;
  return max !== '' && today > max ? max : today;
}

/** A day of our time as documents write it; '' for anything else, and for days that no month has. */
export function dayOrNothing(text: string): Day {
  const at = /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T12:00:00Z`)
    : Number.NaN;
  return Number.isNaN(at) ? '' : text;
}
