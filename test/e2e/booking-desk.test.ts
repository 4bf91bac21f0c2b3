/** The screens of the business: what is booked, whom to call, what can be booked, with whom, and their calendars. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bookingWords as words } from '../../editor/bookings/booking-words.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { bookByApi } from './support/book-by-api.ts';
import { narrow, setUpStage } from './support/stage.ts';

const stage = setUpStage();

describe('the booking screens', () => {
  it('show a day and all about a booking, which can be moved, followed and cancelled', async () => {
    const visit = { serviceId: 'leak-repair', date: '2026-05-05', customer: 'Ada Byron' };
    await bookByApi(stage.server, { ...visit, time: '11:00', resourceId: 'sam' });
    const page = await stage.enter('/bookings');
    await page.getByRole('button', { name: words.openDay('Tuesday 5 May') }).click();
    const board = page.getByRole('region', { name: words.dayBoard('Tuesday 5 May') });
    await board.getByText('Ada Byron').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await board.getByRole('button', { name: 'Leak repair' }).click();
    const details = page.getByRole('dialog', { name: words.details.title });
    await details.getByText(words.details.noConversation).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await details.getByRole('button', { name: words.details.move }).click();
    const times = page.getByRole('dialog', { name: words.details.moveTitle });
    await times.getByRole('button', { name: /15:00/ }).first().click();
    await times.waitFor({ state: 'detached' });
    await details
      .getByText(words.details.statuses['rescheduled'] ?? '')
      .first()
      .waitFor();

    await details.getByRole('button', { name: words.details.next.en_route }).click();
    await details.getByText(words.details.changes['en_route'] ?? '').waitFor();
    await details.getByRole('button', { name: words.details.next.done }).click();
    await details
      .getByText(words.details.statuses['done'] ?? '')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
  });

  it('show whom to call back, until that is settled', async () => {
    const ticket = { reason: 'Nobody was free in time.', customerName: 'Grace Hopper' };
    const made = await stage.server.request('POST', '/booking/v1/manual-queue', {
      ...ticket,
      customerPhone: '+447700900777',
      requestData: { problem_description: 'Water everywhere' },
    });
    expect(made.status).toBe(201);
    const page = await stage.enter('/bookings/queue');
    await page.getByRole('paragraph').filter({ hasText: 'Grace Hopper' }).waitFor();
    await page.getByText(words.queue.more).click();
    await page.getByText('Water everywhere').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: `${words.queue.settle} Grace Hopper` }).click();
    const dialog = page.getByRole('dialog', { name: words.queue.settleTitle });
    await dialog.getByRole('textbox').fill('Comes on Tuesday');
    await dialog.getByRole('button', { name: words.queue.settle }).click();
    await page.getByText(words.queue.empty).waitFor();
    await page.getByRole('button', { name: words.queue.resolved }).click();
    await page.getByText('Comes on Tuesday').waitFor();
  });

  it('take a new service in, and say what the bot would offer of it', async () => {
    const page = await stage.enter('/bookings/services');
    await page.getByRole('button', { name: words.services.add }).click();
    const dialog = page.getByRole('dialog', { name: words.services.add });
    await dialog.getByRole('button', { name: words.services.save }).click();
    await dialog.getByText(words.needed).waitFor();
    await dialog.getByLabel(words.services.name).fill('Gas check');
    await dialog.getByLabel(words.services.duration).fill('none');
    await dialog.getByText(words.wholeNumber(1, 1_440)).waitFor();
    await dialog.getByLabel(words.services.duration).fill('90');
    await dialog.getByLabel('Sam Okafor').check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.services.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `${words.services.offer} Gas check` }).click();
    const offer = page.getByRole('dialog', { name: words.services.offerTitle('Gas check') });
    await offer.getByRole('listitem').first().waitFor();
    expect(await offer.getByRole('listitem').count()).toBe(10);
  });

  it('take somebody into the team, with hours and where they go', async () => {
    const page = await stage.enter('/bookings/team');
    await page.getByRole('button', { name: words.team.add }).click();
    const dialog = page.getByRole('dialog', { name: words.team.add });
    await dialog.getByLabel(words.team.name).fill('Noor Haddad');
    await dialog.getByLabel('Leak repair').check();
    await dialog.getByRole('button', { name: words.team.removeHours('Friday') }).click();
    await dialog.getByLabel(words.team.visits).check();
    await dialog.getByLabel(words.team.area).fill('951*\n30 km around 95110');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.team.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Monday–Thursday 08:00–18:00').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'can be read by everybody on a small %s screen',
    async (look) => {
      const page = await stage.enter('/bookings', { viewport: narrow, colorScheme: look });
      for (const place of [words.places.queue, words.places.services, words.places.team]) {
        await page.getByRole('link', { name: place }).click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(390);
      }
    },
  );
});

describe('connected calendars', () => {
  it('say in a sentence why one cannot be used, and are taken away again', async () => {
    stage.forgive(/422 .*caldav\/calendars/);
    const page = await stage.enter('/bookings/calendars');
    await page.getByText(words.calendars.empty).waitFor();
    await connect(page, words.calendars.kinds.local);
    await page.getByText(words.calendars.states.ok).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${words.calendars.test}`) }).click();
    await page.getByText('The calendar can be used.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${words.calendars.remove}`) }).click();
    const question = page.getByRole('dialog');
    await question.getByRole('button', { name: words.calendars.remove }).click();
    await page.getByText(words.calendars.empty).waitFor();

    await connect(page, words.calendars.kinds.caldav, async (dialog) => {
      await dialog.getByLabel(words.calendars.serverUrl).fill('http://127.0.0.1:5232/');
      await dialog.getByLabel(words.calendars.username).fill('oak');
      await dialog.getByLabel(words.calendars.password, { exact: true }).fill('not a secret');
      await dialog.getByRole('button', { name: words.calendars.find }).click();
      await dialog.getByRole('alert').getByText('is not a public address').waitFor();
      await dialog.getByLabel(words.calendars.choose).fill('http://127.0.0.1:5232/oak/');
    });
    await page.getByRole('button', { name: new RegExp(`^${words.calendars.test}`) }).click();
    await page.getByRole('alert').getByText('is not a public address').first().waitFor();
  });
});

async function connect(
  page: Page,
  kind: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
) {
  await page.getByRole('button', { name: words.calendars.add }).click();
  const dialog = page.getByRole('dialog', { name: words.calendars.add });
  await dialog.getByLabel(words.calendars.kind).selectOption(kind);
  await fill(dialog);
  await dialog.getByRole('button', { name: words.calendars.connect }).click();
  await dialog.waitFor({ state: 'detached' });
}
