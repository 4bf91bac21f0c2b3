export interface RateLimit {
  /** Takes one try of this key; false when there is none left now. */
  take(key: string): boolean;
}

/** A token bucket per key, in memory; a key's bucket refills over `perMs`. */
export function createRateLimit(max: number, perMs: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const keysMax = 10_000;
  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key) ?? { left: max, at };
      // A clock that was set back neither gives nor takes.
      const passedMs = Math.max(0, at - bucket.at);
      const left = Math.min(max, bucket.left + (passedMs / perMs) * max);
      if (buckets.size >= keysMax && !buckets.has(key)) buckets.clear();
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
  };
}
