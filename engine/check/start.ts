import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const startRules: readonly Rule[] = [noStart, unreachableSteps];

function noStart({ workflow: { start }, steps }: Graph): Problem[] {
  if (start !== null && steps.has(start)) return [];
  const message =
    start === null
      ? 'Nothing happens when this workflow starts.'
      : `The first step, “${start}”, does not exist.`;
  const fix = steps.size === 0 ? 'Add a first step.' : 'Choose which step is the first.';
  return [{ code: 'no-start', severity: 'error', path: 'start', message, fix }];
}

function unreachableSteps({ workflow: { start }, steps, isReachable }: Graph): Problem[] {
  if (start === null || !steps.has(start)) return [];
  return [...steps.keys()]
    .filter((stepId) => !isReachable(stepId))
    .map((stepId) =>
      stepProblem(stepId, '', {
        code: 'unreachable',
        severity: 'warning',
        message: 'Customers can never reach this step.',
        fix: 'Connect something to it or delete it.',
      }),
    );
}
