import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../db/open.ts';
import { type FinishedOrNot, listForResults } from '../../db/results.ts';

export interface Period {
  readonly workflowId: string;
  /** Epoch milliseconds; `until` is not part of it. */
  readonly from: number;
  readonly until: number;
}

/** More are not looked at: the newest say enough, and reading each takes a part of a millisecond. */
export const instancesMax = 20_000;
const pageSize = 100;

/**
 * The newest instances of a period, page by page. Others are served between two pages, so that a long
 * look holds nobody up.
 */
export async function* readResults(db: Database, period: Period): AsyncGenerator<FinishedOrNot> {
  let before: FinishedOrNot['state'] | undefined;
  for (let read = 0; read < instancesMax; read += pageSize) {
    // Each page begins where the one before ended, and not at the top again.
    const until = before ? before.startedAt + 1 : period.until;
    const page = listForResults(db, { ...period, until, before, limit: pageSize });
    yield* page;
    before = page.at(-1)?.state;
    if (page.length < pageSize) return;
    await breathe();
  }
}
