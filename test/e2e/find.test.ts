/** Finding: a step, what it says, another workflow, something to do. */
import { expect, it } from 'vitest';
import { findWords as words } from '../../editor/find/find-words.ts';
import { keysWords } from '../../editor/keys/keys-words.ts';
import { outlineWords } from '../../editor/outline/outline-words.ts';
import { settingsWords } from '../../editor/settings/settings-words.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { isFocused } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('shows a step by what its message says, does what is asked, and goes to another workflow', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  const { keyboard } = page;
  const search = page.getByRole('combobox', { name: words.title });
  await partsOf(page).step('Get our services').waitFor();

  await keyboard.press('Control+k');
  await expect.poll(() => isFocused(search), patience).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await keyboard.type('cannot reach our calendar');
  await page.getByRole('option', { name: /Say the calendar is down/, selected: true }).waitFor();
  await keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
  const card = partsOf(page).step('Say the calendar is down');
  await expect
    .poll(async () => isInside(page.viewportSize(), await card.boundingBox()), patience)
    .toBe(true);
  await page
    .getByRole('textbox', { name: 'Name' })
    .and(page.getByRole('region', { name: 'Details' }).getByRole('textbox'))
    .first()
    .waitFor();

  await keyboard.press('Control+k');
  await search.fill('nothing is called like this');
  await page.getByText(words.nothing).waitFor();
  await search.fill(outlineWords.outline);
  await page.getByRole('option', { name: words.commands.outline }).click();
  await page.getByRole('region', { name: outlineWords.title }).waitFor();

  await keyboard.press('Control+k');
  await search.fill('remind visit');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Remind of a visit' }).waitFor();
});

it('goes from hit to hit in the workflow that is open', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  const { keyboard } = page;
  const { step } = partsOf(page);
  await step('Get our services').waitFor();
  await keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: words.here }).or(page.getByLabel(words.here));
  await expect.poll(() => isFocused(field.first()), patience).toBe(true);
  await keyboard.type('time');
  const count = page.getByRole('search').getByRole('status');
  await expect.poll(() => count.textContent(), patience).toMatch(/^1 of [2-9]/);
  await keyboard.press('ArrowDown');
  await expect.poll(() => count.textContent(), patience).toMatch(/^2 of [2-9]/);
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await field.first().press('Escape');
  await count.waitFor({ state: 'detached' });
});

it('is offered on every screen, as the list of keys is, until letters are switched off', async () => {
  const page = await stage.enter('/bookings', still);
  await page.getByRole('button', { name: words.open }).click();
  await page.getByRole('combobox', { name: words.title }).fill('settings');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: keysWords.title });
  await keys.getByText(keysWords.canvas.connect).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.getByRole('switch', { name: settingsWords.appearance.letterKeys }).uncheck();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: words.keys('?') }).click();
  await keys.getByText(keysWords.off).waitFor();
});

function isInside(
  screen: { width: number; height: number } | null,
  box: { x: number; y: number; width: number; height: number } | null,
): boolean {
  if (!screen || !box) return false;
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= screen.width &&
    box.y + box.height <= screen.height
  );
}
