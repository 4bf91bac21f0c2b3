import { useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { useLiveLine } from '../phone/live-line.ts';
import { keptTrial } from '../trial/kept-trials.ts';
import { useDraftTrial } from '../trial/use-draft-trial.ts';
import { useLiveRun } from './use-live-run.ts';
import type { LiveState } from './use-live-state.ts';

/** What the phone plays: what is drawn, in the page; or what customers get, on the server. */
export type PlayMode = 'draft' | 'live';

export type Play = ReturnType<typeof usePlay>;

interface PlayInput {
  readonly workflow: Workflow;
  readonly customer: PretendCustomer;
  readonly live: LiveState | null;
}

/**
 * Which of the two the phone plays, and what comes of it. While they are the same it is what is live, so
 * that a conversation outlives the page; with the first change it is the draft, from then on. What was
 * tried before the page was loaded is there again.
 */
export function usePlay({ workflow, customer, live }: PlayInput) {
  const [chosen, choose] = useState(() => playedBefore(workflow.id, customer));
  const isDrawnAnew = live !== null && live.kind !== 'upToDate';
  if (chosen === null && isDrawnAnew) choose('draft');
  const mode = chosen ?? 'live';
  const draft = useDraftTrial({ draft: workflow, customer, isShown: mode === 'draft' });
  const ran = useLiveRun(workflow.id, customer.contact);
  const line = useLiveLine(customer, {
    isWorking: ran.isWorking,
    stepName: (stepId, instanceId) =>
      ran.isOfWorkflow(instanceId) ? (workflow.steps[stepId]?.name ?? null) : null,
  });
  return {
    mode,
    choose,
    draft,
    /** The conversation that is seen: on the phone, in the trace and on the canvas. */
    shown: mode === 'draft' ? draft : { ...ran, line },
  };
}

function playedBefore(workflowId: string, { contact }: PretendCustomer): PlayMode | null {
  return keptTrial(workflowId, contact).read() === null ? null : 'draft';
}
