import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../db/open.ts';
import { type FinishedOrNot, listForResults, type ResultsPage } from '../../db/results.ts';

export interface Period {
  readonly workflowId: string;
  /** Epoch milliseconds; `until` is not part of it. */
  readonly from: number;
  readonly until: number;
}

/** More are not looked at: the newest say enough, and reading each takes a part of a millisecond. */
export const instancesMax = 20_000;
const pageSize = 100;

/** The newest instances of a period, one after the other. */
export async function* readResults(db: Database, period: Period): AsyncGenerator<FinishedOrNot> {
  const list = (page: ResultsPage) => listForResults(db, page);
  for await (const page of readPages(period, list, ({ state }) => state)) yield* page;
}

/**
 * Whatever is read of the newest instances of a period, page by page. Others are served between two
 * pages, so that a long look holds nobody up.
 */
export async function* readPages<Each>(
  period: Period,
  list: (page: ResultsPage) => readonly Each[],
  markOf: (each: Each) => NonNullable<ResultsPage['before']>,
): AsyncGenerator<readonly Each[]> {
  let before: ResultsPage['before'];
  for (let read = 0; read < instancesMax; read += pageSize) {
    // Each page begins where the one before ended, and not at the top again.
    const until = before ? before.startedAt + 1 : period.until;
    const page = list({ ...period, until, before, limit: pageSize });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    before = markOf(last);
    await breathe();
  }
}
