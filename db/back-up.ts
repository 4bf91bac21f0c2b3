import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { isNewer } from './open.ts';

/** A sentence for whoever gave the command. */
export class BackUpError extends Error {
  override readonly name = 'BackUpError';
}

/**
 * Copies a store, which may be in use, as it is at one moment; writers are not held up. The copy has
 * its name, for the owner of the process alone, only when it is whole and on disk.
 */
export function backUp(file: string, copy: string): void {
  if (!existsSync(file)) throw new BackUpError(`There is no database at ${file}.`);
  if (existsSync(copy)) throw new BackUpError(`${copy} is there already. Name another file.`);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  const source = new BetterSqlite(file, { readonly: true });
  try {
    source.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    source.close();
  }
  chmodSync(unfinished, 0o600);
  moveDurably(unfinished, copy);
}

/**
 * Puts a backup in the place of a store that nobody has open, at one moment. What was there before
 * stays beside it, under the name that is returned; null: nothing was there.
 */
export function restore(
  copy: string,
  file: string,
  { migrationsFolder, at }: { migrationsFolder: string; at: Date },
): string | null {
  examine(copy, migrationsFolder);
  const incoming = `${file}.incoming`;
  copyFileSync(copy, incoming);
  chmodSync(incoming, 0o600);
  const replaced = existsSync(file) ? `${file}.${at.toISOString().replace(/\W/g, '-')}` : null;
  if (replaced !== null) {
    finishLog(file);
    linkSync(file, replaced);
  }
  moveDurably(incoming, file);
  return replaced;
}

/** Throws unless it is a whole store that this version of the program can go on with. */
function examine(copy: string, migrationsFolder: string): void {
  if (!existsSync(copy)) throw new BackUpError(`There is no file ${copy}.`);
  const sqlite = new BetterSqlite(copy, { readonly: true });
  try {
    const found = sqlite.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new BackUpError(`${copy} is damaged: ${found}`);
    sqlite.prepare('select count(*) from instance').get();
    if (isNewer(sqlite, migrationsFolder)) {
      throw new BackUpError(`${copy} was written by a newer version of this program.`);
    }
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
    throw new BackUpError(`${copy} is not a backup of this program: ${error.message}.`);
  } finally {
    sqlite.close();
  }
}

/** A write-ahead log that stayed beside another file would damage it. */
function finishLog(file: string): void {
  const sqlite = new BetterSqlite(file, { timeout: 100 });
  try {
    sqlite.pragma('journal_mode = DELETE');
  } catch {
    throw new BackUpError(`${file} is in use. Stop the server first.`);
  } finally {
    sqlite.close();
  }
}

function moveDurably(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

function sync(path: string): void {
  const open = openSync(path, 'r');
  fsyncSync(open);
  closeSync(open);
}
