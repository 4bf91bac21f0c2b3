import type { Json } from '../../json.ts';
import { limits } from '../../limits.ts';
import { boundValue } from '../bound-value.ts';
import { defineStep, type Outcome } from '../step.ts';
import { runWorkflowConfig } from './config.ts';

/** Runs another workflow for the same customer, and goes on when it has ended. */
export const runWorkflow = defineStep({
  type: 'run-workflow',
  title: 'Run a workflow',
  description:
    'Runs another workflow for this customer, waits for its end, and takes what it kept.',
  icon: 'workflow',
  group: 'connect',
  waits: true,
  config: runWorkflowConfig,
  exits: () => [
    { id: 'returned', label: 'Came to its end' },
    { id: 'failed', label: 'Failed', quiet: true, finds: ['error'] },
  ],
  enter({ step, depth, fill }) {
    const { workflowId, values } = step.config;
    if (depth >= limits.workflowDepthMax) {
      return failed(`More than ${limits.workflowDepthMax} workflows run one another.`);
    }
    const data = values.map(({ name, value }): [string, Json] => [name, fill(value)]);
    return {
      do: 'wait',
      for: 'workflow',
      effects: [{ kind: 'run-workflow', workflowId, data: Object.fromEntries(data) }],
      text: `For “${workflowId}” to end.`,
    };
  },
  resume(event, context) {
    if (event.type !== 'returned') return failed('Something else than its end came.');
    const { result } = event;
    if (result.outcome !== 'completed') return failed(result.message);
    const data = boundValue(result.data, 'What it kept', context);
    return { do: 'leave', exit: 'returned', result: { data } };
  },
});

function failed(error: string): Outcome {
  return { do: 'leave', exit: 'failed', result: { data: null, error }, text: error };
}
