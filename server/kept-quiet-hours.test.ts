import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../db/open.ts';
import { writeSetting } from '../db/settings.ts';
import { createQuietHours, quietHoursSchema } from './kept-quiet-hours.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

describe('quiet hours', () => {
  it('are at night until somebody chooses', () => {
    expect(createQuietHours(db).read()).toEqual({ start: '21:00', end: '08:00' });
  });

  it('are kept as they were chosen, and none at all too', () => {
    const kept = createQuietHours(db);
    kept.write({ start: '22:00', end: '06:30' });
    expect(kept.read()).toEqual({ start: '22:00', end: '06:30' });
    expect(createQuietHours(db).read()).toEqual({ start: '22:00', end: '06:30' });
    kept.write(null);
    expect(createQuietHours(db).read()).toBeNull();
  });

  it('that nobody can read are those at night', () => {
    writeSetting(db, 'quietHours', 'late');
    expect(createQuietHours(db).read()).toEqual({ start: '21:00', end: '08:00' });
  });

  it.each([
    [{ start: '24:00', end: '08:00' }, 'start', 'Give a time of day, such as 21:00.'],
    [{ start: '21:00', end: '8:00' }, 'end', 'Give a time of day, such as 21:00.'],
    [
      { start: '08:00', end: '08:00' },
      'end',
      'Quiet hours must end at another time than they begin.',
    ],
  ])('%j are refused with a sentence', (given, path, message) => {
    const [issue] = quietHoursSchema.safeParse(given).error?.issues ?? [];
    expect(issue).toMatchObject({ path: [path], message });
  });
});
