/** The first shipped journeys, gone by a person in a browser, from the first visit to the booking. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { conversationWords } from '../../editor/conversation/conversation-words.ts';
import { funnelWords } from '../../editor/funnel/funnel-words.ts';
import { outlineWords } from '../../editor/outline/outline-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { password, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it('lets in who chose the password, and nobody else', async () => {
  const page = await stage.visit('/');
  await page.getByLabel(words.welcome.setUpLabel).fill(password);
  await page.getByRole('button', { name: words.welcome.setUpButton }).click();
  await page.getByRole('heading', { name: words.workflows.title }).waitFor();

  await page.getByRole('button', { name: words.app.signOut }).click();
  const field = page.getByRole('textbox', { name: words.welcome.signInLabel });
  const signIn = page.getByRole('button', { name: words.welcome.signInButton });
  await signIn.click();
  await page.getByRole('alert').getByText(words.welcome.empty).waitFor();
  stage.forgive(/status of 401/);
  await field.fill('a garden of nine dogs');
  await signIn.click();
  await page.getByRole('alert').getByText('That is not the password.').waitFor();
  await page.goto('/bookings');
  await field.fill(password);
  await signIn.click();
  await page.getByRole('heading', { name: words.bookings.title }).waitFor();
});

it('leads from the list of workflows to a booking', async () => {
  const page = await stage.enter('/');
  await page.getByRole('link', { name: 'Book an appointment', exact: true }).click();
  await page.getByRole('heading', { name: 'Book an appointment' }).waitFor();
  const phone = phoneOn(page);
  const { trace, bookings, step } = partsOf(page);
  await bookings.getByText(words.bookings.noneSoon).waitFor();

  const taken = await holdMessages(page);
  await phone.write('book appointment');
  await phone.tick(words.phone.sending).waitFor();
  taken();
  await phone.message('Hi Maria Garcia! What can we help you with?').waitFor();
  await phone.tick(words.phone.read).waitFor();
  await phone.tick(words.phone.sending).waitFor({ state: 'detached' });
  await step('Wait for their choice', 'current').waitFor();

  await phone.choose('Choose a service', 'Leak repair');
  await phone.message('These are the next free times for Leak repair.').waitFor();
  await phone.choose('Pick a time', 'More times');
  await trace.getByText('Shows page 2 of').waitFor();
  await phone.choose('Pick a time', 'Tue 5 May, 11:00');
  await phone.message(/confirmed.*Leak repair.*Tue 5 May, 11:00.*Reference: BK-\w+/s).waitFor();

  await step('Confirm', 'ended').waitFor();
  for (const sentence of [
    'The message “book appointment” matches the keyword “book appointment”.',
    'GET /booking/v1/services',
    'They chose: “Leak repair” was tapped.',
    'Yes, there are free times',
    'They chose: “Tue 5 May, 11:00” was tapped.',
    /^Booked: answered 201/,
    'The end was reached.',
  ]) {
    await trace.getByText(sentence).waitFor();
  }

  const booking = bookings.getByRole('article');
  await booking.getByText(words.bookings.isNew).waitFor();
  expect(await booking.textContent()).toMatch(/11:00 – 12:00[\s\S]*Leak repair[\s\S]*Maria Garcia/);

  await page.getByRole('link', { name: words.app.bookings }).click();
  const week = page.getByRole('region', { name: words.bookings.week });
  await week.getByRole('article').waitFor();
  expect(await week.getByRole('article').textContent()).toContain('11:00 – 12:00');
});

it('goes on with a conversation after the server was away', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  const offline = page.getByText(words.app.offline);
  await phone.startOver();
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Blocked drain');
  await phone.message('These are the next free times for Blocked drain.').waitFor();

  stage.forgive(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/);
  await stage.stopServer();
  await offline.waitFor();
  await phone.write('2');
  await phone.log.getByRole('alert').getByText(words.app.unreachable).waitFor();

  await stage.startServerAgain();
  await offline.waitFor({ state: 'detached' });
  await phone.log.getByRole('button', { name: words.app.retry }).click();
  await phone.message(/confirmed.*Blocked drain.*Mon 4 May, 13:00.*Reference: BK-/s).waitFor();
  expect(await phone.log.getByText('Your appointment is confirmed').count()).toBe(1);
});

it('is counted on the drawing and in the list, from which one of them is looked at', async () => {
  const page = await stage.enter('/workflows/booking-by-list', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: funnelWords.title }).click();
  const pill = page.getByRole('button', { name: /^They chose: \d+, \d+%/ }).first();
  await pill.hover();
  await page.getByRole('dialog', { name: /^They chose/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: outlineWords.outline, exact: true }).click();
  await page.getByText('They chose to “Find free times”').click();
  await page
    .getByRole('link', { name: /Maria Garcia/ })
    .first()
    .click();

  await page.getByRole('region', { name: conversationWords.ranOn(1, 1), exact: true }).waitFor();
  const moments = page.getByRole('slider', { name: conversationWords.moment });
  const last = Number(await moments.inputValue());
  await page.keyboard.press('[');
  await page.getByRole('button', { name: conversationWords.previous }).click();
  expect(Number(await moments.inputValue())).toBe(last - 2);
  await page.getByRole('group', { name: /Wait for their choice.* · “/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

it('begins with an invitation, when the business writes first', async () => {
  const page = await stage.enter('/workflows/booking-by-invitation');
  const phone = phoneOn(page);
  const { bookings, step } = partsOf(page);
  await page.getByRole('button', { name: new RegExp(words.phone.customer) }).click();
  await page.getByRole('button', { name: 'Tom Baker' }).click();

  await page.getByRole('button', { name: words.workflow.startIt }).click();
  const form = page.getByRole('dialog', {
    name: words.start.title('Invite to book an appointment'),
  });
  await form.getByText(words.start.for('Tom Baker', '+447700900461')).waitFor();
  await form.getByLabel('Reason').fill('your yearly boiler check');
  await form.getByRole('button', { name: words.workflow.startIt }).click();

  await phone.message('Hello Tom Baker, it is time for your yearly boiler check.').waitFor();
  await step('Wait for their answer', 'current').waitFor();
  await phone.tapReply('Book a time');
  await phone.choose('Choose a service', 'Boiler service');
  await phone.choose('Pick a time', 'Tue 5 May, 10:00');
  await phone.message(/confirmed.*Boiler service.*Tue 5 May, 10:00/s).waitFor();
  await bookings.getByText(/Tom Baker/).waitFor();
});

/** Keeps what the phone sends from reaching the server until the function it answers is called. */
async function holdMessages(page: Page): Promise<() => void> {
  const address = '**/api/simulator/messages';
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
