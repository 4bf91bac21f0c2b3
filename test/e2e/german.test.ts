/** Another language: the page in German by what the browser says, and read from right to left by choice. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { de } from '../../editor/words/de/de.ts';
import { en } from '../../editor/words/en.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { narrow, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const german = { locale: 'de-DE', reducedMotion: 'reduce' } as const;
const name = 'Book an appointment';

it('speaks German with a browser that does', async () => {
  const page = await stage.enter('/workflows', german);
  await page.getByRole('heading', { name: de.app.workflows.title, level: 1 }).waitFor();
  await page.getByRole('button', { name: de.editing.list.create }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name, exact: true }).click();
  const canvas = page.getByRole('region', { name: de.app.workflow.canvas, exact: true });
  await canvas.getByRole('group', { name: /^Schritt 2 von \d+: / }).click();
  await page.getByRole('region', { name: de.inspector.title }).waitFor();
  await page.getByText(de.inspector.exits, { exact: true }).waitFor();
  await page.getByRole('button', { name: de.editing.publish.button, exact: true }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.getByText(/\b(?:undefined|Loading|Settings|Publish)\b/).count()).toBe(0);
});

it('says in German what is wrong, and what to do about it', async () => {
  const page = await stage.enter('/workflows', german);
  await page.getByRole('button', { name: de.editing.list.create }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: de.editing.list.name }).fill('Leer');
  await dialog.getByRole('button', { name: de.editing.list.createButton }).click();
  await page.waitForURL('**/workflows/leer');
  await page
    .getByRole('button', { name: de.problems.count(1) })
    .first()
    .click();
  await page.getByText('Wenn dieser Ablauf startet, geschieht nichts.').first().waitFor();
});

it('changes to English, and to reading from right to left, in the settings', async () => {
  const page = await stage.enter('/settings', german);
  const language = page.getByLabel(de.settings.appearance.language, { exact: true });
  await language.selectOption('en');
  await page.getByRole('heading', { name: en.app.settings, level: 1 }).waitFor();
  await page.getByLabel('Language', { exact: true }).first().selectOption('de');
  await page.getByRole('heading', { name: de.app.app.settings, level: 1 }).waitFor();

  await page.getByRole('switch', { name: de.settings.appearance.rightToLeft }).click();
  await expect.poll(() => directionOf(page), patience).toBe('rtl');
  for (const viewport of [page.viewportSize() ?? narrow, narrow]) {
    await page.setViewportSize(viewport);
    for (const path of ['/settings', '/workflows', '/workflows/booking-by-list']) {
      await page.goto(path);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBe(viewport.width);
      expect(await accessibilityProblems(page), path).toEqual([]);
    }
  }
});

it('draws from left to right, whichever way the page is read', async () => {
  const page = await stage.enter('/workflows/booking-by-list', german);
  await page.evaluate(() => localStorage.setItem('journeyman-direction', 'rtl'));
  await page.reload();
  const flow = page.locator('.react-flow');
  await flow.waitFor();
  expect(await directionOf(page)).toBe('rtl');
  expect(await flow.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});

function directionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dir);
}
