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
  /** Null for a test that needs none. */
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

export function needsValue(test: Test): boolean {
  return compared[test] !== undefined;
}

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
  switch (test) {
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
  const [name, [first = null, second = null]] = operationOf(rule);
  const path = pathOf(first);
  if (path !== null) {
    const test = tests.find((each) => compared[each] === name) ?? without.get(name);
    if (test === undefined) return null;
    // What is worked out in place of a value is more than a sentence says.
    if (typeof second === 'object' && second !== null) return null;
    return { path, test, value: needsValue(test) ? second : null };
  }
  const [inner, [innermost = null]] = operationOf(first);
  const innerPath = name === '!' && inner === 'isEmpty' ? pathOf(innermost) : null;
  return innerPath === null ? null : { path: innerPath, test: 'not-empty', value: null };
}

const without: ReadonlyMap<string, Test> = new Map([
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
