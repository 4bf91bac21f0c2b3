/**
 * Effects leave from here, after the commit that asked for them.
 *
 * Invariants
 *  O1  An effect is durably claimed before it is performed, and its result is durable before its
 *      row goes: what a crash leaves claimed is reconciled, never simply forgotten or repeated.
 *  O2  Within a lane, the next effect begins when the one before it is done or stuck.
 *  O3  What waits in memory is bounded; the rest waits in the database, in order.
 */
import type { Database } from '../../db/open.ts';
import { listEffectsAfter, type OutboxRow, reviveEffect } from '../../db/outbox.ts';
import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';
import type { TakeSlot } from './effect-slots.ts';
import { createLanes } from './lanes.ts';
import type { PerformEffect } from './perform-effect.ts';

export interface Outbox {
  /** There may be new effects in the database. */
  wake(): void;
  /** Performs a stuck effect once more. False: it is not stuck. */
  retry(effectId: string): Promise<boolean>;
  /** Begins nothing new; resolves when what was begun is over. */
  stop(): Promise<void>;
}

/** How many effects are held in memory. */
const heldMax = 5_000;

export function createOutbox(deps: {
  db: Database;
  log: Log;
  clock: Clock;
  commit: Commit;
  takeSlot: TakeSlot;
  perform: PerformEffect;
  /** How long a message whose fate is unknown waits for a status webhook. */
  holdMs: number;
}): Outbox {
  const { db, clock, commit } = deps;
  const stopped = new AbortController();
  const lanes = createLanes();
  let readUpTo = 0;
  let held = 0;
  let isAwake = false;

  function wake(): void {
    if (isAwake) return;
    isAwake = true;
    queueMicrotask(readOn);
  }

  /** Reads on from where it stopped, as far as there is room. */
  function readOn(): void {
    isAwake = false;
    if (stopped.signal.aborted || held >= heldMax) return;
    for (const row of listEffectsAfter(db, readUpTo, heldMax - held)) {
      readUpTo = row.seq;
      hold({ ...row, nextAt: dueAt(row, deps.holdMs) });
    }
  }

  function hold(row: OutboxRow): void {
    held += 1;
    lanes.add(row.lane, async () => {
      await see(row);
      held -= 1;
      if (held === heldMax - 1) wake();
    });
  }

  /** Sees an effect through: attempts it until it is over, or everything stops. */
  async function see(first: OutboxRow): Promise<void> {
    for (let row: OutboxRow | null = first; row !== null; ) {
      await sleepUntil(clock, row.nextAt, stopped.signal);
      const giveBack = await deps.takeSlot(row.effect);
      try {
        row = stopped.signal.aborted ? null : await deps.perform(row);
      } catch (error) {
        // It stays claimed, and is reconciled at the next start.
        deps.log.error('An effect was left as it is.', error, { effect: first.effectId });
        return;
      } finally {
        giveBack();
      }
    }
  }

  return {
    wake,
    async retry(effectId) {
      const row = await commit((turn) => reviveEffect(turn.db, effectId, turn.at));
      if (row) hold(row);
      return row !== null;
    },
    stop() {
      stopped.abort();
      return lanes.done();
    },
  };
}

/** What a crash left claimed may have been done: a message waits for word of it, as it would have. */
function dueAt(row: OutboxRow, holdMs: number): number {
  if (row.status !== 'claimed' || row.effect.kind !== 'send') return row.nextAt;
  return (row.claimedAt ?? 0) + holdMs;
}
