import type { Exit } from '../steps/step.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';

/** Where something is put right. */
export interface RepairPlace {
  readonly workflow: Workflow;
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly exitId: string;
}

export function withStep({ workflow, stepId }: RepairPlace, step: WorkflowStep): Workflow {
  return { ...workflow, steps: { ...workflow.steps, [stepId]: step } };
}

export function withExit(place: RepairPlace, change: (exit: Exit) => Exit): Workflow {
  const { step, exitId } = place;
  const exits = step.exits.map((exit) => (exit.id === exitId ? change(exit) : exit));
  return withStep(place, { ...step, exits });
}

/** The author’s word that it is meant to end there. */
export function endThere(place: RepairPlace): Workflow {
  return withExit(place, (exit) => ({ ...exit, ends: true }));
}
