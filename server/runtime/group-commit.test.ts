import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

let folder: string;
let db: Database;
let group: GroupCommit;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyman-group-'));
  db = openDatabase(join(folder, 'store.db'));
  group = createGroupCommit(db);
});
afterEach(() => {
  db.sqlite.close();
  rmSync(folder, { recursive: true });
});

function write(key: string): Promise<string> {
  return group.submit(() => {
    writeSetting(db, key, 1);
    return key;
  });
}

describe('work that is submitted', () => {
  it('is durable when it resolves, with its value, in the order it came', async () => {
    const keys = Array.from({ length: 1_500 }, (_, index) => `key-${index}`);
    const done: string[] = [];
    await Promise.all(keys.map(async (key) => done.push(await write(key))));
    expect(done).toEqual(keys);
    const other = new BetterSqlite(join(folder, 'store.db'), { readonly: true });
    expect(other.prepare('select count(*) from setting').pluck().get()).toBe(1_500);
    other.close();
  });

  it('fails alone where it throws', async () => {
    const failing = group.submit(() => {
      writeSetting(db, 'half', 1);
      throw new Error('not this one');
    });
    const outcomes = await Promise.allSettled([write('a'), failing, write('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(readSetting(db, 'half')).toBeUndefined();
    expect([readSetting(db, 'a'), readSetting(db, 'b')]).toEqual([1, 1]);
  });
});

describe('another process that writes', () => {
  it('is waited for, for a while, and then not any longer', async () => {
    const other = new BetterSqlite(join(folder, 'store.db'));
    other.exec('begin immediate');
    const patient = write('a');
    setTimeout(() => other.exec('commit'), 300);
    expect(await patient).toBe('a');
    other.exec('begin immediate');
    await expect(write('b')).rejects.toThrow('locked');
    other.exec('commit');
    other.close();
    expect(await write('c')).toBe('c');
    expect(readSetting(db, 'b')).toBeUndefined();
  });
});
