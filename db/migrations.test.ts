/** Every schema that was ever released, with a row in each of its tables, becomes today's. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NewerStoreError, openDatabase } from './open.ts';

const migrations = join(import.meta.dirname, 'migrations');
const journal = z
  .looseObject({ entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })) })
  .parse(JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')));
const releases = journal.entries.map(({ tag }, index) => ({ tag, count: index + 1 }));

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyman-migrations-'));
  file = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The migrations as they were when there were only so many. */
function migrationsUpTo(count: number): string {
  const then = join(folder, `migrations-${count}`);
  mkdirSync(join(then, 'meta'), { recursive: true });
  const entries = journal.entries.slice(0, count);
  for (const { tag } of entries) cpSync(join(migrations, `${tag}.sql`), join(then, `${tag}.sql`));
  writeFileSync(join(then, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return then;
}

type Row = Readonly<Record<string, unknown>>;

const column = z.object({ name: z.string(), type: z.string() });

/** What a row must have to be taken; everything else may be anything. */
const particular: Record<string, Row> = {
  reservation: {
    ...{ start_at: 2_000, end_at: 3_000, blocked_start_at: 1_000, blocked_end_at: 4_000 },
    ...{ state: 'confirmed', hold_expires_at: null },
  },
  service: { duration_minutes: 30, capacity: 1 },
  closure: { start_at: 1_000, end_at: 2_000 },
  external_busy: { start_at: 1_000, end_at: 2_000 },
  waitlist_entry: { from_at: 1_000, until_at: 2_000 },
};

function tablesOf(sqlite: BetterSqlite.Database): string[] {
  const ours = "type = 'table' and name not glob 'sqlite_*' and name not glob '__*'";
  const names = sqlite.prepare(`select name from sqlite_schema where ${ours}`).pluck().all();
  return z.array(z.string()).parse(names);
}

/** One row in each table. All ids are the same, so that whatever refers to another finds it. */
function fill(sqlite: BetterSqlite.Database): void {
  sqlite.pragma('foreign_keys = OFF');
  for (const table of tablesOf(sqlite)) {
    const columns = z.array(column).parse(sqlite.pragma(`table_info(${table})`));
    const values = columns.map(
      ({ name, type }) => [name, type === 'INTEGER' ? 1 : '{"a":1}'] as const,
    );
    const row: Row = { ...Object.fromEntries(values), ...particular[table] };
    const names = Object.keys(row);
    sqlite
      .prepare(`insert into "${table}" (${names}) values (${names.map((name) => `@${name}`)})`)
      .run(row);
  }
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
}

function rowsOf(sqlite: BetterSqlite.Database, table: string): Row[] {
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(sqlite.prepare(`select * from "${table}"`).all());
}

function schemaOf(sqlite: BetterSqlite.Database): unknown[] {
  const ours = "name not glob 'sqlite_*'";
  return sqlite
    .prepare(`select type, name, sql from sqlite_schema where ${ours} order by type, name`)
    .all();
}

describe('a database of', () => {
  it.each(releases)('$tag becomes one of today, and loses nothing', ({ count }) => {
    const { sqlite: then } = openDatabase(file, migrationsUpTo(count));
    fill(then);
    const before = tablesOf(then).map((table) => [table, rowsOf(then, table)] as const);
    then.close();

    const { sqlite: now } = openDatabase(file);
    const fresh = openDatabase(':memory:').sqlite;
    expect(schemaOf(now)).toEqual(schemaOf(fresh));
    expect(before.length).toBeGreaterThan(5);
    for (const [table, [row]] of before) {
      expect([table, rowsOf(now, table)]).toEqual([table, [expect.objectContaining(row)]]);
    }
    expect(now.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(now.pragma('foreign_key_check')).toEqual([]);
    now.close();
    fresh.close();
  });

  it('a newer version is refused, and left as it is', () => {
    const { sqlite } = openDatabase(file);
    const later = Date.UTC(2100, 0);
    sqlite
      .prepare("insert into __drizzle_migrations (hash, created_at) values ('later', ?)")
      .run(later);
    sqlite.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(NewerStoreError);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
