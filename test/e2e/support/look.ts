import type { Page } from 'playwright-core';

/** Resolves when the letters have come and all that moves has moved, but for what moves for ever. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((each) => each.finished));
  });
}

/** The light or the dark look, as the visitor's system would ask for it. */
export async function changeLook(page: Page, look: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: look });
  await page.locator(`:root[data-mantine-color-scheme="${look}"]`).waitFor({ state: 'attached' });
  await atRest(page);
}
