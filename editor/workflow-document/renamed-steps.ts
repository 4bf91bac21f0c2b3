import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { referring } from './copied-steps.ts';

/** The same workflow with other ids for these steps, wherever they are named. */
export function renamedSteps(workflow: Workflow, newIds: ReadonlyMap<string, string>): Workflow {
  const idOf = (id: string) => newIds.get(id) ?? id;
  const steps = Object.entries(workflow.steps).map(([id, step]) => {
    const exits = step.exits.map((exit) => ({
      ...exit,
      to: exit.to === null ? null : idOf(exit.to),
    }));
    // Only words inside strings change, so the step stays of its type.
    return [idOf(id), referring({ ...step, exits }, newIds) as WorkflowStep] as const;
  });
  const { positions, notes, sections } = workflow.layout;
  return {
    ...workflow,
    start: workflow.start === null ? null : idOf(workflow.start),
    steps: Object.fromEntries(steps),
    layout: {
      ...workflow.layout,
      positions: Object.fromEntries(Object.entries(positions).map(([id, at]) => [idOf(id), at])),
      notes: notes.map(({ pin, ...note }) =>
        pin ? { ...note, pin: { ...pin, stepId: idOf(pin.stepId) } } : note,
      ),
      sections: sections.map((section) => ({ ...section, steps: section.steps.map(idOf) })),
    },
  };
}
