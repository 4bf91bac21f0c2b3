import type { Problem } from '../problem.ts';
import { findStepType } from '../steps/run-step.ts';
import type { Graph } from './graph.ts';
import { findReach } from './reach.ts';
import { type Rule, stepProblem } from './rule.ts';

export const loopRules: readonly Rule[] = [loopsWithoutWait];

/** Among the steps that do not wait, none may come back to itself. */
function loopsWithoutWait({ steps }: Graph): Problem[] {
  const restless = new Map([...steps].filter(([, { type }]) => !findStepType(type)?.waits));
  return findReach(restless).cycles.flatMap((cycle) => {
    const names = cycle.slice(0, namesMax).map(({ step }) => `“${step.name}”`);
    const more = cycle.length > namesMax ? ' and others' : '';
    return cycle.slice(0, 1).map(({ stepId }) =>
      stepProblem(stepId, '', {
        code: 'endless-loop',
        severity: 'error',
        message: `This can repeat for ever without waiting for the customer: ${names.join(', ')}${more}.`,
        fix: 'Add a step that waits to the loop.',
      }),
    );
  });
}

const namesMax = 5;
