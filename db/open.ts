import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** The open store: `orm` for queries, `sqlite` for pragmas, transactions and closing. */
export interface Database {
  readonly sqlite: BetterSqlite.Database;
  readonly orm: BetterSQLite3Database;
}

/**
 * Opens (or creates) the SQLite file and brings its tables up to date. `:memory:` is for tests.
 * Throws NewerStoreError, and changes nothing, when a newer version of this program has had it.
 *
 * `synchronous=FULL` is set explicitly: a WAL database is otherwise re-opened with NORMAL, which
 * loses acknowledged messages when the power fails. The busy timeout is short because waiting for
 * a lock blocks the whole process. The cache (64 MiB) holds all that a busy moment changes, and the
 * log grows to 16 MiB before it is copied into the file, so that a busy page is copied once.
 */
export function openDatabase(file: string, migrationsFolder = defaultMigrationsFolder()): Database {
  const sqlite = new BetterSqlite(file);
  if (isNewer(sqlite, migrationsFolder)) {
    sqlite.close();
    throw new NewerStoreError(
      `${file} was written by a newer version of this program. Start that one, or put back a backup.`,
    );
  }
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 100');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('wal_autocheckpoint = 4000');
  const orm = drizzle(sqlite);
  migrate(orm, { migrationsFolder });
  return { sqlite, orm };
}

/** The one that drizzle keeps. */
const migrationsTable = '__drizzle_migrations';

export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

/** Whether it has tables that this version does not know, and would read wrongly or not at all. */
export function isNewer(sqlite: BetterSqlite.Database, migrationsFolder: string): boolean {
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  const migrated = sqlite.prepare(`select 1 from sqlite_schema where name = '${migrationsTable}'`);
  if (!migrated.get()) return false;
  const latest = sqlite.prepare(`select max(created_at) from ${migrationsTable}`).pluck().get();
  return Number(latest) > Math.max(...known);
}

function defaultMigrationsFolder(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url));
}
