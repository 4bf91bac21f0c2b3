/** Time, so that tests can be as fast as they like. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls once when `at` has come, never before. Returns the way to call it off. */
  wakeAt(at: number, wake: () => void): () => void;
  /** Calls once after `ms`, however the clock is set meanwhile. Left out: that makes no difference. */
  wakeAfter?(ms: number, wake: () => void): () => void;
}

/**
 * A timeout cannot be longer than 24 days, and does not notice when the clock is set: so no sleep
 * is longer than this.
 */
const sleepMsMax = 60_000;
const timeoutMsMax = 2 ** 31 - 1;

/** This machine's clock. What waits for it does not keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  wakeAt(at, wake) {
    let timeout: NodeJS.Timeout;
    function sleep(): void {
      const leftMs = at - Date.now();
      if (leftMs <= 0) wake();
      else timeout = setTimeout(sleep, Math.min(leftMs, sleepMsMax)).unref();
    }
    timeout = setTimeout(sleep, Math.max(0, Math.min(at - Date.now(), sleepMsMax))).unref();
    return () => clearTimeout(timeout);
  },
  wakeAfter(ms, wake) {
    // Node's timeouts may come a part of a millisecond early.
    const timeout = setTimeout(wake, Math.min(ms + 1, timeoutMsMax)).unref();
    return () => clearTimeout(timeout);
  },
};

/**
 * Resolves when as long has passed as it is now until `at`, or at once when the signal says so. For
 * pauses: a clock that is set back does not make them longer. What is due at a time of day is for
 * `wakeAt`.
 */
export function sleepUntil(clock: Clock, at: number, signal: AbortSignal): Promise<void> {
  const ms = at - clock.now();
  if (signal.aborted || ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const callOff = clock.wakeAfter?.(ms, end) ?? clock.wakeAt(at, end);
    signal.addEventListener('abort', end, { once: true });
    function end(): void {
      callOff();
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
