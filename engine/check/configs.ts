import type { Problem } from '../problem.ts';
import { findStepType } from '../steps/run-step.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const configRules: readonly Rule[] = [stepTypeFindings];

/** What the step types themselves find in their steps. */
function stepTypeFindings({ steps }: Graph): Problem[] {
  return [...steps].flatMap(([stepId, step]) => {
    const findings = findStepType(step.type)?.check?.(step) ?? [];
    return findings.map(({ path, message, severity }) =>
      stepProblem(stepId, `config.${path}`, {
        code: 'step-config',
        severity: severity ?? 'error',
        message,
      }),
    );
  });
}
