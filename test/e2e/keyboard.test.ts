/** Everything without a mouse: Tab, the arrow keys, Enter and Escape. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en as words } from '../../editor/words/en.ts';
import { isFocused, stopsWithoutMark, tabTo } from './support/keys.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { password, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it('leads from the first visit to a booking by the keyboard alone', async () => {
  const page = await stage.visit('/');
  const { keyboard } = page;
  const phone = phoneOn(page);
  await page.getByLabel(words.welcome.setUpLabel).and(page.locator(':focus')).waitFor();
  await keyboard.type(password);
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Book an appointment', exact: true }));
  await keyboard.press('Enter');

  await tabTo(page, phone.field);
  await keyboard.type('book appointment');
  await keyboard.press('Enter');
  await chooseByKeys(page, 'Choose a service', 2);
  await chooseByKeys(page, 'Pick a time', 3);
  await phone.message(/confirmed.*Blocked drain.*Mon 4 May, 14:00/s).waitFor();

  await tabTo(page, page.getByRole('link', { name: words.app.bookings }), 'Shift+Tab');
  await keyboard.press('Enter');
  await page
    .getByRole('region', { name: words.bookings.week })
    .getByText('Blocked drain')
    .waitFor();
});

it('walks along the lines of the canvas with the arrow keys', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const { canvas, step } = partsOf(page);
  const trigger = page.getByRole('group', { name: /^Start: / });
  await tabTo(page, trigger);
  for (const [key, name] of [
    ['ArrowDown', 'Get our services'],
    ['ArrowDown', 'Ask which service'],
    ['ArrowDown', 'Wait for their choice'],
    ['ArrowDown', 'Find free times'],
    ['ArrowRight', 'Offer another way'],
    ['ArrowRight', 'Close without an answer'],
    ['ArrowLeft', 'Offer another way'],
    ['ArrowUp', 'Wait for their choice'],
  ] as const) {
    await page.keyboard.press(key);
    await step(name).and(page.locator(':focus')).waitFor();
    await expect.poll(() => isInView(step(name), canvas), patience).toBe(true);
  }
  await page.keyboard.press('Home');
  await trigger.and(page.locator(':focus')).waitFor();
  await tabTo(page, page.getByRole('button', { name: words.canvas.zoomIn }));
});

it('closes what is open with Escape, and goes back to where it was opened', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  const customer = page.getByRole('button', { name: new RegExp(words.phone.customer) });
  await phone.startOver();
  await phone.write('book appointment');
  const list = phone.listButton('Choose a service');
  for (const opener of [list, customer, page.getByRole('button', { name: words.phone.attach })]) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(opener), patience).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(opener), patience).toBe(true);
  }
});

it.each(['/workflows', '/workflows/booking-by-list', '/bookings'])(
  'shows where the focus is, at every stop of %s',
  async (path) => {
    const page = await stage.enter(path);
    await page.getByRole('main').getByRole('button').or(page.getByRole('switch')).first().waitFor();
    expect(await stopsWithoutMark(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: words.app.skip }).and(page.locator(':focus')).waitFor();
  },
);

/** Opens the newest list with this button, and sends the row that stands at this number. */
async function chooseByKeys(page: Page, button: string, row: number): Promise<void> {
  const phone = phoneOn(page);
  await phone.listButton(button).waitFor();
  await tabTo(page, phone.listButton(button), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const choices = phone.sheet.getByRole('radio');
  await tabTo(page, choices.first());
  await page.keyboard.press('Space');
  for (let down = 1; down < row; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await phone.sheet.waitFor({ state: 'detached' });
  await tabTo(page, phone.field);
}

async function isInView(card: Locator, canvas: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([card.boundingBox(), canvas.boundingBox()]);
  if (!inner || !outer) return false;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
