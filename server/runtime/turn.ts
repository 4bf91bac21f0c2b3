import type { Database } from '../../db/open.ts';
import type { FeedItem } from '../feed.ts';
import type { Log } from '../log.ts';
import type { VersionedCandidate } from './candidates.ts';
import type { Programs } from './programs.ts';

/** What the runtime works with, the same for every event. */
export interface Workshop {
  readonly db: Database;
  readonly log: Log;
  readonly programs: Programs;
  readonly candidates: () => readonly VersionedCandidate[];
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
  /** There is something new in the outbox. */
  hasEffects: boolean;
  /** When the earliest of the new timers is due. */
  timerAt: number | null;
}

export function beginTurn(workshop: Workshop, at: number): Turn {
  const { db, log, programs, candidates, randomId, claimNow } = workshop;
  const after = { news: [], hasEffects: false, timerAt: null };
  return { db, log, programs, candidates, randomId, claimNow, at, ...after };
}
