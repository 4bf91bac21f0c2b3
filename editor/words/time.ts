import { locale, words } from './words.ts';

/** `09:30`, in the visitor's own zone or in another. */
export function clockTime(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(
    at,
  );
}

/** `09:30:05` */
export const exactTime = formatter({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
/** `Monday, 23 November 2026 at 09:30` */
export const fullTime = formatter({ dateStyle: 'full', timeStyle: 'short' });

/** `3 minutes ago`, `yesterday` */
export function ago(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(0, 'second');
  if (size < 3_600) return relative.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.round(seconds / 3_600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}

const relative = new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' });

function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  return (at) => format.format(at);
}
