import { Temporal } from 'temporal-polyfill';
import type { Cron } from './cron.ts';

/** February 29 can be eight years away. */
const daysMax = 9 * 366;

/**
 * When a schedule comes next after a moment, on the clocks of a time zone; null: never. Epoch
 * milliseconds.
 *
 * Where the clocks jump forward, a time that is skipped comes as much later; where they are put
 * back, a time that occurs twice comes once, the first time. A schedule for every hour goes by
 * what passes instead: it comes in both of two same hours, and not in one that is skipped.
 */
export function nextRun(cron: Cron, timeZone: string, after: number): number | null {
  const begin = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  let date = begin.toPlainDate();
  let earliest = begin.hour * 60 + begin.minute - clockChangeMinutesMax;
  for (let days = 0; days <= daysMax; days += 1) {
    const next = fitsDate(cron, date) ? nextOn({ cron, date, earliest, timeZone }, after) : null;
    if (next !== null) return next;
    date = date.add({ days: 1 });
    earliest = 0;
  }
  return null;
}

/** No clocks are changed by more than this: what the clock said before that has passed. */
const clockChangeMinutesMax = 180;

function fitsDate(cron: Cron, { month, day, dayOfWeek }: Temporal.PlainDate): boolean {
  if (!cron.months.has(month)) return false;
  const fitsDay = cron.days.has(day);
  const fitsWeekday = cron.weekdays.has(dayOfWeek);
  return cron.eitherDay ? fitsDay || fitsWeekday : fitsDay && fitsWeekday;
}

interface Day {
  readonly cron: Cron;
  readonly date: Temporal.PlainDate;
  /** In minutes of the clock. */
  readonly earliest: number;
  readonly timeZone: string;
}

function nextOn(day: Day, after: number): number | null {
  const runs = day.cron.isEveryHour
    ? [firstPassing(day, 'earlier', after), firstPassing(day, 'later', after)]
    : timesOf(day).map((time) => runAt(day, time, 'compatible').epochMilliseconds);
  const next = Math.min(...runs.filter((run) => run > after));
  return next === Number.POSITIVE_INFINITY ? null : next;
}

/** The first of these times that is to come, on the first or second round of the clock. */
function firstPassing(day: Day, round: 'earlier' | 'later', after: number): number {
  for (const time of timesOf(day)) {
    const run = runAt(day, time, round);
    const isSkipped = run.hour * 60 + run.minute !== time;
    if (run.epochMilliseconds > after && !isSkipped) return run.epochMilliseconds;
  }
  return Number.POSITIVE_INFINITY;
}

function runAt(
  { date, timeZone }: Day,
  time: number,
  disambiguation: Round,
): Temporal.ZonedDateTime {
  const plainTime = { hour: Math.floor(time / 60), minute: time % 60 };
  return date.toPlainDateTime(plainTime).toZonedDateTime(timeZone, { disambiguation });
}

type Round = 'compatible' | 'earlier' | 'later';

/** What the clock says when it runs, in minutes, in order. */
function timesOf({ cron, earliest }: Day): number[] {
  return [...cron.hours]
    .flatMap((hour) => [...cron.minutes].map((minute) => hour * 60 + minute))
    .filter((time) => time >= earliest)
    .toSorted((a, b) => a - b);
}
