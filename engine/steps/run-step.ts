/** Where a step meets its step type: that the two belong together, the workflow's schema has seen. */
import type * as z from 'zod';
import type { WorkflowStep } from '../workflow.ts';
import { stepTypes } from './index.ts';
import type {
  ExitSpec,
  Outcome,
  ResumeContext,
  ResumeEvent,
  StepContext,
  StepDefinition,
} from './step.ts';

export type StepType = StepDefinition<string, z.ZodType>;

const byType: ReadonlyMap<string, StepType> = new Map(
  stepTypes.map((stepType) => [stepType.type, stepType]),
);

export function findStepType(type: string): StepType | undefined {
  return byType.get(type);
}

/** Every exit that the step has by its type and config, in the order they are shown. */
export function stepExits(step: WorkflowStep): readonly ExitSpec[] {
  return findStepType(step.type)?.exits(step) ?? [];
}

export function enterStep(step: WorkflowStep, context: StepContext<unknown>): Outcome {
  const unknown = { do: 'fail', message: `There is no step type “${step.type}”.` } as const;
  return findStepType(step.type)?.enter(context) ?? unknown;
}

export function resumeStep(
  step: WorkflowStep,
  event: ResumeEvent,
  context: ResumeContext<unknown>,
): Outcome {
  const idle = { do: 'fail', message: `“${step.name}” waits for nothing.` } as const;
  return findStepType(step.type)?.resume?.(event, context) ?? idle;
}
