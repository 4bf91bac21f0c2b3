import { beforeEach, describe, expect, it } from 'vitest';
import { createRateLimit, type RateLimit } from './rate-limit.ts';

let now = 0;
let limit: RateLimit;
beforeEach(() => {
  now = Date.UTC(2026, 4, 4);
  limit = createRateLimit(5, 60_000, () => now);
});

/** How many of ten tries were let through. */
function tries(key = 'ada'): number {
  return Array.from({ length: 10 }, () => limit.take(key)).filter(Boolean).length;
}

describe('a rate limit', () => {
  it('lets so many through, each for themselves, and more with time', () => {
    expect([tries('ada'), tries('bert')]).toEqual([5, 5]);
    now += 24_000;
    expect(tries()).toBe(2);
    now += 3_600_000;
    expect(tries()).toBe(5);
  });

  it('neither locks anybody out nor lets them through when the clock is set back', () => {
    tries();
    now -= 24 * 3_600_000;
    expect(tries()).toBe(0);
    now += 60_000;
    expect(tries()).toBe(5);
  });

  it('forgets nobody’s tries when the clock is set forward by a little', () => {
    tries();
    now += 12_000;
    expect(tries()).toBe(1);
  });
});
