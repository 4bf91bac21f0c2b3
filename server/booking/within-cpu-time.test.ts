import { expect, it } from 'vitest';
import { withinCpuTime } from './within-cpu-time.ts';

it('gives what was computed in time', () => {
  expect(withinCpuTime(() => 6 * 7, 1_000)).toEqual({ done: 42 });
});

it('stops what would never end, also where it catches everything', () => {
  const forEver = () => {
    for (;;) {
      try {
        for (;;) Math.sqrt(2);
      } catch {
        // It would go on.
      }
    }
  };
  expect(withinCpuTime(forEver, 20)).toBeNull();
});

it('leaves errors to the caller', () => {
  const fail = () => {
    throw new TypeError('so it goes');
  };
  expect(() => withinCpuTime(fail, 1_000)).toThrow(new TypeError('so it goes'));
});
