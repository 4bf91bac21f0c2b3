import { type FlowField, flowFields } from '../flows/flow-fields.ts';
import { type PlayableFlow, playableFlow } from '../flows/player/playable-flow.ts';
import type { FormLookup } from '../program.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';
import type { Graph } from './graph.ts';

/** A form that a workflow sends, as it is published now. */
export interface KnownForm {
  readonly id: string;
  readonly flow: PlayableFlow;
  readonly fields: readonly FlowField[];
}

type SendFlow = Extract<WorkflowStep, { type: 'send-flow' }>;

/** Those that the workflow names, as far as they are forms. */
export function knownForms(
  { steps, trigger }: Workflow,
  findForm: FormLookup,
): ReadonlyMap<string, KnownForm> {
  const sent = sentFormSteps(new Map(Object.entries(steps))).map(([, { config }]) => config.form);
  const asking = trigger.type === 'flow-data-request' ? [trigger.form] : [];
  const known = [...new Set([...sent, ...asking])].flatMap((id) => {
    const document = findForm(id);
    const flow = playableFlow(document);
    return flow ? [[id, { id, flow, fields: flowFields(document) }] as const] : [];
  });
  return new Map(known);
}

export function sentFormSteps(
  steps: ReadonlyMap<string, WorkflowStep>,
): (readonly [string, SendFlow])[] {
  return [...steps].flatMap(([stepId, step]) =>
    step.type === 'send-flow' ? [[stepId, step] as const] : [],
  );
}

/**
 * The forms whose answers this step may be: those sent before it. None where that cannot be told: it
 * waits for no form, one of them is not known, or has an endpoint, which may end it with anything.
 */
export function formsBefore(waitId: string, { steps, forms, canFollow }: Graph): KnownForm[] {
  const wait = steps.get(waitId);
  if (wait?.type !== 'wait-for-reply' || wait.config.expect.kind !== 'flow') return [];
  const sent = sentFormSteps(steps)
    .filter(([stepId]) => canFollow(waitId, stepId))
    .map(([, { config }]) => config.form);
  const found = [...new Set(sent)].map((id) => forms?.get(id));
  const known = found.filter((form) => form?.flow.hasEndpoint === false);
  return known.length === found.length ? known.filter((form) => form !== undefined) : [];
}
