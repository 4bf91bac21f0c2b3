/**
 * Effects leave from here, after the commit that asked for them.
 *
 * Invariants
 *  O1  An effect is durably claimed before it is performed, and its result is durable before its
 *      row goes: what a crash leaves claimed is reconciled, never simply forgotten or repeated.
 *  O2  Within a lane, the next effect begins when the one before it is done or stuck.
 *  O3  What waits in memory is bounded; the rest waits in the database, in order.
 */
import { setMaxListeners } from 'node:events';
import type { OutboxRow } from '../../db/outbox.ts';
import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';
import type { TakeSlot } from './effect-slots.ts';
import { createLanes } from './lanes.ts';
import type { PerformEffect } from './perform-effect.ts';
import type { SendPace } from './send-pace.ts';
import type { Store } from './store.ts';
import type { Turn } from './turn.ts';

export interface Outbox {
  /**
   * A claim for a new effect of this lane that can begin at once, so that claiming it costs no
   * write of its own; null: it has to wait for its turn.
   */
  claimNow(lane: string): string | null;
  /** There may be new effects in the database. */
  wake(): void;
  /** Performs a stuck effect once more. False: it is not stuck. */
  retry(effectId: string): Promise<boolean>;
  /** Begins nothing new; resolves when what was begun is over. */
  stop(): Promise<void>;
}

/** How many effects are held in memory. */
const heldMax = 5_000;
/** With more than this under way, a new effect may not begin at once. */
const claimedAtOnceMax = 64;

export function createOutbox(deps: {
  store: Store;
  log: Log;
  clock: Clock;
  commit: Commit;
  pace: SendPace;
  takeSlot: TakeSlot;
  perform: PerformEffect;
  /** How long a message whose fate is unknown waits for a status webhook. */
  holdMs: number;
  /** Under which this process claims what it begins at once. */
  processId: string;
}): Outbox {
  const { store, clock, commit, processId } = deps;
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);
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
    for (const row of store.listEffectsAfter(readUpTo, heldMax - held)) {
      readUpTo = row.seq;
      hold(mayBeDone(row) ? { ...row, nextAt: clock.now() + deps.holdMs } : row);
    }
  }

  /**
   * What another process left claimed when it died may have been done. A message waits for word of
   * it, from now on: while nothing ran, no word could come.
   */
  function mayBeDone(row: OutboxRow): boolean {
    return row.status === 'claimed' && row.claim !== processId && row.effect.kind === 'send';
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
      await deps.pace.turn(row, stopped.signal);
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
    claimNow(lane) {
      const isFree = held < claimedAtOnceMax && !lanes.isBusy(lane);
      return isFree && !stopped.signal.aborted ? processId : null;
    },
    wake,
    async retry(effectId) {
      const row = await commit((turn) => revive(turn, effectId));
      if (row) hold(row);
      return row !== null;
    },
    stop() {
      stopped.abort();
      return lanes.done();
    },
  };
}

/**
 * A message that is tried again has the status of one that was never tried; unless its channel has
 * said by now that it was taken: then there is nothing to try.
 */
function revive(turn: Turn, effectId: string): OutboxRow | null {
  const row = turn.store.reviveEffect(effectId, turn.at);
  if (!row || row.messageId === null) return row;
  if (turn.store.findSent(row.messageId)?.status !== 'rejected') return row;
  turn.store.setMessageStatus(row.messageId, {
    status: 'pending',
    statusAt: turn.at,
    providerMessageId: null,
    errorCode: null,
    errorMessage: null,
  });
  const { contactId, messageId } = row;
  turn.news.push({ type: 'status', contactId, messageId: String(messageId) });
  return row;
}
