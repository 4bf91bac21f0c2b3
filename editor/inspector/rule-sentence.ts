import { isJsonObject, type Json } from '../../engine/index.ts';

/** A rule as people say it: some conditions, of which all or one must be true. */
export interface RuleSentence {
  readonly join: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

export interface Condition {
  /** What is looked at: `steps.ask.value.id`. */
  readonly path: string;
  readonly test: Test;
  /** Null for a test that needs none; a list of any of which it is one; two, between which it is. */
  readonly value: Json;
}

export const tests = [
  'is',
  'is-not',
  'contains',
  'starts-with',
  'ends-with',
  'says',
  'more',
  'at-least',
  'less',
  'at-most',
  'one-of',
  'between',
  'time-between',
  'weekday',
  'not-weekday',
  'empty',
  'not-empty',
  'there',
  'not-there',
] as const;
export type Test = (typeof tests)[number];

const compared: Readonly<Partial<Record<Test, string>>> = {
  is: '==',
  'is-not': '!=',
  contains: 'contains',
  'starts-with': 'startsWith',
  'ends-with': 'endsWith',
  says: 'matchesKeyword',
  more: '>',
  'at-least': '>=',
  less: '<',
  'at-most': '<=',
};

/** What stands after a test in its sentence. */
export type ValueKind = 'none' | 'one' | 'list' | 'numbers' | 'times' | 'weekday';

export function valueKindOf(test: Test): ValueKind {
  return compared[test] === undefined ? (valueKinds[test] ?? 'none') : 'one';
}

const valueKinds: Readonly<Partial<Record<Test, ValueKind>>> = {
  'one-of': 'list',
  between: 'numbers',
  'time-between': 'times',
  weekday: 'weekday',
  'not-weekday': 'weekday',
};

/** The rule in JSON Logic. */
export function ruleOf({ join, conditions }: RuleSentence): Json {
  const rules = conditions.map(conditionRule);
  const [only] = rules;
  if (only !== undefined && rules.length === 1) return only;
  return { [join === 'all' ? 'and' : 'or']: rules };
}

function conditionRule({ path, test, value }: Condition): Json {
  const answer = { var: path };
  const operation = compared[test];
  if (operation !== undefined) return { [operation]: [answer, value] };
  const [from = null, to = null] = Array.isArray(value) ? value : [];
  switch (test) {
    case 'one-of':
      return { in: [answer, value] };
    case 'between':
      return { '<=': [from, answer, to] };
    case 'time-between':
      return { isTimeOfDayBetween: [answer, from, to] };
    case 'weekday':
      return { isDayOfWeek: [answer, value] };
    case 'not-weekday':
      // As our own journeys have it.
      return { '!': { isDayOfWeek: [answer, value] } };
    case 'empty':
      return { isEmpty: [answer] };
    case 'not-empty':
      return { '!': [{ isEmpty: [answer] }] };
    case 'not-there':
      return { '!': [answer] };
    default:
      return { '!!': [answer] };
  }
}

/**
 * The sentence that says this rule; null when none does. Only a sentence that gives the very same
 * rule back counts: what is shown as one is never rewritten by showing it.
 */
export function sentenceOf(rule: Json): RuleSentence | null {
  const read = readSentence(rule);
  return read && isSame(ruleOf(read), rule) ? read : null;
}

function readSentence(rule: Json): RuleSentence | null {
  const [name, args] = operationOf(rule);
  if (name !== 'and' && name !== 'or') {
    const only = readCondition(rule);
    return only && { join: 'all', conditions: [only] };
  }
  const conditions = args.map(readCondition).filter((each) => each !== null);
  if (conditions.length < args.length || conditions.length < 2) return null;
  return { join: name === 'and' ? 'all' : 'any', conditions };
}

function readCondition(rule: Json): Condition | null {
  const [name, args] = operationOf(rule);
  const [first = null, second = null, third = null] = args;
  const path = pathOf(first);
  if (path === null) return readBetween(name, args) ?? readDenied(name, first);
  const test = tests.find((each) => compared[each] === name) ?? others.get(name);
  if (test === undefined) return null;
  if (test === 'one-of') return isList(second) ? { path, test, value: second } : null;
  // What is worked out in place of a value is more than a sentence says.
  if (!isPlain(second) || !isPlain(third)) return null;
  if (test === 'time-between') return { path, test, value: [second, third] };
  return { path, test, value: valueKindOf(test) === 'none' ? null : second };
}

function readBetween(name: string, args: readonly Json[]): Condition | null {
  const [from = null, answer = null, to = null] = args;
  const path = name === '<=' && isPlain(from) && isPlain(to) ? pathOf(answer) : null;
  return path === null ? null : { path, test: 'between', value: [from, to] };
}

function readDenied(name: string, denied: Json): Condition | null {
  const [inner, [answer = null, day = null]] = operationOf(denied);
  const path = name === '!' ? pathOf(answer) : null;
  if (path === null || !isPlain(day)) return null;
  if (inner === 'isDayOfWeek') return { path, test: 'not-weekday', value: day };
  return inner === 'isEmpty' ? { path, test: 'not-empty', value: null } : null;
}

function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function isList(value: Json): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

const others: ReadonlyMap<string, Test> = new Map([
  ['in', 'one-of'],
  ['isTimeOfDayBetween', 'time-between'],
  ['isDayOfWeek', 'weekday'],
  ['isEmpty', 'empty'],
  ['!', 'not-there'],
  ['!!', 'there'],
]);

function operationOf(rule: Json): readonly [string, readonly Json[]] {
  const [entry, another] = isJsonObject(rule) ? Object.entries(rule) : [];
  if (!entry || another) return ['', []];
  const [name, args] = entry;
  return [name, Array.isArray(args) ? args : [args]];
}

function pathOf(rule: Json): string | null {
  const [name, [path, ...rest]] = operationOf(rule);
  return name === 'var' && typeof path === 'string' && rest.length === 0 ? path : null;
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
