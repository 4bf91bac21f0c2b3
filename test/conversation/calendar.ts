import type BetterSqlite from 'better-sqlite3';

/** What befalls the calendar in a conversation, done to its database from outside. */
export function breakCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('ALTER TABLE service RENAME TO service_out_of_reach');
  sqlite.exec('ALTER TABLE customer_preference RENAME TO customer_preference_out_of_reach');
}

export function mendCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('ALTER TABLE service_out_of_reach RENAME TO service');
  sqlite.exec('ALTER TABLE customer_preference_out_of_reach RENAME TO customer_preference');
}

/** Nobody works any more: there is nothing to offer. */
export function closeCalendar(sqlite: BetterSqlite.Database): void {
  sqlite.exec('DELETE FROM weekly_hours');
}
