/**
 * The operations of JSON Logic that work out a rule for each item of a list, in the scope of that
 * item. They cannot stand inside one another's item rules, so the work grows with one list only.
 */
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { spend } from './evaluation.ts';
import type { Compile, Form, FunctionForm, FunctionParameter, Run } from './operation.ts';
import { Refusal } from './refusal.ts';
import { countNodes } from './rule-node.ts';
import { isTruthy } from './standard-operations.ts';
import { toJson, type Value } from './value.ts';

const list: FunctionParameter = { name: 'list', type: 'list', description: 'The list' };
const test: FunctionParameter = {
  name: 'test',
  type: 'true or false',
  description: 'What is asked of each item, called item here',
};

export const listForms: readonly FunctionForm[] = [
  {
    name: 'filter',
    description: 'The items of a list for which something is true.',
    parameters: [list, test],
    example: 'filter([1, 5, 9], item > 4)',
    result: [5, 9],
    ...forEach((items, work) => items.filter((item) => isTruthy(work(item)))),
  },
  {
    name: 'map',
    description: 'What is made of each item of a list.',
    parameters: [list, { name: 'value', type: 'any', description: 'What each item becomes' }],
    example: "map(['a', 'b'], upper(item))",
    result: ['A', 'B'],
    ...forEach((items, work) => items.map((item) => toJson(work(item)))),
  },
  {
    name: 'all',
    description: 'Whether something is true for every item of a list that has items.',
    parameters: [list, test],
    example: 'all([1, 5, 9], item > 0)',
    result: true,
    ...forEach((items, work) => items.length > 0 && items.every((item) => isTruthy(work(item)))),
  },
  {
    name: 'some',
    description: 'Whether something is true for at least one item of a list.',
    parameters: [list, test],
    example: 'some([1, 5, 9], item > 8)',
    result: true,
    ...forEach((items, work) => items.some((item) => isTruthy(work(item)))),
  },
  {
    name: 'none',
    description: 'Whether something is true for no item of a list.',
    parameters: [list, test],
    example: 'none([1, 5, 9], item > 9)',
    result: true,
    ...forEach((items, work) => !items.some((item) => isTruthy(work(item)))),
  },
];

/** Carries one value through a list. Its item rule reads `current` and `accumulator`. */
export const reduce: Form = { compile: compileReduce, perItem: true };

function forEach(operate: (items: readonly Json[], work: (item: Json) => Value) => Value): Form {
  return {
    perItem: true,
    compile: (args, compile) => {
      const [source, rule] = [compile(args[0]), compile(args[1])];
      const price = countNodes(args[1] ?? null);
      return (scope, evaluation) =>
        operate(itemsOf(source(scope, evaluation)), (item) => {
          spend(evaluation, price);
          return rule(item, evaluation);
        });
    },
  };
}

function compileReduce(args: readonly Json[], compile: Compile): Run {
  const [source, rule, start] = [compile(args[0]), compile(args[1]), compile(args[2] ?? null)];
  const price = countNodes(args[1] ?? null);
  return (scope, evaluation) => {
    const items = itemsOf(source(scope, evaluation));
    return items.reduce<Value>(
      (accumulator, current) => {
        spend(evaluation, price);
        return rule({ current, accumulator: accumulator ?? null }, evaluation);
      },
      start(scope, evaluation),
    );
  };
}

function itemsOf(value: Value): readonly Json[] {
  if (!Array.isArray(value)) return [];
  if (value.length > limits.ruleArrayItemsMax) {
    throw new Refusal(
      `The list has ${value.length} items; an expression can go through ${limits.ruleArrayItemsMax}.`,
    );
  }
  return value;
}
