/** Definitions of 8x8 for tests, in few words, and workflows of ours as 8x8 gets them. */

import {
  exportWorkflow,
  type Json,
  type JsonObject,
  type Workflow,
  type WorkflowInput,
} from '../../engine/index.ts';
import { drawWorkflow } from './draw-workflow.ts';

/** A definition as 8x8's builder downloads it. */
export function define(steps: readonly Json[], more: JsonObject = {}): JsonObject {
  return {
    definition: { name: 'A plumber', steps: [...steps] },
    subAccountId: 'plumbers',
    trigger: 'inbound_chat_apps',
    status: 'enabled',
    ...more,
  };
}

export type Steps = WorkflowInput['steps'];

export const inbound = {
  type: 'inbound-chatapps',
  match: { kind: 'any' },
  subAccountId: 'plumbers',
} as const;

/** The steps at 8x8 by id, and what is not the same there. */
export function exported(workflow: Workflow) {
  const { document, report } = exportWorkflow(workflow);
  const definition = document['definition'] as JsonObject;
  const steps = definition['steps'] as JsonObject[];
  const lines = report
    .filter(({ kind }) => kind !== 'kept')
    .map(({ kind, path }) => `${kind} ${path}`);
  return { document, lines, steps, step: (id: string) => steps.find((each) => each['id'] === id) };
}

export function drawn(steps: Steps, rest: Partial<WorkflowInput> = {}) {
  return exported(drawWorkflow(steps, { trigger: inbound, ...rest }));
}
