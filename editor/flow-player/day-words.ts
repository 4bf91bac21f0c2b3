import type { Day } from '../words/day.ts';
import { locale } from '../words/words.ts';

/** `4 May 2026`, in the language of the phone. */
export function shownDay(day: Day): string {
  return day === '' ? '' : short.format(noonOf(day));
}

/** `Monday, 4 May 2026` */
export function fullDay(day: Day): string {
  return full.format(noonOf(day));
}

const short = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });

function noonOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The day that weeks begin with where the customer is: 0 is Sunday. Monday where it is unknown. */
export function firstWeekday(language: string = locale): number {
  const about = new Intl.Locale(language);
  const read: unknown = Reflect.get(about, 'getWeekInfo');
  const info: unknown =
    typeof read === 'function' ? Reflect.apply(read, about, []) : Reflect.get(about, 'weekInfo');
  const day: unknown =
    typeof info === 'object' && info !== null ? Reflect.get(info, 'firstDay') : undefined;
  return typeof day === 'number' ? day % 7 : 1;
}
