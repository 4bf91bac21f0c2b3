import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { Refusal } from './refusal.ts';
import type { Value } from './value.ts';

/** Going on to the next item takes as long as looking at some characters. */
const itemUnits = 8;

/** How much work several evaluations may still do together. */
export interface WorkBudget {
  left: number;
  /** What values that look like chance follow from: another one for every advance. */
  readonly seed?: string;
}

/** One evaluation in progress: what it may read, and how much work it may still do. */
export interface Evaluation {
  readonly root: Json;
  workLeft: number;
  readonly budget: WorkBudget;
}

export function startEvaluation(
  root: Json,
  budget: WorkBudget = { left: limits.ruleWorkMax },
): Evaluation {
  return { root, workLeft: limits.ruleWorkMax, budget };
}

/** Throws a refusal when the work is used up: bounds time without looking at a clock. */
export function spend(evaluation: Evaluation, units: number, budgetUnits = units): void {
  evaluation.workLeft -= units;
  evaluation.budget.left -= budgetUnits;
  if (evaluation.workLeft < 0 || evaluation.budget.left < 0) {
    throw new Refusal('This takes too much work. Use shorter lists and texts.');
  }
}

/**
 * Pays for a text that is handed on as it is, such as a photo in base64: nobody looks through it, so a
 * quarter is enough; of what several evaluations may do together, it takes all the same.
 */
export function spendOnHandingOn(evaluation: Evaluation, text: string): void {
  spend(evaluation, text.length / 4, text.length);
}

/**
 * Pays for looking through a value: every item, and every character times `weight`. A part that
 * occurs twice is paid twice, so what is paid for can also be written out as text.
 */
export function spendOn(evaluation: Evaluation, value: Value, weight = 1, depth = 0): void {
  if (typeof value === 'string') {
    spend(evaluation, value.length * weight);
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= limits.jsonDepthMax) {
      throw new Refusal(`The value is nested more than ${limits.jsonDepthMax} deep.`);
    }
    if (Array.isArray(value)) {
      spend(evaluation, value.length * itemUnits);
      for (const item of value) spendOn(evaluation, item, weight, depth + 1);
    } else {
      for (const [key, item] of Object.entries(value)) {
        spend(evaluation, key.length + itemUnits);
        spendOn(evaluation, item, weight, depth + 1);
      }
    }
  } else if (depth > 0 && typeof value === 'number' && !Number.isFinite(value)) {
    throw new Refusal('A number in it is not a number.');
  }
}
