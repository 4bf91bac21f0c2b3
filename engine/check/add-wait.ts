import type { Workflow, WorkflowStep } from '../workflow.ts';
import { freeId } from './free-id.ts';

/** Puts a wait behind a step that asks something. Who does not answer, or cannot, is left alone. */
export function addWait(workflow: Workflow, stepId: string): Workflow {
  const id = freeId(workflow, `${stepId}_reply`);
  const steps = Object.entries(workflow.steps).map(([each, step]): [string, WorkflowStep] => [
    each,
    each === stepId ? leadTo(id, step) : step,
  ]);
  const asking = workflow.steps[stepId];
  const to = asking?.exits.find((exit) => exit.id === 'next')?.to ?? null;
  const kind = asking?.type === 'send-flow' ? 'flow' : 'choice';
  return { ...workflow, steps: { ...Object.fromEntries(steps), [id]: waitStep(kind, to) } };
}

function leadTo(to: string, step: WorkflowStep): WorkflowStep {
  const exits = step.exits.map((exit) =>
    exit.id === 'next' ? { id: exit.id, label: exit.label, to } : exit,
  );
  return { ...step, exits };
}

function waitStep(kind: 'choice' | 'flow', to: string | null): WorkflowStep {
  return {
    type: 'wait-for-reply',
    name: 'Wait for a reply',
    config: {
      expect: { kind },
      timeout: { amount: 1, unit: 'days' },
      reminders: [],
      retries: { max: 2, message: '' },
      oldChoiceMessage: '',
    },
    exits: [
      { id: 'replied', label: 'Replied', to },
      { id: 'not-understood', label: 'Not understood', to: null, ends: true },
      { id: 'no-reply', label: 'No reply', to: null, ends: true },
    ],
  };
}
