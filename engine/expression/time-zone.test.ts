import { expect, test } from 'vitest';
import { toIanaZone } from './time-zone.ts';

test('a zone is known by its IANA name, however its letters are written', () => {
  expect(toIanaZone('Asia/Singapore')).toBe('Asia/Singapore');
  expect(toIanaZone('europe/LONDON')).toBe('Europe/London');
  expect(toIanaZone('UTC')).toBe('UTC');
});

test('nothing else is a zone', () => {
  for (const id of ['', '+08:00', 'Mars/Base', '2026-05-04', '__proto__', 'UTC\0']) {
    expect(toIanaZone(id)).toBe(null);
  }
});
