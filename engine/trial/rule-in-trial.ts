import { evaluateRule, isTruthy } from '../expression/rule.ts';
import { ruleReferences } from '../expression/rule-references.ts';
import type { Json } from '../json.ts';
import { createScope } from '../steps/context.ts';
import { isoInstant } from '../time.ts';
import type { Trial, TrialWorld } from './trial.ts';

/**
 * Whether a rule is true of the newest run of the workflow that is tried, as it stands now; null: it never ran,
 * a step that the rule looks at has not found anything out yet, or the rule cannot be worked out.
 */
export function ruleInTrial({ program }: TrialWorld, trial: Trial, rule: Json): boolean | null {
  const instance = trial.instances.findLast(({ workflowId }) => workflowId === trial.workflowId);
  if (!instance) return null;
  const isUnknown = ruleReferences(rule).some(
    ([root, stepId = '']) => root === 'steps' && !Object.hasOwn(instance.results, stepId),
  );
  if (isUnknown) return null;
  const evaluated = evaluateRule(rule, createScope(program, instance, isoInstant(trial.at)));
  return evaluated.ok ? isTruthy(evaluated.value) : null;
}
