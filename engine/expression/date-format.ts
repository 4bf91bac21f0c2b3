import type { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.ts';
import { remember } from './remember.ts';

const dateStyles = ['short', 'medium', 'long', 'full'] as const;
const timeStyles = ['short', 'medium'] as const;

/**
 * A date as people write it: in a style ('short', 'medium', 'long', 'full') or by a pattern such
 * as `EEEE d MMMM yyyy, HH:mm` (the letters of Unicode's date patterns; words in '…').
 */
export function formatDate(at: Temporal.PlainDateTime, format: string, language: string): string {
  const dateStyle = dateStyles.find((style) => style === format);
  return dateStyle === undefined
    ? formatByPattern(at, format, language)
    : formatIn(language, { dateStyle }, at);
}

/** A time as people write it: in a style ('short', 'medium') or by a pattern such as `HH:mm`. */
export function formatTime(at: Temporal.PlainDateTime, format: string, language: string): string {
  const timeStyle = timeStyles.find((style) => style === format);
  return timeStyle === undefined
    ? formatByPattern(at, format, language)
    : formatIn(language, { timeStyle }, at);
}

type Letters = (at: Temporal.PlainDateTime, language: string) => string;

const patternLetters: ReadonlyMap<string, Letters> = new Map<string, Letters>([
  ['yyyy', (at) => padded(at.year, 4)],
  ['yy', (at) => padded(at.year % 100, 2)],
  ['MMMM', (at, language) => formatIn(language, { month: 'long' }, at)],
  ['MMM', (at, language) => formatIn(language, { month: 'short' }, at)],
  ['MM', (at) => padded(at.month, 2)],
  ['M', (at) => padded(at.month, 1)],
  ['dd', (at) => padded(at.day, 2)],
  ['d', (at) => padded(at.day, 1)],
  ['EEEE', (at, language) => formatIn(language, { weekday: 'long' }, at)],
  ['EEE', (at, language) => formatIn(language, { weekday: 'short' }, at)],
  ['HH', (at) => padded(at.hour, 2)],
  ['H', (at) => padded(at.hour, 1)],
  ['hh', (at) => padded(hourOfHalfDay(at), 2)],
  ['h', (at) => padded(hourOfHalfDay(at), 1)],
  ['mm', (at) => padded(at.minute, 2)],
  ['ss', (at) => padded(at.second, 2)],
  ['a', (at) => (at.hour < 12 ? 'AM' : 'PM')],
]);

function formatByPattern(at: Temporal.PlainDateTime, pattern: string, language: string): string {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (letters: string, quoted?: string) => {
    if (quoted !== undefined) return quoted;
    const write = patternLetters.get(letters);
    if (write) return write(at, language);
    throw new Refusal(
      `'${letters}' means nothing in a date pattern. You can use ${[...patternLetters.keys()].join(' ')}, and words in '…'.`,
    );
  });
}

function formatIn(
  language: string,
  options: Intl.DateTimeFormatOptions,
  at: Temporal.PlainDateTime,
): string {
  const format = formatter(JSON.stringify([language, options]));
  if (format === null) throw new Refusal(`There is no language called '${language}'.`);
  return format(at.toZonedDateTime('UTC').epochMilliseconds);
}

/** The clock was read already, so it is written as if in UTC. Narrow spaces become plain ones. */
const formatter = remember((key: string) => {
  const [language, options]: [string, Intl.DateTimeFormatOptions] = JSON.parse(key);
  try {
    const tags = [language.replaceAll('_', '-'), 'en'];
    const format = new Intl.DateTimeFormat(tags, { ...options, timeZone: 'UTC' });
    return (epochMs: number) => format.format(epochMs).replace(/[\u00a0\u202f]/g, ' ');
  } catch {
    return null;
  }
});

function hourOfHalfDay(at: Temporal.PlainDateTime): number {
  return at.hour % 12 || 12;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
