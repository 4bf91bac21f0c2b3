import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../db/open.ts';
import { writeSetting } from '../db/settings.ts';
import { unknownBusiness } from '../engine/index.ts';
import { createKeptBusiness } from './kept-business.ts';

const place = { timeZone: 'Europe/Berlin', language: 'de', country: 'DE' };
const oak = { ...unknownBusiness, name: 'Oak & Söhne 🌳', phone: '030 1234567' };

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

describe('the business', () => {
  it('says nothing of itself until somebody writes it', () => {
    const kept = createKeptBusiness(db, place);
    expect(kept.settings()).toEqual({ ...place, business: unknownBusiness });
    expect(kept.settings()).toBe(kept.settings());
  });

  it('is kept as it was written', () => {
    const kept = createKeptBusiness(db, place);
    const before = kept.settings();
    kept.write(oak);
    expect(kept.settings()).toEqual({ ...place, business: oak });
    expect(kept.settings()).not.toBe(before);
    expect(createKeptBusiness(db, place).settings().business).toEqual(oak);
  });

  it('is where the server says, whatever else it was started with', () => {
    const config = { ...place, databaseFile: 'x' };
    expect(createKeptBusiness(db, config).settings()).toEqual({
      ...place,
      business: unknownBusiness,
    });
  });

  it('says nothing where nobody can read what is kept', () => {
    writeSetting(db, 'business', { name: 'Oak' });
    expect(createKeptBusiness(db, place).settings().business).toEqual(unknownBusiness);
  });
});
