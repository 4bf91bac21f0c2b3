/**
 * Turns a rule (JSON Logic) into a closure, once. json-logic-js itself walks the rule every time,
 * which is three times slower here, and it cannot be bounded: it reads inherited properties, and
 * nothing limits what `map`, `reduce` and `cat` make or stops them half-way. It stays the authority
 * on what the standard operations mean: agreement.test.ts holds each of them to it.
 */
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import type { FunctionParameter, Operation, Run } from './operation.ts';
import { forms, operations } from './operations.ts';
import { Refusal } from './refusal.ts';
import { readNode } from './rule-node.ts';
import { readPath, toJson, type Value } from './value.ts';

/** Throws a refusal for an operation that does not exist; `checkRule` finds it before. */
export function compileRule(rule: Json | undefined): Run {
  if (typeof rule !== 'object' || rule === null) return () => rule;
  if (Array.isArray(rule)) return compileList(rule);
  const node = readNode(rule);
  if (node === null) return () => rule;
  const form = forms.get(node.name);
  if (form) return form.compile(node.args, compileRule);
  const operation = operations.get(node.name);
  if (operation) return compileOperation(operation, node.args);
  throw new Refusal(unknownOperation(node.name));
}

export function unknownOperation(name: string): string {
  return `There is no operation called '${name}'.`;
}

function compileList(rules: readonly Json[]): Run {
  const runs = rules.map((rule) => compileRule(rule));
  return (scope, evaluation) => runs.map((run) => toJson(run(scope, evaluation)));
}

function compileOperation({ apply, cost, parameters = [] }: Operation, args: readonly Json[]): Run {
  const given = args.map((arg) => compileRule(arg));
  const runs = [...given, ...leftOut(parameters.slice(given.length))];
  const [first, second] = runs;
  if (first && second && runs.length === 2) {
    return (scope, evaluation) => {
      const [a, b] = [first(scope, evaluation), second(scope, evaluation)];
      cost?.(evaluation, a, b);
      return bounded(apply(a, b));
    };
  }
  return (scope, evaluation) => {
    const values = runs.map((run) => run(scope, evaluation));
    cost?.(evaluation, ...values);
    return bounded(apply(...values));
  };
}

/** What stands for the values that were not given. */
function leftOut(parameters: readonly FunctionParameter[]): Run[] {
  if (!parameters.some((parameter) => parameter.setting)) return [];
  return parameters.map(({ setting }) =>
    setting ? (_, { root }) => readPath(root, pathOf(setting)) : () => undefined,
  );
}

function pathOf(setting: NonNullable<FunctionParameter['setting']>): string[] {
  return setting === 'now' ? [setting] : ['settings', setting];
}

function bounded(value: Value): Value {
  if (typeof value === 'string' && value.length > limits.ruleStringCharsMax) {
    throw new Refusal(`The text becomes longer than ${limits.ruleStringCharsMax} characters.`);
  }
  if (Array.isArray(value) && value.length > limits.ruleArrayItemsMax) {
    throw new Refusal(`The list becomes longer than ${limits.ruleArrayItemsMax} items.`);
  }
  return value;
}
