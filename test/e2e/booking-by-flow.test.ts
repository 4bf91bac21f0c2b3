/** The journey with one form, gone by a person on the phone beside the canvas. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { flowWords } from '../../editor/flow-player/flow-player-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('one form on the phone, and a technician comes', async () => {
  const page = await stage.enter('/workflows/booking-by-flow', still);
  const phone = phoneOn(page);
  const { trace, bookings, step } = partsOf(page);
  await phone.write('book a technician');
  await phone.message('Tell us what is wrong').waitFor();
  await step('Wait for the form', 'current').waitFor();

  await phone.tapReply('Request a visit');
  await fillInAll(page.getByRole('dialog', { name: flowWords.form, exact: true }));
  await phone.message(words.phone.formSent).waitFor();
  await phone.message(/Your visit is booked.*Plumbing.*Tue 5 May.*Reference: APT-\w+/s).waitFor();

  await step('Count it', 'ended').waitFor();
  for (const sentence of [/^Kept: answered 200/, /^Booked: answered 201/, /^Told: answered 202/]) {
    await trace.getByText(sentence).waitFor();
  }
  const booking = bookings.getByRole('article');
  await booking.getByText(words.bookings.isNew).waitFor();
  expect(await booking.textContent()).toMatch(/Plumbing[\s\S]*Maria Garcia/);
});

async function fillInAll(form: Locator): Promise<void> {
  const radio = (name: RegExp) => form.getByRole('radio', { name }).check();
  const type = (label: string, text: string) => form.getByLabel(label).fill(text);
  const goOn = (button: string) => form.getByRole('button', { name: button, exact: true }).click();

  await radio(/^Plumbing/);
  await radio(/^Urgent/);
  await goOn('Continue');

  await type('Street and number', '12 Elm Street');
  await type('City', 'San José');
  await type('ZIP or postal code', '95110');
  await radio(/^A house/);
  await goOn('Continue');

  await type('What is the problem?', 'The kitchen tap drips, since yesterday.');
  await form.getByRole('button', { name: flowWords.samplePhoto }).click();
  await form.getByRole('checkbox', { name: 'There are pets' }).check();
  await goOn('Continue');

  expect(await form.getByLabel('Your name').inputValue()).toBe('Maria Garcia');
  await form.getByRole('button', { name: /^Day/ }).click();
  await form.locator('[data-day="2026-05-05"]').click();
  await goOn(flowWords.done);
  await radio(/^Morning/);
  await goOn('Request the visit');
}
