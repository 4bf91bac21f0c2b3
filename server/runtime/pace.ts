/** How fast something may go: so many at once, and from then on one in every so many milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** As many as this in a second, all of them at once if they come at once. */
export function perSecond(count: number): Rate {
  return { burst: Math.ceil(count), everyMs: 1_000 / count };
}

/** Keeps everything of one name to a rate, each name by itself. */
export interface Pace {
  /** When the next of this name may go: now, or later. It counts as going then. */
  take(name: string, now: number): number;
  /** Nothing of this name goes before that time. */
  holdUntil(name: string, time: number): void;
}

/** Above this, names that have been quiet for long enough are forgotten. */
const namesMax = 10_000;

/**
 * The generic cell rate algorithm (ITU-T I.371): one number for each name, the time by which all that
 * was taken so far would have gone one after the other.
 */
export function createPace({ burst, everyMs }: Rate): Pace {
  const spentUntil = new Map<string, number>();
  const heldUntil = new Map<string, number>();

  function forgetQuiet(now: number): void {
    for (const times of [spentUntil, heldUntil]) {
      for (const [name, time] of times) if (time <= now) times.delete(name);
    }
  }

  return {
    take(name, now) {
      const spent = Math.max(spentUntil.get(name) ?? 0, now);
      const at = Math.max(now, spent - (burst - 1) * everyMs, heldUntil.get(name) ?? 0);
      if (spentUntil.size + heldUntil.size > namesMax) forgetQuiet(now);
      spentUntil.set(name, Math.max(spent, at) + everyMs);
      return at;
    },
    holdUntil(name, time) {
      heldUntil.set(name, Math.max(heldUntil.get(name) ?? 0, time));
    },
  };
}
