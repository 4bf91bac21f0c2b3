/** From a first visit to a journey that is published and tried, out of the gallery and without an account. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { firstRunWords } from '../../editor/first-run/first-run-words.ts';
import { galleryWords } from '../../editor/gallery/gallery-words.ts';
import { homeWords } from '../../editor/home/home-words.ts';
import { resultsWords } from '../../editor/results/results-words.ts';
import { trialWords } from '../../editor/trial/trial-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { accessibilityProblems, problemsInBothLooks } from './support/accessibility.ts';
import { phoneOn } from './support/phone.ts';
import { narrow, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;
const survey = 'Ask how satisfied customers are';

it('begins with the first steps, and leads from them into the gallery', async () => {
  const page = await stage.enter('/', still);
  const steps = page.getByRole('region', { name: homeWords.title });
  await steps.getByText(homeWords.progress(0, 4)).waitFor();
  await page.getByRole('link', { name: 'Book an appointment', exact: true }).waitFor();
  expect(await problemsInBothLooks(page)).toEqual([]);
  await steps.getByRole('link', { name: new RegExp(`^${homeWords.make.button}`) }).click();
  await page.getByRole('heading', { name: galleryWords.title, level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Book an appointment', exact: true }).waitFor();
  expect(await problemsInBothLooks(page)).toEqual([]);
});

it('makes the booking journey somebody’s own with three answers', async () => {
  const page = await stage.enter('/', still);
  await page.getByRole('button', { name: firstRunWords.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(firstRunWords.tradeLabel).selectOption(firstRunWords.trades.hair.name);
  await dialog.getByLabel(firstRunWords.business).fill('Salon Ada');
  await dialog.getByLabel(firstRunWords.minutes(1)).fill('nothing');
  await dialog.getByRole('button', { name: firstRunWords.finish }).click();
  await dialog.getByText(firstRunWords.wrong.minutes).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByLabel(firstRunWords.minutes(1)).fill('30');
  await dialog.getByRole('button', { name: firstRunWords.finish }).click();

  await page.waitForURL('**/workflows/booking-by-list');
  await page.getByRole('heading', { name: firstRunWords.stops.phone.title }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: firstRunWords.next, exact: true }).click();
  await page.getByRole('heading', { name: firstRunWords.stops.canvas.title }).waitFor();
  await page.keyboard.press('Escape');
  const phone = phoneOn(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.message('Salon Ada').waitFor();
  const { body } = await stage.server.request('GET', '/api/settings/business');
  expect(body).toMatchObject({ name: 'Salon Ada', phone: null });
  await phone.choose('Choose a service', 'Haircut');
  await phone.listButton('Pick a time').waitFor();
  await publish(page, 2);
  await page.goto('/');
  await page.getByRole('region', { name: homeWords.title }).waitFor();
  expect(await page.getByRole('button', { name: firstRunWords.open }).isVisible()).toBe(false);
});

it('plays a journey before it is taken, takes it, publishes it, and a customer goes through it', async () => {
  const page = await stage.enter('/gallery', still);
  await page.getByRole('link', { name: survey }).click();
  await page.getByRole('heading', { name: survey }).waitFor();
  const phone = phoneOn(page);
  await phone.write('feedback');
  await phone.choose('Rate us', '⭐⭐⭐⭐⭐ Delighted');
  await phone.message('That makes our day!').waitFor();
  expect(await problemsInBothLooks(page)).toEqual([]);

  await page.getByRole('button', { name: galleryWords.use }).click();
  await page.waitForURL('**/workflows/ask-how-satisfied-customers-are');
  await publish(page);
  await phoneOn(page).plays('live').check();
  await phoneOn(page).write('feedback');
  await phoneOn(page).choose('Rate us', '⭐⭐ Not really');
  await phoneOn(page).message('What went wrong?').waitFor();

  await page.getByRole('link', { name: resultsWords.title, exact: true }).click();
  await page.getByRole('heading', { name: resultsWords.of(survey) }).waitFor();
  await page.getByText('⭐⭐ Not really').waitFor();
  await page.getByText(resultsWords.average('2')).waitFor();
  expect(await problemsInBothLooks(page)).toEqual([]);

  await page.goto('/');
  const steps = page.getByRole('region', { name: homeWords.title });
  await steps.getByText(homeWords.progress(2, 4)).waitFor();
  await steps.getByRole('button', { name: homeWords.dismiss }).click();
  await page.waitForURL('**/workflows');
  await page.goto('/');
  await page.waitForURL('**/workflows');
});

it('plays what a system starts, with a shop that is there from the start', async () => {
  const page = await stage.enter('/gallery/order-tracking', still);
  await page.getByRole('button', { name: trialWords.start, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('1002');
  await dialog.getByRole('button', { name: words.workflow.startIt }).click();
  const phone = phoneOn(page);
  await phone.message(/Reply TRACK/).waitFor();
  await phone.write('track');
  await phone.message('It is on its way').waitFor();
  await phone.write('menu');
  await phone.message('What can I do for you?').waitFor();
});

it('tells a recorded conversation, and takes a journey twice under two names', async () => {
  const page = await stage.enter('/gallery/triage-with-hand-over', { ...still, viewport: narrow });
  await page.getByText(galleryWords.watch, { exact: true }).click();
  await page.getByText('How urgent is it?').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const use = page.getByRole('button', { name: galleryWords.use });
  await use.click();
  await page.waitForURL('**/workflows/get-customers-to-the-right-person');
  await page.goBack();
  await use.click();
  await page.waitForURL('**/workflows/get-customers-to-the-right-person-2');
  await page.getByRole('heading', { name: 'Get customers to the right person 2' }).waitFor();
});

async function publish(page: Page, version = 1): Promise<void> {
  await page.getByRole('button', { name: editingWords.publish.button, exact: true }).click();
  await page.getByRole('button', { name: editingWords.publish.confirm }).click();
  await page.getByText(editingWords.publish.done(version)).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

it.each(['/gallery', '/'])('fits a small screen: %s', async (path) => {
  const page = await stage.enter(path, { ...still, viewport: narrow });
  await page.getByRole('link', { name: 'Book an appointment', exact: true }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), patience)
    .toBeLessThanOrEqual(narrow.width);
});
