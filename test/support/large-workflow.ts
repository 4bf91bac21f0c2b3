import { newStep } from '../../editor/workflow-document/new-step.ts';
import type { Workflow, WorkflowStep } from '../../engine/index.ts';

/**
 * As a large workflow is drawn: questions one after the other, each with a wait of which one way goes
 * on and another leads aside, to a request.
 */
export function largeWorkflow(id: string, count: number): Workflow {
  const steps: Record<string, WorkflowStep> = {};
  for (let number = 0; number + 2 < count; number += 3) {
    const [ask, wait, fetch] = [`ask${number}`, `wait${number}`, `request${number}`];
    const next = number + 5 < count ? `ask${number + 3}` : null;
    steps[ask] = leading(newStep('chatapps-message'), `Question ${number}`, [wait]);
    steps[wait] = leading(newStep('wait-for-reply'), `Wait ${number}`, [next, fetch]);
    steps[fetch] = leading(request(), `Request ${number}`, [next]);
  }
  return {
    schemaVersion: 1,
    id,
    name: `${count} steps`,
    trigger: {
      type: 'inbound-chatapps',
      channels: [],
      match: { kind: 'any' },
      interrupts: false,
      oldChoices: false,
    },
    start: 'ask0',
    steps,
    layout: { positions: {}, notes: [], sections: [] },
  };
}

/** To this server itself. */
function request(): WorkflowStep {
  const step = newStep('http-request');
  if (step.type === 'http-request') step.config.url = '/booking/v1/services';
  return step;
}

function leading(step: WorkflowStep, name: string, to: readonly (string | null)[]): WorkflowStep {
  step.name = name;
  step.exits.forEach((exit, index) => {
    exit.to = to[index] ?? null;
  });
  return step;
}
