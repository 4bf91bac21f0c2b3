import type { Database } from '../../db/open.ts';
import { listTraced } from '../../db/results.ts';
import type { Workflow } from '../../engine/index.ts';
import { createFunnelTally, type Funnel } from './funnel-tally.ts';
import { keepCounts } from './keep-counts.ts';
import { type Period, readPages } from './read-pages.ts';

/** It is asked for again with whatever happens, by everybody who looks on. */
const restMsMin = 3_000;

/** Who went which way; it may be some seconds old. */
export function createFunnels({ db, now }: { db: Database; now: () => number }) {
  return keepCounts(countFunnel, { now, restMsMin });

  async function countFunnel(period: Period, workflow: Workflow): Promise<Funnel> {
    const tally = createFunnelTally(workflow);
    const pages = readPages(period, (page) => listTraced(db, page));
    for await (const page of pages) for (const each of page) tally.add(each);
    return tally.end();
  }
}
