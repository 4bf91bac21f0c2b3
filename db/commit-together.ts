import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };
type Work = () => void;

const transactions = perDatabase(({ sqlite }) => ({
  plain: sqlite.transaction((works: readonly Work[]) => {
    for (const work of works) work();
  }),
  careful: sqlite.transaction((works: readonly Work[], alone: (work: Work) => Outcome) =>
    works.map(alone),
  ),
  /** Inside another transaction, this is a savepoint. */
  savepoint: sqlite.transaction((work: Work) => work()),
}));

/**
 * Does all of this in one transaction, under one write to disk. What throws is undone alone, and
 * the others stay; for that, everything is done a second time, so that savepoints, which cost as much
 * as the work itself, are only paid when something throws. Throws when nothing at all was stored.
 */
export function commitTogether(db: Database, works: readonly Work[]): Outcome[] {
  const { plain, careful, savepoint } = transactions(db);
  let hasBegun = false;
  try {
    plain.immediate([() => (hasBegun = true), ...works]);
    return works.map(() => ({ ok: true }));
  } catch (error) {
    if (!hasBegun) throw error;
  }
  return careful.immediate(works, (work) => {
    try {
      savepoint(work);
      return { ok: true };
    } catch (error) {
      // A full or failing disk may have undone the whole transaction already.
      if (!db.sqlite.inTransaction) throw error;
      return { ok: false, error };
    }
  });
}
