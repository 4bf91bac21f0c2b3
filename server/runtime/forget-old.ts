import { deleteDeliveriesBefore } from '../../db/deliveries.ts';
import { deleteEarlyStatusesBefore } from '../../db/early-statuses.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';

const dayMs = 24 * 3_600_000;
/** Who asks for the same thing again after this long means it. */
const deliveriesKeptMs = 14 * dayMs;
const earlyStatusesKeptMs = dayMs;
const everyMs = 3_600_000;
const batchMax = 1_000;

/** Forgets, now and then and a little at a time, what nobody will ask for again. */
export async function forgetOld(
  deps: { readonly clock: Clock; readonly commit: Commit },
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    const forgotten = await deps.commit(({ db, at }) =>
      Math.max(
        deleteDeliveriesBefore(db, at - deliveriesKeptMs, batchMax),
        deleteEarlyStatusesBefore(db, at - earlyStatusesKeptMs, batchMax),
      ),
    );
    if (forgotten < batchMax) await sleepUntil(deps.clock, deps.clock.now() + everyMs, stopped);
  }
}
