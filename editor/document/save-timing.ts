const quietMs = 800;
const patienceMs = 3_000;

/**
 * How long to wait before saving: until nothing has changed for 0.8 s, but never longer than 3 s
 * after the first change that is not saved.
 */
export function saveDelayMs(firstChangeAt: number, lastChangeAt: number, now: number): number {
  return Math.max(0, Math.min(lastChangeAt + quietMs, firstChangeAt + patienceMs) - now);
}
