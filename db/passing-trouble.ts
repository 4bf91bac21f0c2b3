import BetterSqlite from 'better-sqlite3';

const codes = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_CANTOPEN'];

/**
 * Whether the store could not do something just now: another process is writing, the disk is full or
 * fails. Nothing was changed, and the same may work later.
 */
export function isPassingTrouble(error: unknown): boolean {
  if (!(error instanceof BetterSqlite.SqliteError)) return false;
  return codes.some((code) => error.code.startsWith(code));
}
