import { isJsonObject, type Json } from '../../engine/index.ts';
import { answerPath, comparesAnswers } from './other-answer.ts';

/** Something that is known, and what is asked of it. */
export interface Condition {
  /** What is looked at: `steps.ask.value.id`. */
  readonly path: string;
  readonly test: Test;
  /**
   * Null for a test that needs none; a list of any of which it is one; two, between which it is; or another
   * answer, as JSON Logic reads it.
   */
  readonly value: Json;
}

/** `is` and its like compare exactly; `same` and its like leave out case, accents and outer spaces. */
export const tests = [
  ...(['same', 'not-same', 'contains', 'starts-with', 'ends-with', 'says', 'same-one-of'] as const),
  ...(['email', 'phone'] as const),
  ...(['is', 'is-not', 'one-of', 'more', 'at-least', 'less', 'at-most', 'between'] as const),
  ...(['before', 'after', 'on', 'today', 'in-days'] as const),
  ...(['weekday', 'not-weekday', 'time-between'] as const),
  ...(['empty', 'not-empty', 'there', 'not-there'] as const),
] as const;
export type Test = (typeof tests)[number];

/** What stands after a test in its sentence. */
export type ValueKind = 'none' | 'one' | 'list' | 'numbers' | 'times' | 'weekday' | 'day' | 'count';

/** What stands after each test, and the test in JSON Logic, `$` before what differs. */
const forms: Readonly<Record<Test, readonly [ValueKind, Json]>> = {
  same: ['one', { isSameText: ['$answer', '$value'] }],
  'not-same': ['one', { '!': [{ isSameText: ['$answer', '$value'] }] }],
  contains: ['one', { contains: ['$answer', '$value'] }],
  'starts-with': ['one', { startsWith: ['$answer', '$value'] }],
  'ends-with': ['one', { endsWith: ['$answer', '$value'] }],
  says: ['one', { matchesKeyword: ['$answer', '$value'] }],
  'same-one-of': ['list', { isSameText: ['$answer', '$value'] }],
  email: ['none', { isEmail: ['$answer'] }],
  phone: ['none', { isPhoneNumber: ['$answer'] }],
  is: ['one', { '==': ['$answer', '$value'] }],
  'is-not': ['one', { '!=': ['$answer', '$value'] }],
  'one-of': ['list', { in: ['$answer', '$value'] }],
  more: ['one', { '>': ['$answer', '$value'] }],
  'at-least': ['one', { '>=': ['$answer', '$value'] }],
  less: ['one', { '<': ['$answer', '$value'] }],
  'at-most': ['one', { '<=': ['$answer', '$value'] }],
  between: ['numbers', { '<=': ['$from', '$answer', '$to'] }],
  before: ['day', { isBefore: ['$answer', '$value'] }],
  after: ['day', { isAfter: ['$answer', '$value'] }],
  on: ['day', { isSameDay: ['$answer', '$value'] }],
  today: ['none', { isSameDay: ['$answer', { today: [] }] }],
  'in-days': ['count', { isInNextDays: ['$answer', '$value'] }],
  weekday: ['weekday', { isDayOfWeek: ['$answer', '$value'] }],
  // As our own journeys have it.
  'not-weekday': ['weekday', { '!': { isDayOfWeek: ['$answer', '$value'] } }],
  'time-between': ['times', { isTimeOfDayBetween: ['$answer', '$from', '$to'] }],
  empty: ['none', { isEmpty: ['$answer'] }],
  'not-empty': ['none', { '!': [{ isEmpty: ['$answer'] }] }],
  there: ['none', { '!!': ['$answer'] }],
  'not-there': ['none', { '!': ['$answer'] }],
};

export function valueKindOf(test: Test): ValueKind {
  return forms[test][0];
}

/** The condition in JSON Logic. */
export function conditionRule({ path, test, value }: Condition): Json {
  const [from = null, to = null] = Array.isArray(value) ? value : [];
  const differs = { $answer: { var: path }, $value: value, $from: from, $to: to };
  return filled(forms[test][1], new Map(Object.entries(differs)));
}

/** The condition that is this very rule; null when none is. */
export function readCondition(rule: Json): Condition | null {
  for (const test of tests) {
    const [kind, form] = forms[test];
    const found = new Map<string, Json>();
    const path = isOfForm(form, rule, found) ? answerPath(found.get('$answer')) : null;
    if (path === null) continue;
    const both = found.has('$from') ? [found.get('$from') ?? null, found.get('$to') ?? null] : null;
    const value = both ?? found.get('$value') ?? null;
    const isSaid = kind === 'none' || isValue[kind](value);
    if (isSaid || comparesAnswers(test, value)) return { path, test, value };
  }
  return null;
}

function filled(form: Json, differs: ReadonlyMap<string, Json>): Json {
  if (typeof form === 'string') return differs.get(form) ?? null;
  if (Array.isArray(form)) return form.map((each) => filled(each, differs));
  if (!isJsonObject(form)) return form;
  return Object.fromEntries(
    Object.entries(form).map(([name, args]) => [name, filled(args, differs)]),
  );
}

/** Whether a rule has this form; what differs is put into `found`. */
function isOfForm(form: Json, rule: Json, found: Map<string, Json>): boolean {
  if (typeof form === 'string') {
    found.set(form, rule);
    return true;
  }
  if (Array.isArray(form)) {
    const isLike = Array.isArray(rule) && rule.length === form.length;
    return isLike && form.every((each, index) => isOfForm(each, rule[index] ?? null, found));
  }
  if (!isJsonObject(form) || !isJsonObject(rule)) return false;
  const [[name, args] = ['', null]] = Object.entries(form);
  const isLike = Object.keys(rule).join() === name;
  return isLike && isOfForm(args, rule[name] ?? null, found);
}

/** What is worked out in place of a value, and what its field could not show, is more than a sentence says. */
const isValue: Readonly<Record<Exclude<ValueKind, 'none'>, (value: Json) => boolean>> = {
  one: isPlain,
  list: isListOf((each) => typeof each === 'string'),
  numbers: isListOf(isPlain),
  times: isListOf((each) => typeof each === 'string' && timeOfDay.test(each)),
  weekday: (value) => weekdays.some(({ day }) => day === value),
  day: isDay,
  count: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
};

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function isListOf(isItem: (each: Json) => boolean): (value: Json) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem);
}

/** A day of the calendar: `2026-11-23`. */
export function isDay(value: Json): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T12:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
}

/** As the operation of the rule knows them. */
export const weekdays = [
  { day: 'Monday', id: 'mon' },
  { day: 'Tuesday', id: 'tue' },
  { day: 'Wednesday', id: 'wed' },
  { day: 'Thursday', id: 'thu' },
  { day: 'Friday', id: 'fri' },
  { day: 'Saturday', id: 'sat' },
  { day: 'Sunday', id: 'sun' },
] as const;
