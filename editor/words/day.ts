import { locale, words } from './words.ts';

/** A day of the calendar, wherever on Earth it is: `2026-11-23`. */
export type Day = string;

const dayMs = 86_400_000;

/** The day that a moment is on: in the visitor's own zone, or in another. */
export function dayOf(at: number, timeZone?: string): Day {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at);
}

export function addDays(day: Day, days: number): Day {
  return new Date(noonOf(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of its week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, -((new Date(noonOf(day)).getUTCDay() + 6) % 7));
}

/** From 1, Monday, to 7, Sunday. */
export function weekdayNumber(day: Day): number {
  return new Date(noonOf(day)).getUTCDay() || 7;
}

/** The name of a weekday by its number: `Monday`. */
export function weekdayName(number: number): string {
  return weekdayOf(addDays('2026-11-22', number));
}

const weekdayOf = formatter({ weekday: 'long' });

/** `Monday, 23 November` */
export const longDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
/** `Mon` */
export const weekday = formatter({ weekday: 'short' });
/** `23` */
export const dayOfMonth = formatter({ day: 'numeric' });
/** `November 2026` */
export const monthAndYear = formatter({ month: 'long', year: 'numeric' });

/** `Today`, `Yesterday`, `Tomorrow`, or the day. */
export function namedDay(day: Day, today: Day): string {
  const days = (noonOf(day) - noonOf(today)) / dayMs;
  if (Math.abs(days) > 1) return longDay(day);
  const name = relative.format(days, 'day');
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

const relative = new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' });

function formatter(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => format.format(noonOf(day));
}

function noonOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}
