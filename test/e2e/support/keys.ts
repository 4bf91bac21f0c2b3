/** The keyboard, and where it leads. */
import type { Locator, Page } from 'playwright-core';

const pressesMax = 200;

/** Presses Tab until this has the focus. Throws, naming every stop on the way, when it never does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  const stops: string[] = [];
  while (stops.length < pressesMax) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
    stops.push((await page.evaluate(focusNow)).name);
  }
  throw new Error(`${key} does not lead to ${target}, but to: ${stops.join(' | ')}`);
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Goes through the page with Tab, from its top, and names the stops at which no focus is seen. */
export async function stopsWithoutMark(page: Page): Promise<string[]> {
  const unmarked: string[] = [];
  const stops = new Set<string>();
  for (let presses = 0; presses < pressesMax; presses += 1) {
    await page.keyboard.press('Tab');
    const { name, isOnPage, isMarked } = await page.evaluate(focusNow);
    if (isOnPage && !isMarked) unmarked.push(name);
    if (!isOnPage && stops.size > 0) return unmarked;
    stops.add(name);
  }
  throw new Error(`Tab never leaves the page: ${[...stops].join(' | ')}`);
}

/** Runs in the page. The mark may be on what has the focus, or on the row or field around it. */
function focusNow() {
  const focused = document.activeElement ?? document.body;
  const name = focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40);
  const around = [
    focused,
    focused.parentElement,
    focused.closest('label'),
    focused.closest('form'),
  ];
  const isMarked = around.some(
    (element) =>
      element !== null &&
      ['', '::after'].some((part) => getComputedStyle(element, part).outlineStyle !== 'none'),
  );
  return { name, isMarked, isOnPage: focused !== document.body };
}
