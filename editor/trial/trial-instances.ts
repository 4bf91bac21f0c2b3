import { isJsonObject, type JsonObject, type Trial, type TrialWorld } from '../../engine/index.ts';
import type { InstanceDetail, InstanceSummary, TraceLine } from '../api/instances.ts';
import { draftVersion } from './draft-version.ts';

/** What ran in a tried conversation, newest first. */
export function trialInstances(world: TrialWorld, trial: Trial): InstanceSummary[] {
  return trial.instances.map((instance) => summaryOf(world, trial, instance)).reverse();
}

/** One of them, with its trace. */
export function trialInstance(world: TrialWorld, trial: Trial, id: string): InstanceDetail | null {
  const instance = trial.instances.find((each) => each.id === id);
  if (!instance) return null;
  const { failure, contact, positions } = instance;
  return {
    instance: {
      ...summaryOf(world, trial, instance),
      failure,
      contact: { name: contact.name, phone: contact.phone },
      at: positions.map(({ stepId }) => stepId),
    },
    trace: (trial.traces[id] ?? []).map((line, seq): TraceLine => ({ seq, ...line })),
    workflow: asJson(programOf(world, instance.workflowId)?.workflow),
  };
}

type TrialInstance = Trial['instances'][number];

function summaryOf(
  world: TrialWorld,
  { contact }: Trial,
  instance: TrialInstance,
): InstanceSummary {
  const { id, workflowId, status, startedAt, endedAt } = instance;
  const workflowName = programOf(world, workflowId)?.workflow.name ?? workflowId;
  const common = { id, workflowId, workflowName, status, startedAt, endedAt };
  return { ...common, version: draftVersion, contactId: contact.id };
}

function programOf({ program, find }: TrialWorld, workflowId: string) {
  return program.workflow.id === workflowId ? program : find(workflowId);
}

/** A workflow is JSON; its type only does not say so. */
function asJson(document: unknown): JsonObject | null {
  return isJsonObject(document) ? document : null;
}
