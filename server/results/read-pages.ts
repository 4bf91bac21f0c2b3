import { setImmediate as breathe } from 'node:timers/promises';
import type { ResultsPage } from '../../db/results.ts';

export interface Period {
  readonly workflowId: string;
  /** Epoch milliseconds; `until` is not part of it. */
  readonly from: number;
  readonly until: number;
}

/** More are not looked at: the newest say enough, and reading each takes a part of a millisecond. */
export const instancesMax = 20_000;
const pageSize = 25;

/**
 * Whatever is read of the newest instances of a period, page by page. Others are served between two
 * pages, so that a long look holds nobody up.
 */
export async function* readPages<Each extends NonNullable<ResultsPage['before']>>(
  period: Period,
  list: (page: ResultsPage) => readonly Each[],
): AsyncGenerator<readonly Each[]> {
  let before: ResultsPage['before'];
  for (let read = 0; read < instancesMax; read += pageSize) {
    // Each page begins where the one before ended, and not at the top again.
    const until = before ? before.startedAt + 1 : period.until;
    const page = list({ ...period, until, before, limit: pageSize });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    before = last;
    await breathe();
  }
}
