import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopLag, watchLoopLag } from './loop-lag.ts';

let lag: LoopLag;
beforeEach(() => {
  lag = watchLoopLag();
});
afterEach(() => lag.stop());

/** Nothing else happens meanwhile. */
function hog(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('the event loop', () => {
  it('is behind while one thing keeps it from the others, again and again', async () => {
    for (let round = 0; round < 6; round += 1) {
      hog(300);
      await sleep(1);
    }
    expect(lag.lagMs()).toBeGreaterThan(150);
  });

  it('has caught up soon after', async () => {
    hog(500);
    await expect.poll(lag.lagMs, { timeout: 20_000 }).toBeLessThan(100);
  });
});
