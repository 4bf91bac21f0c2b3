import type { Trial, TrialWorld, Workflow } from '../../engine/index.ts';
import type { LineNote } from '../phone/phone-line.ts';
import { noteBelow, trialNotes } from './trial-notes.ts';

/** One conversation with the draft, as it was when the conversation began. */
export interface Played {
  readonly workflow: Workflow;
  readonly world: TrialWorld;
  readonly trial: Trial;
  readonly notes: readonly LineNote[];
  /** How it stood after each thing that happened, oldest first. */
  readonly past: readonly Trial[];
  /** It began in the middle: what led there was not played. */
  readonly isPartial: boolean;
}

/** After something happened, with what there is to note of it. */
export function playedOn(played: Played, trial: Trial, note: string | null): Played {
  const said = note === null ? [] : [noteBelow(played.trial, { ...plain, text: note })];
  return {
    ...played,
    trial,
    notes: [...played.notes, ...said, ...trialNotes(played.trial, trial)],
    past: trial === played.trial ? played.past : [...played.past, trial],
  };
}

const plain = { isProblem: false, stepId: null };
