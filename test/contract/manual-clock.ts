import type { Clock } from '../../server/runtime/clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on; whatever is due on the way is called at its own time. */
  pass(ms: number): void;
}

/** A clock that stands still until it is moved. */
export function createManualClock(startAt: number): ManualClock {
  let now = startAt;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  function next(until: number) {
    const due = sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    return due[0];
  }

  return {
    now: () => now,
    wakeAt(at, wake) {
      const sleeper = { at, wake };
      sleepers.push(sleeper);
      return () => {
        sleepers = sleepers.filter((each) => each !== sleeper);
      };
    },
    pass(ms) {
      const until = now + ms;
      for (let sleeper = next(until); sleeper; sleeper = next(until)) {
        const { at, wake } = sleeper;
        sleepers = sleepers.filter((each) => each !== sleeper);
        now = Math.max(now, at);
        wake();
      }
      now = until;
    },
  };
}
