/**
 * Rules are JSON Logic (https://jsonlogic.com): plain JSON that asks something of a scope. They
 * are checked and compiled once, and bounded in size, depth and work, so that evaluating one is
 * quick, always ends and never throws.
 */
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { compileRule, unknownOperation } from './compile-rule.ts';
import {
  type Evaluation,
  spendOn,
  spendOnHandingOn,
  startEvaluation,
  type WorkBudget,
} from './evaluation.ts';
import type { Run } from './operation.ts';
import { forms, isPerItem, operations } from './operations.ts';
import { Refusal } from './refusal.ts';
import { readNode } from './rule-node.ts';
import { toJson } from './value.ts';

export { isTruthy } from './standard-operations.ts';

export type Evaluated =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly message: string };

/**
 * What the rule gives in this scope, or one sentence saying why it gives nothing. Never throws.
 * A rule is remembered by identity: it must not be changed after it was first evaluated.
 */
export function evaluateRule(rule: Json, scope: Json, budget?: WorkBudget): Evaluated {
  return evaluateWithin(startEvaluation(scope, budget), rule);
}

/** The same, as a part of an evaluation whose work is bounded as a whole. */
export function evaluateWithin(evaluation: Evaluation, rule: Json): Evaluated {
  try {
    const value = toJson(prepare(rule)(evaluation.root, evaluation));
    const isHandedOn = typeof value === 'string' && readNode(rule)?.name === 'var';
    if (isHandedOn) spendOnHandingOn(evaluation, value);
    else spendOn(evaluation, value);
    return { ok: true, value };
  } catch (error) {
    const isOurs = error instanceof Refusal;
    return { ok: false, message: isOurs ? error.message : 'The rule cannot be worked out.' };
  }
}

/** What is wrong with a rule whatever the scope, in sentences; nothing when it can be evaluated. */
export function checkRule(rule: Json): string[] {
  const check: Check = { problems: new Set(), nodesLeft: limits.ruleNodesMax };
  visit(rule, { depth: 1, isInItemRule: false }, check);
  return [...check.problems];
}

interface Check {
  readonly problems: Set<string>;
  nodesLeft: number;
}

interface Place {
  readonly depth: number;
  /** Within what is worked out for each item of a list. */
  readonly isInItemRule: boolean;
}

const prepared = new WeakMap<object, Run>();

function prepare(rule: Json): Run {
  if (typeof rule !== 'object' || rule === null) return compileRule(rule);
  const known = prepared.get(rule);
  if (known) return known;
  const [problem] = checkRule(rule);
  const run = problem === undefined ? compileRule(rule) : refuse(problem);
  prepared.set(rule, run);
  return run;
}

function refuse(problem: string): Run {
  return () => {
    throw new Refusal(problem);
  };
}

function visit(rule: Json, place: Place, check: Check): void {
  check.nodesLeft -= 1;
  if (check.nodesLeft < 0) {
    check.problems.add(`This has more than ${limits.ruleNodesMax} parts; split it.`);
  } else if (place.depth > limits.ruleDepthMax) {
    check.problems.add(`This is nested more than ${limits.ruleDepthMax} deep; split it.`);
  } else {
    visitParts(rule, place, check);
  }
}

function visitParts(rule: Json, place: Place, check: Check): void {
  const node = readNode(rule);
  if (node) checkOperation(node.name, place, check);
  const parts = node?.args ?? (Array.isArray(rule) ? rule : []);
  const hasItemRule = node !== null && isPerItem(node.name);
  for (const [index, part] of parts.slice(0, check.nodesLeft + 1).entries()) {
    const isInItemRule = place.isInItemRule || (hasItemRule && index === 1);
    visit(part, { depth: place.depth + 1, isInItemRule }, check);
  }
}

function checkOperation(name: string, place: Place, check: Check): void {
  if (!forms.has(name) && !operations.has(name)) check.problems.add(unknownOperation(name));
  if (place.isInItemRule && isPerItem(name)) {
    check.problems.add(`'${name}' cannot be used for each item of another list.`);
  }
}
