import type { Workflow } from '../../engine/index.ts';
import type { Period } from './read-pages.ts';

/** A count rests so many times as long as it took. */
const restsPerCount = 10;
/** So many periods of workflows are kept; the oldest go. */
const keptMax = 20;

interface Kept<Counts> {
  readonly counted: Promise<Counts>;
  /** Until then it is answered as it is; null while it is being counted. */
  freshUntil: number | null;
}

/**
 * What is counted, kept for a moment: those who look on at the same time share one count. It is
 * counted as often as somebody looks, but hardly a tenth of the time, and rests at least `restMsMin`.
 */
export function keepCounts<Counts>(
  count: (period: Period, workflow: Workflow) => Promise<Counts>,
  { now, restMsMin }: { now: () => number; restMsMin: number },
): typeof count {
  const kept = new Map<string, Kept<Counts>>();

  return (period, workflow) => {
    const key = `${period.until - period.from} ${period.workflowId}`;
    const known = kept.get(key);
    if (known && (known.freshUntil === null || now() < known.freshUntil)) return known.counted;
    const startedAt = now();
    const fresh: Kept<Counts> = { counted: count(period, workflow), freshUntil: null };
    kept.delete(key);
    kept.set(key, fresh);
    for (const oldest of [...kept.keys()].slice(0, -keptMax)) kept.delete(oldest);
    fresh.counted.then(
      () => {
        const restMs = Math.max(restMsMin, restsPerCount * (now() - startedAt));
        fresh.freshUntil = now() + restMs;
      },
      () => kept.delete(key),
    );
    return fresh.counted;
  };
}
