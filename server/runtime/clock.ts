/** Time, so that tests can be as fast as they like. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls once when `at` has come, never before. Returns the way to call it off. */
  wakeAt(at: number, wake: () => void): () => void;
}

/**
 * A timeout cannot be longer than 24 days, and does not notice when the clock is set: so no sleep
 * is longer than this.
 */
const sleepMsMax = 60_000;

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
};

/** Resolves when `at` has come, or at once when the signal says so. */
export function sleepUntil(clock: Clock, at: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || at <= clock.now()) return Promise.resolve();
  return new Promise((resolve) => {
    const callOff = clock.wakeAt(at, end);
    signal.addEventListener('abort', end, { once: true });
    function end(): void {
      callOff();
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
