import type { ConsentWords, Effect } from '../../engine/index.ts';
import type { FeedItem } from '../feed.ts';
import type { Log, LogFields } from '../log.ts';
import type { VersionedCandidate } from './candidates.ts';
import type { Programs } from './programs.ts';
import type { Store } from './store.ts';

/** What the runtime works with, the same for every event. */
export interface Workshop {
  readonly store: Store;
  readonly log: Log;
  readonly programs: Programs;
  readonly candidates: () => readonly VersionedCandidate[];
  readonly consentWords: () => ConsentWords;
  /** Small letters and digits, 8 to 32 of them, never the same twice. */
  readonly randomId: () => string;
  /** A claim for the first effect of a turn, if its lane is free and it can begin at once. */
  readonly claimNow: (lane: string) => string | null;
}

/**
 * The handling of one event, inside one transaction: what it works with, and what it leaves to be
 * done when the transaction is durable, and only then.
 */
export interface Turn extends Workshop {
  /** When the event is handled. */
  readonly at: number;
  /** For whoever is looking. */
  readonly news: FeedItem[];
  /** For the log: ids that join one to the other, and nothing that anybody wrote. */
  readonly lines: (readonly [message: string, fields: LogFields])[];
  /** What forms that wait are to be told. */
  readonly flowAnswers: FlowAnswered[];
  /** How many workflows were run by workflows. */
  workflowsRun: number;
  /** There is something new in the outbox. */
  hasEffects: boolean;
  /** When the earliest of the new timers is due. */
  timerAt: number | null;
}

export interface FlowAnswered {
  readonly instanceId: string;
  readonly effect: Extract<Effect, { kind: 'answer-flow' }>;
}

export function beginTurn(workshop: Workshop, at: number): Turn {
  const { store, log, programs, candidates, consentWords, randomId, claimNow } = workshop;
  const told = { news: [], lines: [], flowAnswers: [] };
  const after = { ...told, workflowsRun: 0, hasEffects: false, timerAt: null };
  return { store, log, programs, candidates, consentWords, randomId, claimNow, at, ...after };
}
