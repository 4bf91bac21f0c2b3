import { useMemo, useState } from 'react';
import {
  type InstanceDetail,
  type InstanceSummary,
  useInstance,
  useInstances,
} from '../api/instances.ts';
import { textAt } from '../api/read-json.ts';
import { useMessages } from '../api/simulator.ts';
import { noRun, runView } from '../canvas/run-view.ts';

/** What ran on the server for the pretend customer: all of it, and the one that is looked at. */
export function useLiveRun(workflowId: string, contact: string) {
  const [chosenId, chooseInstance] = useState<string | null>(null);
  const instances = useInstances(contact).data ?? [];
  const newest = useNewest(instances, contact);
  const [newestSeen, setNewestSeen] = useState(newest);
  if (newest !== newestSeen) {
    setNewestSeen(newest);
    chooseInstance(null);
  }
  const id = chosenId ?? newest;
  const detail = useInstance(id).data ?? null;
  const instance = id === null ? null : detail;
  const run = useMemo(
    () => (instance?.instance.workflowId === workflowId ? runView(instance.trace) : noRun),
    [instance, workflowId],
  );
  return {
    instances,
    instance,
    chooseInstance,
    run,
    isWorking: instance !== null && isWorking(instance),
    isOfWorkflow: (instanceId: string | null) =>
      instances.some((each) => each.id === instanceId && each.workflowId === workflowId),
  };
}

/** The newest instance of the conversation on the phone; those from before it started over are past. */
function useNewest(instances: readonly InstanceSummary[], contact: string): string | null {
  const [oldest] = useMessages(contact).data ?? [];
  const [newest] = instances;
  return oldest && newest && newest.startedAt >= oldest.at - clockSlackMs ? newest.id : null;
}

const clockSlackMs = 1_000;

const restingTypes = ['wait', 'wait-for-reply', 'wait-for-dtmf', 'hand-over', 'run-workflow'];

/** It stands in a step that neither waits for the customer nor for a time: it is at work. */
function isWorking({ instance, workflow }: InstanceDetail): boolean {
  if (instance.status !== 'waiting') return false;
  return instance.at.some((stepId) => {
    const type = textAt(workflow, 'steps', stepId, 'type');
    return type !== null && !restingTypes.includes(type);
  });
}
