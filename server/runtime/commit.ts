import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Turn } from './turn.ts';

/** Does something inside a transaction; resolves when it is durable, rejects when it is not. */
export type Commit = <T>(work: (turn: Turn) => T) => Promise<T>;

const againMs = 1_000;

/**
 * A commit for what has happened already, so that it must be stored: it is tried until it works, or
 * until everything stops; only then it rejects.
 */
export function untilStored(
  commit: Commit,
  deps: { readonly clock: Clock; readonly log: Log; readonly stopped: AbortSignal },
): Commit {
  return async (work) => {
    for (;;) {
      try {
        return await commit(work);
      } catch (error) {
        if (deps.stopped.aborted) throw error;
        deps.log.error('Something could not be stored; it is tried again.', error);
        await sleepUntil(deps.clock, deps.clock.now() + againMs, deps.stopped);
      }
    }
  };
}
