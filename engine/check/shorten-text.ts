import type { Json } from '../json.ts';
import { shorten } from '../messages/shorten.ts';
import { parseWorkflow } from '../parse-workflow.ts';
import { findStepType } from '../steps/run-step.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';
import { changeAt } from './change-at.ts';
import type { Found } from './repair.ts';

/** A text that is too long, cut off as it would be on the phone; null where that is not what is wrong. */
export function shortenText(
  workflow: Workflow,
  step: WorkflowStep,
  { stepId = '', path = '' }: Found,
): Workflow | null {
  const part = path.slice(`steps.${stepId}.config.`.length);
  const found = findStepType(step.type)?.check?.(step) ?? [];
  const charsMax = found.find((each) => each.path === part)?.charsMax;
  if (charsMax === undefined) return null;
  const config: Json = JSON.parse(JSON.stringify(step.config));
  const shortened = changeAt(config, part.split('.'), (text) => shorten(String(text), charsMax));
  const steps = { ...workflow.steps, [stepId]: { ...step, config: shortened } };
  const parsed = parseWorkflow({ ...workflow, steps });
  return parsed.ok ? parsed.workflow : null;
}
