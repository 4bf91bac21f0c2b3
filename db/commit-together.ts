import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

const transactions = perDatabase(({ sqlite }) => ({
  all: sqlite.transaction((works: readonly (() => void)[], alone: (work: () => void) => Outcome) =>
    works.map(alone),
  ),
  /** Inside another transaction, this is a savepoint. */
  one: sqlite.transaction((work: () => void) => work()),
}));

/**
 * Does all of this in one transaction, under one write to disk. What throws is undone alone, and
 * the others stay. Throws when nothing at all was stored.
 */
export function commitTogether(db: Database, works: readonly (() => void)[]): Outcome[] {
  const { all, one } = transactions(db);
  return all.immediate(works, (work) => {
    try {
      one(work);
      return { ok: true };
    } catch (error) {
      // A full or failing disk may have undone the whole transaction already.
      if (!db.sqlite.inTransaction) throw error;
      return { ok: false, error };
    }
  });
}
