import { Temporal } from 'temporal-polyfill';
import type { AnswerSettings } from './answer-settings.ts';

/** The day it is for the customer; in UTC where the time zone is not known. */
export function today({ now, timeZone }: Pick<AnswerSettings, 'now' | 'timeZone'>) {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  return dayAt(instant, timeZone) ?? instant.toZonedDateTimeISO('UTC').toPlainDate();
}

/** The day of an instant in a time zone, or null where there is no such time zone. */
export function dayAt(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate | null {
  try {
    return instant.toZonedDateTimeISO(timeZone).toPlainDate();
  } catch {
    return null;
  }
}

/** A date that is in the calendar, or null: there is no 31 February. */
export function realDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

/** Longest time between two 29 Februaries. */
const leapGapYears = 8;

/** The next such day that is not past. */
export function upcomingDate(
  from: Temporal.PlainDate,
  month: number,
  day: number,
): Temporal.PlainDate | null {
  for (let year = from.year; year <= from.year + leapGapYears; year += 1) {
    const date = realDate(year, month, day);
    if (date !== null && Temporal.PlainDate.compare(date, from) >= 0) return date;
  }
  return null;
}

/** 26 is 2026, 99 is 1999: the year of two digits that is at most twenty years ahead. */
export function fullYear(written: string, from: Temporal.PlainDate): number {
  const year = Number(written);
  if (written.length > 2) return year;
  const inThisCentury = from.year - (from.year % 100) + year;
  return inThisCentury > from.year + 20 ? inThisCentury - 100 : inThisCentury;
}
