import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatTime } from './date-format.ts';
import { type Evaluation, spend, spendOn } from './evaluation.ts';
import { addToMoment, onClockOf, readMoment } from './moment.ts';
import type { FunctionOperation, FunctionParameter } from './operation.ts';
import { Refusal } from './refusal.ts';
import { isNothing, toNumber, toText, type Value } from './value.ts';

export const date: FunctionParameter = {
  name: 'date',
  type: 'date',
  description: "A date such as '2026-05-04' or '2026-05-04T09:00:00Z', or epoch milliseconds",
};
export const zone: FunctionParameter = {
  name: 'zone',
  type: 'text',
  description: "Where the clock hangs, such as 'Asia/Singapore'; the workflow's when left out",
  optional: true,
  setting: 'timeZone',
};
const language: FunctionParameter = {
  name: 'language',
  type: 'text',
  description: "Such as 'en-GB'; the workflow's when left out",
  optional: true,
  setting: 'language',
};

export const dateOperations: readonly FunctionOperation[] = [
  {
    name: 'isTimeOfDayBetween',
    description:
      'Whether it is between two times of the day, both included; from evening to morning too.',
    parameters: [
      { ...date, name: 'timestamp' },
      { name: 'from', type: 'text', description: "The first second, such as '09:00:00'" },
      { name: 'to', type: 'text', description: "The last second, such as '18:00:00'" },
      zone,
    ],
    example: "isTimeOfDayBetween('2026-05-04T23:30:00Z', '07:00:00', '08:00:00', 'Asia/Singapore')",
    result: true,
    apply: isTimeOfDayBetween,
    cost: dating,
  },
  {
    name: 'isDayOfWeek',
    description: 'Whether a date is that day of the week.',
    parameters: [
      date,
      { name: 'day', type: 'text', description: "The English name, such as 'Monday' or 'Mon'" },
      zone,
    ],
    example: "isDayOfWeek('2026-05-04', 'Monday')",
    result: true,
    apply: isDayOfWeek,
    cost: dating,
  },
  {
    name: 'formatDate',
    description: 'A date as people write it.',
    parameters: [
      date,
      {
        name: 'format',
        type: 'text',
        description: "'short', 'medium' (when left out), 'long', 'full', or such as 'd MMM yyyy'",
        optional: true,
      },
      zone,
      language,
    ],
    example: "formatDate('2026-05-04', 'EEEE d MMMM', 'Europe/Paris', 'fr')",
    result: 'lundi 4 mai',
    apply: (...values) => format(formatDate, 'medium', values),
    cost: dating,
  },
  {
    name: 'formatTime',
    description: 'A time as people write it.',
    parameters: [
      { ...date, name: 'timestamp' },
      {
        name: 'format',
        type: 'text',
        description: "'short' (when left out), 'medium', or such as 'HH:mm'",
        optional: true,
      },
      zone,
      language,
    ],
    example: "formatTime('2026-05-04T07:05:00Z', 'h:mm a', 'Asia/Singapore', 'en')",
    result: '3:05 PM',
    apply: (...values) => format(formatTime, 'short', values),
    cost: dating,
  },
  {
    name: 'today',
    description: 'The date of today, or of so many days later, as YYYY-MM-DD.',
    parameters: [
      {
        name: 'days',
        type: 'number',
        description: 'How many days later; less than 0 is earlier, nothing is today',
        optional: true,
      },
      zone,
      {
        name: 'timestamp',
        type: 'date',
        description: 'The moment that today is counted from; now when left out',
        optional: true,
        setting: 'now',
      },
    ],
    example: "today(30, 'Europe/Berlin', '2026-05-04T22:30:00Z')",
    result: '2026-06-04',
    apply: today,
    cost: dating,
  },
  {
    name: 'addDays',
    description: 'The date so many days later, in the form it was given in.',
    parameters: [
      date,
      { name: 'days', type: 'number', description: 'How many; less than 0 is earlier' },
    ],
    example: "addDays('2026-02-27', 3)",
    result: '2026-03-02',
    apply: (value, days) => later(value, { days: whole(days) }),
    cost: dating,
  },
  {
    name: 'addMinutes',
    description: 'The time so many minutes later, in the form it was given in.',
    parameters: [
      { ...date, name: 'timestamp' },
      { name: 'minutes', type: 'number', description: 'How many; less than 0 is earlier' },
    ],
    example: "addMinutes('2026-05-04T09:45:00+08:00', 30)",
    result: '2026-05-04T10:15:00+08:00',
    apply: (value, minutes) => later(value, { minutes: whole(minutes) }),
    cost: dating,
  },
];

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Reading, moving and writing a date, and each letter of a pattern. */
export function dating(evaluation: Evaluation, ...values: Value[]): void {
  spend(evaluation, 4_000);
  for (const value of values) spendOn(evaluation, value, 100);
}

function isTimeOfDayBetween(timestamp: Value, from: Value, to: Value, inZone: Value): boolean {
  const [first, last] = [secondOfDay(from), secondOfDay(to)];
  const moment = readMoment(timestamp);
  if (moment === null) return false;
  const { hour, minute, second } = onClockOf(inZone, moment);
  const now = hour * 3_600 + minute * 60 + second;
  return first <= last ? first <= now && now <= last : first <= now || now <= last;
}

function secondOfDay(time: Value): number {
  const [, hours, minutes, seconds = '0'] =
    /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(toText(time)) ?? [];
  if (hours === undefined) {
    throw new Refusal(`'${toText(time)}' is not a time of the day. Write it as '09:00:00'.`);
  }
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function isDayOfWeek(value: Value, day: Value, inZone: Value): boolean {
  const wanted = toText(day).trim().toLowerCase();
  const number = dayNames.findIndex((name) => name === wanted || name.slice(0, 3) === wanted) + 1;
  if (number === 0) {
    throw new Refusal(`There is no day called '${toText(day)}'. Use names such as 'Monday'.`);
  }
  const moment = readMoment(value);
  return moment !== null && onClockOf(inZone, moment).dayOfWeek === number;
}

type Format = (at: Temporal.PlainDateTime, format: string, language: string) => string;

function format(write: Format, usual: string, values: readonly Value[]): string | null {
  const [value, style, inZone, inLanguage] = values;
  const moment = readMoment(value);
  if (moment === null) return null;
  return write(onClockOf(inZone, moment), toText(style) || usual, toText(inLanguage) || 'en');
}

/** By the calendar: a day on which the clocks change is one day too. */
function today(days: Value, inZone: Value, now: Value): Value {
  const moment = readMoment(now);
  if (moment === null) return null;
  const date = onClockOf(inZone, moment).toPlainDate().toString();
  return isNothing(days) ? date : later(date, { days: whole(days) });
}

function later(value: Value, duration: Temporal.DurationLike): Value {
  const moment = readMoment(value);
  return moment === null ? null : addToMoment(moment, duration);
}

/** Temporal takes whole numbers only, and refuses what is not a number. */
function whole(value: Value): number {
  return Math.trunc(toNumber(value));
}
