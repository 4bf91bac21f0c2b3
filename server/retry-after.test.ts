import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

it('Retry-After is read in seconds and as a date, and bounded', () => {
  const now = Date.UTC(2026, 4, 4, 9);
  expect(retryAfterMs('7', now)).toBe(7_000);
  expect(retryAfterMs(['5', '9'], now)).toBe(5_000);
  expect(retryAfterMs('Mon, 04 May 2026 09:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('Mon, 04 May 2026 08:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999999', now)).toBe(3_600_000);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(undefined, now)).toBeNull();
});
