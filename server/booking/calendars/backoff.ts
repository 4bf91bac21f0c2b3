const waitMsMax = 64_000;

/**
 * How long to wait after so many attempts that failed: `min(2^n s + up to 1 s, 64 s)`, or what the
 * calendar asked for where that is longer.
 */
export function backoffMs(attempts: number, afterMs: number | null, random: () => number): number {
  const waitMs = 2 ** Math.min(attempts, 10) * 1_000 + random() * 1_000;
  return Math.max(Math.min(waitMs, waitMsMax), afterMs ?? 0);
}
