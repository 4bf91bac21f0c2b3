import { words } from './words.ts';

/** The visitor's own variant of the language of the screen: 24 hours or 12, day before month or after. */
const locale =
  globalThis.navigator?.languages.find((each) => each.split('-')[0] === words.language) ??
  words.language;

const dayMs = 86_400_000;

/** `09:30` */
export const clockTime = formatter({ hour: '2-digit', minute: '2-digit' });
/** `09:30:05` */
export const exactTime = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
/** `Monday, 23 November 2026 at 09:30` */
export const fullTime = formatter({ dateStyle: 'full', timeStyle: 'short' });
/** `Mon, 23 Nov` */
export const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
/** `Monday, 23 November` */
export const longDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
/** `Mon` */
export const weekday = formatter({ weekday: 'short' });
/** `23` */
export const dayOfMonth = formatter({ day: 'numeric' });
/** `November 2026` */
export const monthAndYear = formatter({ month: 'long', year: 'numeric' });

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** `3 minutes ago`, `yesterday` */
export function ago(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(0, 'second');
  if (size < 3_600) return relative.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.round(seconds / 3_600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}

/** `Today`, `Yesterday`, `Tomorrow`, or the day. */
export function namedDay(at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs);
  if (Math.abs(days) > 1) return longDay(at);
  const name = relative.format(days, 'day');
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Midnight, in the visitor's own zone. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Midnight some days later: by the calendar, so that a day of 23 or 25 hours is one day. */
export function addDays(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** Midnight of the Monday of that week. */
export function startOfWeek(at: number): number {
  return addDays(at, -((new Date(at).getDay() + 6) % 7));
}

function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  return (at) => format.format(at);
}
