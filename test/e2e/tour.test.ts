/**
 * The pictures of the README: `UPDATE_PICTURES=1 npm test -- test/e2e/tour` takes them anew. Without
 * it, that each scene can still be reached is all that is checked.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { en as words } from '../../editor/words/en.ts';
import { projectRoot } from '../support/test-server.ts';
import { bookByApi } from './support/book-by-api.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('a workflow in the middle of a booking', async () => {
  await fillWeek();
  const page = await stage.enter('/workflows/booking-by-list', still);
  const phone = phoneOn(page);
  const { bookings, step } = partsOf(page);
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Leak repair');
  await phone.choose('Pick a time', 'Mon 4 May, 14:00');
  await bookings.getByText('Maria Garcia').waitFor();
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Boiler service');
  await phone.listButton('Pick a time').waitFor();
  await step('Wait for a time', 'current').waitFor();
  await takePictures(page, 'workflow');
});

it('the bookings of a week', async () => {
  const page = await stage.enter('/bookings', { ...still, viewport: { width: 1440, height: 480 } });
  await page.getByRole('article').nth(9).waitFor();
  await takePictures(page, 'bookings');
});

it('the workflows', async () => {
  const page = await stage.enter('/workflows', {
    ...still,
    viewport: { width: 1440, height: 400 },
  });
  await page.getByText(words.workflows.people(1)).waitFor();
  await takePictures(page, 'workflows');
});

/** In the light and the dark look. */
async function takePictures(page: Page, scene: string): Promise<void> {
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  for (const look of ['light', 'dark'] as const) {
    await changeLook(page, look);
    const path = join(projectRoot, 'docs', 'pictures', `${scene}-${look}.png`);
    await page.screenshot({ path, caret: 'hide' });
  }
}

const boiler = 'boiler-service';
const leak = 'leak-repair';
const drain = 'blocked-drain';
const quote = 'bathroom-quote';

/** What a small company has to do between Monday and Saturday. */
async function fillWeek(): Promise<void> {
  for (const [date, time, serviceId, resourceId, customer] of [
    ['2026-05-04', '12:00', leak, 'sam', 'Amira Haddad'],
    ['2026-05-04', '16:00', drain, 'maria', 'Jon Ferris'],
    ['2026-05-05', '10:00', boiler, 'sam', 'Priya Nair'],
    ['2026-05-05', '09:00', leak, 'maria', 'Lewis Grant'],
    ['2026-05-06', '08:00', boiler, 'maria', 'Eleni Costa'],
    ['2026-05-06', '13:00', quote, 'sam', 'The Old Bakery'],
    ['2026-05-07', '11:00', drain, 'sam', 'Ruth Adler'],
    ['2026-05-07', '14:00', boiler, 'maria', 'Owen Price'],
    ['2026-05-08', '09:00', quote, 'sam', 'Hana Sato'],
    ['2026-05-08', '15:00', leak, 'maria', 'Café Lumen'],
    ['2026-05-09', '10:00', leak, 'sam', 'Femi Ade'],
  ] as const) {
    await bookByApi(stage.server, { date, time, serviceId, resourceId, customer });
  }
}
