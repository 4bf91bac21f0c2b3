import { expect, test } from 'vitest';
import { chanceOf } from './chance-of.ts';

test('the same seed gives the same, from 0 up to 1', () => {
  expect(chanceOf('instance1/split/1')).toBe(chanceOf('instance1/split/1'));
  for (const seed of ['', 'a', 'ü', 'instance1/split/2']) {
    expect(chanceOf(seed)).toBeGreaterThanOrEqual(0);
    expect(chanceOf(seed)).toBeLessThan(1);
  }
});

test('seeds that are nearly the same are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let visit = 0; visit < 20_000; visit += 1) {
    const tenth = Math.floor(10 * chanceOf(`instance1/split/${visit}`));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(250);
});
