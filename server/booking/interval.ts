/** A stretch of time in epoch milliseconds; `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The same time as the given intervals, in order, without overlaps; touching ones become one. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const inOrder = intervals.filter((i) => i.end > i.start).sort((a, b) => a.start - b.start);
  for (const next of inOrder) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** What is left of `intervals` outside of `holes`, in order. */
export function subtractIntervals(
  intervals: readonly Interval[],
  holes: readonly Interval[],
): Interval[] {
  const holesInOrder = mergeIntervals(holes);
  return mergeIntervals(intervals).flatMap((interval) => pieces(interval, holesInOrder));
}

function pieces(interval: Interval, holesInOrder: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let start = interval.start;
  for (const hole of holesInOrder) {
    if (hole.end <= start) continue;
    if (hole.start >= interval.end) break;
    if (hole.start > start) left.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < interval.end) left.push({ start, end: interval.end });
  return left;
}
