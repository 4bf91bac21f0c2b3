/** Every screen, in every state that matters, by what a program can check of WCAG 2.2 AA. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en as words } from '../../editor/words/en.ts';
import { accessibilityProblems, problemsInBothLooks } from './support/accessibility.ts';
import { bookByApi } from './support/book-by-api.ts';
import { type Part, partsOf, tabOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { narrow, setUpStage, wide } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('the first visit', async () => {
  const page = await stage.visit('/', still);
  await page.getByRole('heading', { name: words.welcome.setUpTitle }).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('signing in, with a mistake', async () => {
  await stage.enter('/', still);
  const page = await stage.visit('/', still);
  await page.getByRole('button', { name: words.welcome.signInButton }).click();
  await page.getByRole('alert').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('the workflows', async () => {
  const page = await stage.enter('/workflows', still);
  await page.getByRole('switch').first().waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('the bookings of a week', async () => {
  const page = await stage.enter('/bookings', still);
  await page.getByText(words.bookings.noneThisWeek).waitFor();
  const visit = { serviceId: 'leak-repair', date: '2026-05-05', time: '11:00' };
  await bookByApi(stage.server, { ...visit, customer: 'Tom Baker' });
  await page.getByRole('article').getByText(words.bookings.isNew).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('a workflow before anybody writes', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  await page.getByText(words.phone.empty).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  expect(await problemsInParts(page, 'phone', 'trace', 'bookings')).toEqual([]);
});

it('a workflow with a conversation, an open list, and a booking', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  const phone = phoneOn(page);
  const { trace } = partsOf(page);
  await phone.write('book appointment');
  await phone.listButton('Choose a service').click();
  await phone.sheet.waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  expect(await problemsInParts(page, 'phone')).toEqual([]);

  await phone.sheet.getByText('Leak repair').click();
  await phone.sheet.getByRole('button', { name: words.phone.send }).click();
  await phone.choose('Pick a time', 'Mon 4 May, 12:00');
  await trace.getByText('The end was reached.').waitFor();
  await trace.getByRole('button', { name: 'Book the appointment' }).click();
  expect(await problemsInEveryLook(page)).toEqual([]);
  expect(await problemsInParts(page, 'phone', 'trace', 'bookings')).toEqual([]);
});

it('what opens over a workflow', async () => {
  const page = await stage.enter('/workflows/booking-by-invitation', still);
  await page.getByRole('button', { name: new RegExp(words.phone.customer) }).click();
  await page.getByLabel(words.phone.customerNumber).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.workflow.startIt }).click();
  await page.getByRole('dialog').getByLabel('Reason').waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('an address that leads nowhere', async () => {
  const page = await stage.enter('/nowhere', still);
  await page.getByRole('heading', { name: words.app.notFoundTitle }).waitFor();
  expect(await problemsInEveryLook(page)).toEqual([]);
});

it('finds a problem where there is one', async () => {
  const page = await stage.enter('/workflows', still);
  await page.getByRole('switch').first().waitFor();
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  expect(await accessibilityProblems(page)).toEqual([expect.stringContaining('button-name')]);
});

/** Large and small, light and dark; large and light again when it is done. */
async function problemsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    found.push(...(await problemsAt(page, `${size.width} px`)));
  }
  return found;
}

/** Of a workflow's page on a small screen, which shows one part at a time. */
async function problemsInParts(page: Page, ...parts: Part[]): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize(narrow);
  for (const part of parts) {
    await tabOf(page, part).click();
    found.push(...(await problemsAt(page, `${part}, ${narrow.width} px`)));
  }
  await tabOf(page, 'canvas').click();
  await page.setViewportSize(wide);
  return found;
}

async function problemsAt(page: Page, where: string): Promise<string[]> {
  return (await problemsInBothLooks(page)).map((each) => `${where}, ${each}`);
}
