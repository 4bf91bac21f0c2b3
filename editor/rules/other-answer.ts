import { isJsonObject, type Json } from '../../engine/index.ts';
import type { Test } from './rule-tests.ts';

/** The answer that the value of a condition stands for, by its path; null: it is said in the rule itself. */
export function otherAnswer(value: Json): string | null {
  const sum = argumentsOf('+', value);
  const [only = null] = Array.isArray(sum) && sum.length === 1 ? sum : [value];
  return answerPath(only) || null;
}

/**
 * An answer as the value of a condition. Where sizes are compared it is made a number, as a typed value is:
 * of texts “9” would be more than “10”, and what is missing would be 0.
 */
export function answerValue(test: Test, path: string): Json {
  const answer = { var: path };
  return ofSizes.has(test) ? { '+': [answer] } : answer;
}

/** Whether the value is another answer, in a way that this test can be said with. */
export function comparesAnswers(test: Test, value: Json): boolean {
  const isPlain = answerPath(value) !== null;
  return takesAnswer(test) && otherAnswer(value) !== null && (isPlain || ofSizes.has(test));
}

/** Whether it makes sense to hold an answer against another by this test. */
export function takesAnswer(test: Test): boolean {
  return ofSizes.has(test) || ofDays.has(test) || ofWords.has(test);
}

/** The tests that ask which of two is more. */
export const ofSizes: ReadonlySet<Test> = new Set(['more', 'at-least', 'less', 'at-most']);

/** The tests that ask which of two days is earlier. */
export const ofDays: ReadonlySet<Test> = new Set(['before', 'after', 'on']);

const ofWords: ReadonlySet<Test> = new Set([
  ...(['is', 'is-not', 'same', 'not-same'] as const),
  ...(['contains', 'starts-with', 'ends-with'] as const),
]);

/** The path of `{ "var": "steps.ask.value" }`; null: the rule is something else. */
export function answerPath(rule: Json | undefined): string | null {
  const path = argumentsOf('var', rule);
  return typeof path === 'string' ? path : null;
}

function argumentsOf(name: string, rule: Json | undefined): Json {
  if (!isJsonObject(rule) || Object.keys(rule).length !== 1) return null;
  return Object.hasOwn(rule, name) ? (rule[name] ?? null) : null;
}
