import { expect, test } from 'vitest';
import { typosBetween } from './typos-between.ts';

test.each([
  ['heating', 'heating', 0],
  ['heatin', 'heating', 1],
  ['heatting', 'heating', 1],
  ['haeting', 'heating', 1],
  ['keating', 'heating', 1],
  ['haetin', 'heating', 2],
  ['a', 'b', 1],
  ['', 'ab', 2],
  ['abc', '', Number.POSITIVE_INFINITY],
  ['plumbing', 'heating', Number.POSITIVE_INFINITY],
])('%j and %j are %d typing mistakes apart', (from, to, typos) => {
  expect(typosBetween(from, to, 2)).toBe(typos);
  expect(typosBetween(to, from, 2)).toBe(typos);
});

test('more than asked for are not counted', () => {
  expect(typosBetween('haetin', 'heating', 1)).toBe(Number.POSITIVE_INFINITY);
  expect(typosBetween('heating', 'heating', 0)).toBe(0);
});
