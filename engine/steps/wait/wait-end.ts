import { Temporal } from 'temporal-polyfill';
import { type Duration, toMs } from '../../duration.ts';
import { toEpochMs } from '../../time.ts';
import type { StepContext } from '../step.ts';
import { type WaitConfig, weekdays } from './config.ts';

type Until<Kind> = Extract<WaitConfig['until'], { kind: Kind }>;

/** When this wait ends, epoch milliseconds; null, with a warning, where nobody can tell. */
export function waitEnd(context: StepContext<WaitConfig>): number | null {
  const { until } = context.step.config;
  switch (until.kind) {
    case 'duration':
      return context.at + toMs(until.duration);
    case 'moment':
      return momentEnd(until, context);
    case 'time-of-day':
      return timeOfDayEnd(until, context);
  }
}

function momentEnd(until: Until<'moment'>, context: StepContext<WaitConfig>): number | null {
  const value = context.fill(until.at);
  const moment = toEpochMs(value, context.settings.timeZone);
  if (moment === null) {
    const written = value === null ? 'nothing' : JSON.stringify(value);
    context.warn(`The moment to wait for is not a date and time: ${written}.`);
    return null;
  }
  return moment - msOf(until.before) + msOf(until.after);
}

/** The next time it is this late. On the day the clocks jump over it: as much later. */
function timeOfDayEnd(
  { time, days }: Until<'time-of-day'>,
  { at, settings: { timeZone } }: StepContext<WaitConfig>,
): number {
  const plainTime = Temporal.PlainTime.from(time);
  const endOn = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  let date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  while (endOn(date) <= at || !isOneOf(days, date)) date = date.add({ days: 1 });
  return endOn(date);
}

function isOneOf(days: readonly (typeof weekdays)[number][], date: Temporal.PlainDate): boolean {
  return days.length === 0 || days.some((day) => weekdays.indexOf(day) + 1 === date.dayOfWeek);
}

function msOf(duration: Duration | undefined): number {
  return duration ? toMs(duration) : 0;
}
