import { listHoldsEndedBetween, nextHoldEnd } from '../../db/booking/held-times.ts';
import { isAnybodyWaiting } from '../../db/booking/waitlist-entries.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { offerToWaiting } from '../booking/waitlist.ts';
import { transact } from '../booking/write.ts';

/** Passes on what was kept for somebody who did not take it, as long as anybody waits. */
export interface PassedOnHolds {
  passOn(): Promise<void>;
  /** When the next hold runs out that somebody could wait for; null: none does. */
  nextAt(): number | null;
}

export function createPassedOnHolds(deps: BookingDeps): PassedOnHolds {
  /** Null: nothing was looked at yet, so all that is free is offered. */
  let seen: number | null = null;
  return {
    async passOn() {
      const { db } = deps;
      const now = deps.now();
      const after = seen;
      const ended = after === null ? [null] : listHoldsEndedBetween(db, after, now);
      if (ended.length > 0 && isAnybodyWaiting(db)) {
        await transact(deps, () => {
          for (const hold of ended) offerToWaiting(deps, hold);
        });
      }
      seen = now;
    },
    nextAt: () => (isAnybodyWaiting(deps.db) ? nextHoldEnd(deps.db, seen ?? 0) : null),
  };
}
