/**
 * The plain operations of JSON Logic, with the meaning that json-logic-js gives them
 * (https://jsonlogic.com/operations.html), down to loose equality; the tests hold each to that
 * library. A text is searched through, compared and joined only after it was paid for.
 */
import jsonLogic from 'json-logic-js';
import { type Evaluation, spend, spendOn } from './evaluation.ts';
import { type Cost, type FunctionOperation, type Operation, reads } from './operation.ts';
import {
  isNothing,
  joinable,
  looselyEqual,
  toJson,
  toNumber,
  toPrimitive,
  type Value,
} from './value.ts';

export const standardOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['==', comparison((a, b) => looselyEqual(a, b))],
  ['!=', comparison((a, b) => !looselyEqual(a, b))],
  ['===', comparison((a, b) => a === b)],
  ['!==', comparison((a, b) => a !== b)],
  ['<', ordering(isLess)],
  ['<=', ordering(isAtMost)],
  ['>', comparison((a, b) => isLess(b, a))],
  ['>=', comparison((a, b) => isAtMost(b, a))],
  ['!', { apply: (value) => !isTruthy(value) }],
  ['!!', { apply: (value) => isTruthy(value) }],
  ['+', arithmetic((...values) => values.reduce<number>((sum, each) => sum + toFloat(each), 0))],
  ['-', arithmetic((a, b) => (b === undefined ? -toNumber(a) : toNumber(a) - toNumber(b)))],
  ['*', arithmetic(multiply)],
  ['/', arithmetic((a, b) => toNumber(a) / toNumber(b))],
  ['%', arithmetic((a, b) => toNumber(a) % toNumber(b))],
  ['in', { apply: isIn, cost: searches(1) }],
  ['cat', { apply: concatenate, cost: reads(1) }],
]);

/** The ones that are also functions. */
export const standardFunctions: readonly FunctionOperation[] = [
  {
    name: 'min',
    description: 'The smallest of some numbers.',
    parameters: [{ name: 'number', type: 'number', description: 'A number', repeats: true }],
    example: 'min(3, 1, 2)',
    result: 1,
    ...arithmetic((...values) => Math.min(...values.map(toNumber))),
  },
  {
    name: 'max',
    description: 'The largest of some numbers.',
    parameters: [{ name: 'number', type: 'number', description: 'A number', repeats: true }],
    example: 'max(3, 1, 2)',
    result: 3,
    ...arithmetic((...values) => Math.max(...values.map(toNumber))),
  },
  {
    name: 'merge',
    description: 'One list of all the items of some lists.',
    parameters: [{ name: 'list', type: 'list', description: 'A list, or one item', repeats: true }],
    example: "merge(['a', 'b'], ['c'], 'd')",
    result: ['a', 'b', 'c', 'd'],
    apply: (...values) => values.flatMap((value) => (Array.isArray(value) ? value : toJson(value))),
    cost: reads(1),
  },
  {
    name: 'substr',
    description: 'A part of a text.',
    parameters: [
      { name: 'text', type: 'text', description: 'The text' },
      {
        name: 'start',
        type: 'number',
        description: 'How many characters come before it; less than 0 counts from the end',
      },
      {
        name: 'length',
        type: 'number',
        description: 'How many characters; less than 0 leaves out that many at the end',
        optional: true,
      },
    ],
    example: "substr('booking', 0, 4)",
    result: 'book',
    apply: part,
    cost: reads(1),
  },
];

/** As JSON Logic has it: null, false, 0, '' and an empty list are not; all else is, '0' too. */
export function isTruthy(value: Value): boolean {
  return jsonLogic.truthy(value);
}

/**
 * Pays for looking for one text in another: an unlucky search compares every character of the one
 * with every character of the other, some hundred at a time.
 */
export function searches(weight: number): Cost {
  return (evaluation, a, b) => {
    const before = evaluation.workLeft;
    spendOn(evaluation, a, weight);
    const between = evaluation.workLeft;
    spendOn(evaluation, b, weight);
    const [first, second] = [before - between, between - evaluation.workLeft];
    spend(evaluation, (first * second) / (100 * weight * weight));
  };
}

function comparison(apply: (a: Value, b: Value) => boolean): Operation {
  return { apply, cost: readsBoth };
}

function ordering(isOrdered: (a: Value, b: Value) => boolean): Operation {
  return {
    apply: (a, b, c) => isOrdered(a, b) && (c === undefined || isOrdered(b, c)),
    cost: reads(1),
  };
}

function arithmetic(apply: (...values: Value[]) => Value): Operation {
  return { apply, cost: reads(1) };
}

/** Nothing is looked into where one side is null: `body != null` costs the same for every body. */
function readsBoth(evaluation: Evaluation, a: Value, b: Value): void {
  if (isNothing(a) || isNothing(b)) return;
  spendOn(evaluation, a);
  spendOn(evaluation, b);
}

function isLess(a: Value, b: Value): boolean {
  const [left, right] = [toPrimitive(a), toPrimitive(b)];
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  return Number(left) < Number(right);
}

function isAtMost(a: Value, b: Value): boolean {
  const [left, right] = [toPrimitive(a), toPrimitive(b)];
  if (typeof left === 'string' && typeof right === 'string') return left <= right;
  return Number(left) <= Number(right);
}

function toFloat(value: Value): number {
  return Number.parseFloat(String(toPrimitive(value)));
}

function multiply(first: Value, ...others: Value[]): Value {
  if (others.length === 0) return first;
  return others.reduce<number>((product, each) => product * toFloat(each), toFloat(first));
}

function isIn(wanted: Value, within: Value): boolean {
  if (typeof within === 'string') {
    return within !== '' && within.includes(String(toPrimitive(wanted)));
  }
  return Array.isArray(within) && within.some((item) => item === wanted);
}

function concatenate(...values: Value[]): string {
  return values.map((value) => joinable(toPrimitive(value))).join('');
}

function part(source: Value, start: Value, length: Value): string {
  const rest = String(toPrimitive(source)).slice(toNumber(start));
  if (length === undefined) return rest;
  const count = toNumber(length);
  return rest.slice(0, count < 0 ? Math.max(0, rest.length + count) : count);
}
