/**
 * What a run costs, for tests that compare: of two texts, one ten times as long as the other, or
 * of a text and something that everybody knows the price of.
 */

/**
 * Processor milliseconds of the cheapest of a few runs. The processor's time, since a clock also
 * counts what other programs take; the cheapest, since the first run still compiles.
 */
export function costMs(run: () => unknown, runs = 5): number {
  const costs = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}

/** How many times as much `more` costs as `less`. */
export function costRatio(more: () => unknown, less: () => unknown): number {
  const [moreMs, lessMs] = [costMs(more), costMs(less)];
  // Less than this is lost in what the process does besides.
  return moreMs / Math.max(lessMs, 0.1);
}
