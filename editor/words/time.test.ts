import { expect, it } from 'vitest';
import { ago, clockTime } from './time.ts';

it.each([
  [10_000, 'now'],
  [180_000, '3 minutes ago'],
  [7_200_000, '2 hours ago'],
  [86_400_000, 'yesterday'],
])('says how long ago %i ms are', (ms, expected) => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(ago(now - ms, now)).toBe(expected);
});

it('reads the clock of another zone', () => {
  const at = Date.parse('2026-11-21T12:05:00Z');
  expect(clockTime(at, 'Asia/Tokyo')).not.toBe(clockTime(at, 'Europe/Berlin'));
});
