import { date, dating, zone } from './date-operations.ts';
import { compareMoments, type Moment, onClockOf, readMoment } from './moment.ts';
import type { FunctionOperation, FunctionParameter } from './operation.ts';
import { Refusal } from './refusal.ts';
import { isNothing, toNumber, toText, type Value } from './value.ts';

const other: FunctionParameter = {
  ...date,
  name: 'other',
  description: 'The date to compare with',
};

/** What is no date is not before, after or on any other, and in no days to come. */
export const dateComparisons: readonly FunctionOperation[] = [
  {
    name: 'isBefore',
    description: 'Whether a date is before another; by days, where one of them has no time.',
    parameters: [date, other, zone],
    example: "isBefore('2026-05-04T23:30:00Z', '2026-05-05', 'UTC')",
    result: true,
    apply: (value, limit, inZone) => order(value, limit, inZone) < 0,
    cost: dating,
  },
  {
    name: 'isAfter',
    description: 'Whether a date is after another; by days, where one of them has no time.',
    parameters: [date, other, zone],
    example: "isAfter('2026-05-04T09:00:00Z', '2026-05-04T09:30:00+08:00')",
    result: true,
    apply: (value, limit, inZone) => order(value, limit, inZone) > 0,
    cost: dating,
  },
  {
    name: 'isSameDay',
    description: 'Whether two dates are on the same day.',
    parameters: [date, other, zone],
    example: "isSameDay('2026-05-04T20:00:00Z', '2026-05-05', 'Asia/Singapore')",
    result: true,
    apply: isSameDay,
    cost: dating,
  },
  {
    name: 'isInNextDays',
    description: 'Whether a date is today or on one of so many days after it.',
    parameters: [
      date,
      { name: 'days', type: 'number', description: 'How many; 0 is today alone' },
      zone,
      {
        name: 'timestamp',
        type: 'date',
        description: 'The moment that days are counted from; now when left out',
        optional: true,
        setting: 'now',
      },
    ],
    example: "isInNextDays('2026-05-07', 3, 'Europe/Berlin', '2026-05-04T09:00:00Z')",
    result: true,
    apply: isInNextDays,
    cost: dating,
  },
];

/** Not a number where there is no date, and so neither less nor more than 0. */
function order(value: Value, limit: Value, inZone: Value): number {
  const [moment, last] = [readMoment(value), readLimit(limit)];
  return moment && last ? compareMoments(inZone, moment, last) : Number.NaN;
}

function isSameDay(value: Value, limit: Value, inZone: Value): boolean {
  const [moment, day] = [readMoment(value), readLimit(limit)];
  return moment !== null && day !== null && dayOf(inZone, moment).equals(dayOf(inZone, day));
}

/** By the calendar: a day on which the clocks change is one day too. */
function isInNextDays(value: Value, days: Value, inZone: Value, now: Value): boolean {
  const [moment, from] = [readMoment(value), readMoment(now)];
  if (moment === null || from === null) return false;
  const later = dayOf(inZone, moment).since(dayOf(inZone, from)).days;
  return 0 <= later && later <= toNumber(days);
}

/** With what is compared: an answer may be missing, but what is written must be a date. */
function readLimit(limit: Value) {
  const moment = readMoment(limit);
  if (moment === null && !isNothing(limit)) {
    throw new Refusal(`'${toText(limit)}' is not a date. Write it as '2026-05-04'.`);
  }
  return moment;
}

function dayOf(inZone: Value, moment: Moment) {
  return onClockOf(inZone, moment).toPlainDate();
}
