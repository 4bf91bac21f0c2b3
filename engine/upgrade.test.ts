import { describe, expect, test } from 'vitest';
import { type Upgrade, upgrade } from './upgrade.ts';

test('a document of the newest version is given back as it is', () => {
  const document = { schemaVersion: 1, name: 'Booking' };
  expect(upgrade(document)).toEqual({ ok: true, document, from: null });
});

test('a document of a newer Journeyman is a problem that says so', () => {
  expect(upgrade({ schemaVersion: 2 })).toEqual({
    ok: false,
    problem: {
      code: 'newer-schema',
      severity: 'error',
      path: 'schemaVersion',
      message:
        'This workflow was made by a newer Journeyman: its schema version is 2, and this one reads up to 1.',
      fix: 'Update Journeyman, then open it again.',
    },
  });
});

test.each([
  null,
  'text',
  3,
  [],
  {},
  { schemaVersion: '1' },
  { schemaVersion: 0 },
  { schemaVersion: 1.5 },
])('what has no version is left for the schema to complain about: %j', (document) => {
  expect(upgrade(document)).toEqual({ ok: true, document, from: null });
});

describe('with two upgrades', () => {
  const table: Upgrade[] = [
    ({ title, ...rest }) => ({ ...rest, name: title ?? '' }),
    ({ name, ...rest }) => ({ ...rest, names: [name ?? ''] }),
  ];

  test('the oldest document goes through both', () => {
    const oldest = { schemaVersion: 1, title: 'Booking' };
    expect(upgrade(oldest, table)).toEqual({
      ok: true,
      document: { schemaVersion: 3, names: ['Booking'] },
      from: 1,
    });
    expect(oldest).toEqual({ schemaVersion: 1, title: 'Booking' });
  });

  test('a younger document goes through the second only', () => {
    expect(upgrade({ schemaVersion: 2, name: 'Booking' }, table)).toEqual({
      ok: true,
      document: { schemaVersion: 3, names: ['Booking'] },
      from: 2,
    });
  });

  test('the newest document goes through none', () => {
    const newest = { schemaVersion: 3, names: [] };
    expect(upgrade(newest, table)).toEqual({ ok: true, document: newest, from: null });
  });
});
