import { expect, it } from 'vitest';
import { spanInWords } from './due-in-words.ts';

it.each([
  [10_000, '10 seconds'],
  [1, '1 second'],
  [90_000, '90 seconds'],
  [600_000, '10 minutes'],
  [3_600_000, '1 hour'],
  [5_400_000, '90 minutes'],
  [23 * 3_600_000, '23 hours'],
  [86_400_000, '1 day'],
  [7 * 86_400_000, '7 days'],
])('says of %i milliseconds that they are %s', (ms, text) => {
  expect(spanInWords(ms)).toBe(text);
});
