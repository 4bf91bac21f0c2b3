import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTogether } from './commit-together.ts';
import { type Database, openDatabase } from './open.ts';
import { readSetting, writeSetting } from './settings.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

describe('work committed together', () => {
  it('is all there afterwards', () => {
    const outcomes = commitTogether(db, [
      () => writeSetting(db, 'a', 1),
      () => writeSetting(db, 'b', 2),
    ]);
    expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
    expect([readSetting(db, 'a'), readSetting(db, 'b')]).toEqual([1, 2]);
  });

  it('is undone alone where it throws, and the rest stays', () => {
    const error = new Error('not this one');
    const outcomes = commitTogether(db, [
      () => writeSetting(db, 'a', 1),
      () => {
        writeSetting(db, 'b', 2);
        throw error;
      },
      () => writeSetting(db, 'c', 3),
    ]);
    expect(outcomes).toEqual([{ ok: true }, { ok: false, error }, { ok: true }]);
    expect([readSetting(db, 'a'), readSetting(db, 'b'), readSetting(db, 'c')]).toEqual([
      1,
      undefined,
      3,
    ]);
  });

  it('throws, with nothing stored, when no transaction could be begun', () => {
    db.sqlite.exec('pragma query_only = on');
    expect(() => commitTogether(db, [() => writeSetting(db, 'a', 1)])).toThrow('readonly');
    db.sqlite.exec('pragma query_only = off');
    expect(readSetting(db, 'a')).toBeUndefined();
  });
});
