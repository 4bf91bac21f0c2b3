import type BetterSqlite from 'better-sqlite3';

/** What befalls the calendar in a conversation, done to its database from outside. */
export function breakCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('ALTER TABLE service RENAME TO service_out_of_reach');
}

export function mendCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('ALTER TABLE service_out_of_reach RENAME TO service');
}

/** Nobody works any more: there is nothing to offer. */
export function closeCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('DELETE FROM weekly_hours');
}
