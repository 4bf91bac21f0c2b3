import BetterSqlite from 'better-sqlite3';
import type { Database } from '../open.ts';

/**
 * Does all of `work` or nothing. The write lock is taken first: what is read inside cannot be
 * changed by another process before the commit. Throws SQLITE_BUSY when another holds the lock
 * longer than the busy timeout; see `isBusy`.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  return db.sqlite.transaction(work).immediate();
}

/** Another process is writing: nothing was done, and trying again is safe. */
export function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
