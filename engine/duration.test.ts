import { expect, test } from 'vitest';
import { type Duration, duration, durationInWords, toMs } from './duration.ts';

test.each<[Duration, number, string]>([
  [{ amount: 1, unit: 'seconds' }, 1_000, '1 second'],
  [{ amount: 90, unit: 'minutes' }, 5_400_000, '90 minutes'],
  [{ amount: 1.5, unit: 'hours' }, 5_400_000, '1.5 hours'],
  [{ amount: 1, unit: 'days' }, 86_400_000, '1 day'],
  [{ amount: 2, unit: 'weeks' }, 1_209_600_000, '2 weeks'],
])('%j is %i milliseconds: “%s”', (given, ms, words) => {
  expect(toMs(given)).toBe(ms);
  expect(durationInWords(given)).toBe(words);
});

test('a duration is more than nothing and at most a year', () => {
  expect(duration.safeParse({ amount: 366, unit: 'days' }).success).toBe(true);
  expect(duration.safeParse({ amount: 367, unit: 'days' }).success).toBe(false);
  expect(duration.safeParse({ amount: 0, unit: 'days' }).success).toBe(false);
});
