/**
 * How long to wait after an attempt that failed, in milliseconds: twice as long each time, and not
 * at the same moment as everybody else. `random` is between 0 and 1.
 */
export function backoffMs(
  attempts: number,
  { firstMs, mostMs, random }: { firstMs: number; mostMs: number; random: number },
): number {
  const wholeMs = Math.min(firstMs * 2 ** (attempts - 1), mostMs);
  return Math.round(wholeMs * (0.75 + random / 2));
}
