import type { Database } from '../../db/open.ts';
import { listTraced } from '../../db/results.ts';
import type { Workflow } from '../../engine/index.ts';
import { createFunnelTally, type Funnel } from './funnel-tally.ts';
import { type Period, readPages } from './read-results.ts';

/** Counted as often as somebody looks, but never more often, nor for a larger part of the time, than this. */
const restMsMin = 3_000;
const restsPerCount = 10;
/** So many periods of workflows are kept; the oldest go. */
const keptMax = 20;

interface Kept {
  readonly counted: Promise<Funnel>;
  /** Until then it is answered as it is; null while it is being counted. */
  freshUntil: number | null;
}

/** Who went which way, kept for a moment: those who look on at the same time share one count. */
export function createFunnels({ db, now }: { db: Database; now: () => number }) {
  const kept = new Map<string, Kept>();

  return function funnelOf(period: Period, workflow: Workflow): Promise<Funnel> {
    const key = `${period.until - period.from} ${period.workflowId}`;
    const known = kept.get(key);
    if (known && (known.freshUntil === null || now() < known.freshUntil)) return known.counted;
    const startedAt = now();
    const fresh: Kept = { counted: countFunnel(db, period, workflow), freshUntil: null };
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

async function countFunnel(db: Database, period: Period, workflow: Workflow): Promise<Funnel> {
  const tally = createFunnelTally(workflow);
  const pages = readPages(
    period,
    (page) => listTraced(db, page),
    (each) => each,
  );
  for await (const page of pages) for (const each of page) tally.add(each);
  return tally.end();
}
