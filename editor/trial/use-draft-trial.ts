import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Workflow } from '../../engine/index.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { changesInWords } from '../workflow-document/changes-in-words.ts';
import { draftLine } from './draft-line.ts';
import { showFailure } from './show-failure.ts';
import { clockAt, trialClock } from './trial-clock.ts';
import type { PlayerState, TrialPlayer } from './trial-player.ts';
import { useAnswering } from './use-answering.ts';
import { useBusinessZone } from './use-business-zone.ts';
import { useShownRun } from './use-shown-run.ts';
import { useTrialPlayer } from './use-trial-player.ts';

interface DraftTrialInput {
  readonly draft: Workflow;
  readonly customer: PretendCustomer;
  /** Whether it is the draft that the phone plays. */
  readonly isShown: boolean;
}

export type DraftTrial = ReturnType<typeof useDraftTrial>;

const idle = createStore<PlayerState>(() => ({ played: null, asking: null }));

/** The conversation with the draft: as the phone, the trace, the canvas and the clock show it. */
export function useDraftTrial({ draft, customer, isShown }: DraftTrialInput) {
  const answers = useAnswering(draft.id);
  const { answering, makeUp } = answers;
  const [isWanted, want] = useState(isShown);
  if (isShown && !isWanted) want(true);
  const { player, whenLoaded } = useTrialPlayer({ draft, customer, answering, isWanted });
  const tryFrom = useTryFrom(player);
  const timeZone = useBusinessZone(draft, isWanted);
  const state = useStore(player?.state ?? idle);
  const { played } = state;
  const isChanged = useMemo(
    () => played !== null && changesInWords(played.workflow, draft).length > 0,
    [played, draft],
  );
  return {
    ...useShownRun(played),
    draft,
    player,
    tryFrom,
    played,
    asksOthers: Object.values(draft.steps).some(({ type }) => type === 'http-request'),
    isAsking: state.asking !== null,
    ...answers,
    /** The draft is another than the one that this conversation began with. */
    isChanged,
    clock: useMemo(() => (played ? trialClock(played) : clockAt(timeZone)), [played, timeZone]),
    /** Something was said or started: not only was time made to pass. */
    hasBegun: played?.trial.turns.some((turn) => !('passes' in turn.do)) ?? false,
    line: useMemo(
      () => draftLine({ customer, player, whenLoaded, state, answering, makeUp }),
      [customer, player, whenLoaded, state, answering, makeUp],
    ),
  };
}

/** Begins at a step: as soon as there is a player, where it is not loaded yet. */
function useTryFrom(player: TrialPlayer | null): (stepId: string) => void {
  const [wantedId, want] = useState<string | null>(null);
  useEffect(() => {
    if (player === null || wantedId === null) return;
    want(null);
    player.tryFrom(wantedId).catch(showFailure);
  }, [player, wantedId]);
  return want;
}
