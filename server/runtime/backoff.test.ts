import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('each wait is twice as long as the one before, up to a limit, and never quite the same', () => {
  const waits = (random: number) =>
    [1, 2, 3, 10].map((attempts) =>
      backoffMs(attempts, { firstMs: 1_000, mostMs: 60_000, random }),
    );
  expect(waits(0.5)).toEqual([1_000, 2_000, 4_000, 60_000]);
  expect(waits(0)).toEqual([750, 1_500, 3_000, 45_000]);
  expect(waits(1)).toEqual([1_250, 2_500, 5_000, 75_000]);
});
