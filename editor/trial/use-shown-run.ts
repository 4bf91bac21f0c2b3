import { useMemo, useState } from 'react';
import { noRun, runView } from '../canvas/run-view.ts';
import type { Played } from './played.ts';
import { trialInstance, trialInstances } from './trial-instances.ts';

/** What ran in the tried conversation: all of it, and the one that is looked at. */
export function useShownRun(played: Played | null) {
  const [chosenId, chooseInstance] = useState<string | null>(null);
  const newestId = played?.trial.instances.at(-1)?.id ?? null;
  const [newestSeen, setNewestSeen] = useState(newestId);
  if (newestId !== newestSeen) {
    setNewestSeen(newestId);
    chooseInstance(null);
  }
  return useMemo(() => {
    const id = chosenId ?? newestId;
    const { world, trial } = played ?? {};
    const instance = world && trial && id !== null ? trialInstance(world, trial, id) : null;
    const isOwn = instance?.instance.workflowId === trial?.workflowId;
    return {
      instances: world && trial ? trialInstances(world, trial) : [],
      instance,
      chooseInstance,
      run: instance && isOwn ? runView(instance.trace) : noRun,
    };
  }, [played, chosenId, newestId]);
}
