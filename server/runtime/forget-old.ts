import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';
import type { Turn } from './turn.ts';

const dayMs = 24 * 3_600_000;
/** Who asks for the same thing again after this long means it. */
const deliveriesKeptMs = 14 * dayMs;
const earlyStatusesKeptMs = dayMs;
const everyMs = 3_600_000;
const batchMax = 1_000;

/**
 * Forgets, now and then and a little at a time, what nobody will ask for again. What could not be
 * forgotten now, such as while the disk is full, is the next time.
 */
export async function forgetOld(
  deps: { readonly clock: Clock; readonly commit: Commit; readonly log: Log },
  stopped: AbortSignal,
): Promise<void> {
  const { clock, commit, log } = deps;
  while (!stopped.aborted) {
    const forgotten = await commit(forgetSome).catch((error) => {
      log.error('Old rows could not be deleted.', error);
      return 0;
    });
    if (forgotten < batchMax) await sleepUntil(clock, clock.now() + everyMs, stopped);
  }
}

function forgetSome({ store, at }: Turn): number {
  return Math.max(
    store.deleteDeliveriesBefore(at - deliveriesKeptMs, batchMax),
    store.deleteEarlyStatusesBefore(at - earlyStatusesKeptMs, batchMax),
  );
}
