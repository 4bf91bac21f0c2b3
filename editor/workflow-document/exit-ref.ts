import type { Workflow, WorkflowStep } from '../../engine/index.ts';

/** Stands for the trigger where a step id is asked for. No step has it: step ids begin with a letter. */
export const triggerId = '@trigger';
/** The trigger's only exit: it leads to the start. */
export const startExitId = 'start';

/** One way on: an exit of a step, or the trigger's. */
export interface ExitRef {
  readonly stepId: string;
  readonly exitId: string;
}

export const startExit: ExitRef = { stepId: triggerId, exitId: startExitId };

/** The step it leads to. Null: nowhere, or to a step that is gone. */
export function targetOf(workflow: Workflow, { stepId, exitId }: ExitRef): string | null {
  const to =
    stepId === triggerId
      ? workflow.start
      : workflow.steps[stepId]?.exits.find(({ id }) => id === exitId)?.to;
  return to && workflow.steps[to] ? to : null;
}

/** Every exit that leads to this step. */
export function exitsTo(workflow: Workflow, target: string): ExitRef[] {
  const ofSteps = Object.entries(workflow.steps).flatMap(([stepId, { exits }]) =>
    exits.flatMap(({ id, to }) => (to === target ? [{ stepId, exitId: id }] : [])),
  );
  return workflow.start === target ? [startExit, ...ofSteps] : ofSteps;
}

/** The exit by which the conversation goes on as planned. */
export function mainExitOf({ type, exits }: WorkflowStep): string | null {
  if (type === 'repeat') return 'done';
  return exits[0]?.id ?? null;
}
