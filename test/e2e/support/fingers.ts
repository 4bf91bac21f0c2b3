import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that touches the page where it is told to, as long as it is told to. */
export async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  return {
    down: (at: Point) => touch('touchStart', [at]),
    up: () => touch('touchEnd', []),
    async pull(from: Point, to: Point) {
      await touch('touchStart', [from]);
      for (const part of [0.1, 0.3, 0.6, 1]) {
        const between = (a: number, b: number) => a + (b - a) * part;
        await touch('touchMove', [{ x: between(from.x, to.x), y: between(from.y, to.y) }]);
      }
      // It comes to rest. Else a tap right afterwards would only stop what still rolls.
      await page.waitForTimeout(150);
      await touch('touchMove', [to]);
      await touch('touchEnd', []);
    },
  };
}
