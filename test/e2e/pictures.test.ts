/**
 * Every screen as somebody looked at it and found it right: `UPDATE_PICTURES=1 npm test -- test/e2e/pictures`
 * takes the pictures in `test/pictures` anew, to be looked at before they are kept. They hold for the
 * browser that took them; another version is told so and not judged.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { outlineWords } from '../../editor/outline/outline-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { projectRoot } from '../support/test-server.ts';
import { bookByApi } from './support/book-by-api.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import {
  browserOf,
  compare,
  keepPicture,
  keptPicture,
  pictureFolder,
  pictureOf,
} from './support/picture.ts';
import { narrow, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const;
const inTheHand = { ...still, viewport: narrow } as const;
const takesAnew = process.env['UPDATE_PICTURES'] === '1';

beforeAll(async () => {
  await bookByApi(stage.server, {
    date: '2026-05-05',
    time: '10:00',
    serviceId: 'boiler-service',
    resourceId: 'sam',
    customer: 'Priya Nair',
  });
});

it('the first visit', async () => {
  const page = await stage.visit('/', still);
  await page.getByRole('heading', { name: words.welcome.setUpTitle }).waitFor();
  await looksAsKept(page, 'first-visit');
});

it('a workflow that is drawn', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  await partsOf(page).step('Get our services').waitFor();
  await page.getByText(words.phone.empty).waitFor();
  await testsHaveRun(page);
  await looksAsKept(page, 'workflow');
});

it('a workflow as a list', async () => {
  const page = await stage.enter('/workflows/booking-by-list?view=outline', still);
  await page.getByRole('region', { name: outlineWords.title }).waitFor();
  await testsHaveRun(page);
  await looksAsKept(page, 'outline');
});

it('a step and its settings', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  await partsOf(page).step('Say the calendar is down').click();
  await page.getByRole('region', { name: 'Details' }).getByRole('heading').first().waitFor();
  await testsHaveRun(page);
  await looksAsKept(page, 'inspector');
});

it('a list that is open on the phone', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  const phone = phoneOn(page);
  await phone.write('book appointment');
  await phone.listButton('Choose a service').click();
  await phone.sheet.waitFor();
  await looksAsKept(page, 'phone', page.locator('[data-panel="phone"]'));
});

it('a workflow on a small screen', async () => {
  const page = await stage.enter('/workflows/booking-by-list', inTheHand);
  await page.getByRole('region', { name: outlineWords.title }).waitFor();
  await testsHaveRun(page);
  await looksAsKept(page, 'small-workflow');
});

it('the bookings of a week', async () => {
  const page = await stage.enter('/bookings', still);
  await page.getByRole('article').first().waitFor();
  await looksAsKept(page, 'bookings');
});

it('the forms, and one that is drawn', async () => {
  const page = await stage.enter('/forms', still);
  await page
    .getByRole('link', { name: /Request a visit|visit/i })
    .first()
    .waitFor();
  await looksAsKept(page, 'forms');
});

/** A moment after a workflow is opened, its saved tests have been tried. */
async function testsHaveRun(page: Page): Promise<void> {
  await page.locator('button[data-state="passed"]').waitFor();
}

/** In the light and the dark look: as kept, or kept now. A part may be meant instead of the screen. */
async function looksAsKept(page: Page, scene: string, part?: ReturnType<Page['locator']>) {
  for (const look of ['light', 'dark'] as const) {
    await changeLook(page, look);
    const name = `${scene}-${look}.png`;
    const now = part
      ? await part.screenshot({ caret: 'hide', animations: 'disabled' })
      : await pictureOf(page);
    await judge(page, name, now);
  }
}

async function judge(page: Page, name: string, now: Buffer): Promise<void> {
  const takenBy = join(pictureFolder, 'taken-by.txt');
  const file = join(pictureFolder, name);
  if (takesAnew) {
    await keepPicture(takenBy, Buffer.from(`${browserOf(page)}\n`));
    return keepPicture(file, now);
  }
  const browser = (await keptPicture(takenBy))?.toString().trim();
  if (browser !== browserOf(page)) {
    const not = `${name} was taken by ${browser}; ${browserOf(page)} is not judged by it.`;
    process.stdout.write(`${not}\n`);
    return;
  }
  const kept = await keptPicture(file);
  if (!kept) throw new Error(`Nobody kept ${name}: UPDATE_PICTURES=1 takes it.`);
  const { isSame, differentShare } = await compare(page, kept, now);
  if (!isSame) await keepPicture(join(projectRoot, 'test-results', name), now);
  const percent = (differentShare * 100).toFixed(2);
  expect(isSame, `${percent} % of ${name} look otherwise; it lies in test-results now.`).toBe(true);
}
