import type { Clock } from '../../server/runtime/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by this much, waking whoever is due, in order, at their own time. */
  pass(ms: number): void;
  /** Is set to another time at once, as by an administrator; back, where this is negative. */
  jump(ms: number): void;
}

export function createManualClock(startAt: number): ManualClock {
  let at = startAt;
  const sleepers = new Set<{ at: number; wake: () => void }>();

  function nextDue(until: number) {
    const due = [...sleepers].filter((each) => each.at <= until);
    return due.sort((a, b) => a.at - b.at)[0];
  }

  return {
    now: () => at,
    wakeAt(when, wake) {
      const sleeper = { at: when, wake };
      sleepers.add(sleeper);
      if (when <= at) queueMicrotask(() => sleepers.delete(sleeper) && wake());
      return () => sleepers.delete(sleeper);
    },
    jump(ms) {
      at += ms;
      for (let due = nextDue(at); due; due = nextDue(at)) {
        sleepers.delete(due);
        due.wake();
      }
    },
    pass(ms) {
      const until = at + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        sleepers.delete(due);
        at = Math.max(at, due.at);
        due.wake();
      }
      at = until;
    },
  };
}
