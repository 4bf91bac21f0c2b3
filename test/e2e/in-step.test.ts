/** Several pages open at once, and what happens behind them: every page shows what is so now. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { presenceWords } from '../../editor/presence/presence-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { open, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it('two pages on one phone show the same conversation', async () => {
  const one = await stage.enter('/workflows/booking-by-list');
  const other = await open(one.context(), '/workflows/booking-by-list');
  const [here, there] = [phoneOn(one), phoneOn(other)];
  await there.message(words.phone.empty).waitFor();

  await here.write('book appointment');
  await there.choose('Choose a service', 'Blocked drain');
  await here.choose('Pick a time', 'Mon 4 May, 12:00');
  for (const page of [one, other]) {
    const { step, trace, bookings } = partsOf(page);
    await phoneOn(page)
      .message(/Reference: BK-/)
      .waitFor();
    await step('Confirm', 'ended').waitFor();
    await trace.getByText('The end was reached.').waitFor();
    await bookings.getByText('Blocked drain').waitFor();
  }
  await expect.poll(() => there.log.textContent(), patience).toBe(await here.log.textContent());

  await here.startOver();
  await there.message(words.phone.empty).waitFor();

  await one.getByText(presenceWords.anotherWindow).waitFor();
  await other.getByRole('link', { name: words.workflow.back }).click();
  await one.getByText(presenceWords.anotherWindow).waitFor({ state: 'detached' });
});

it('a browser elsewhere, and another phone, are kept apart', async () => {
  const mine = await stage.enter('/workflows/booking-by-list');
  const theirs = await stage.enter('/workflows/booking-by-list');
  await theirs.getByRole('button', { name: new RegExp(words.phone.customer) }).click();
  await theirs.getByRole('button', { name: 'Tom Baker' }).click();
  await phoneOn(theirs).write('book appointment');
  await phoneOn(theirs).message('Hi Tom Baker!').waitFor();
  await phoneOn(mine).message(words.phone.empty).waitFor();
});

it('a workflow switched off on one page is shown so on another, and starts nothing', async () => {
  const list = await stage.enter('/workflows');
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  const enabled = list.getByRole('switch', { name: words.workflows.turnOn('Book an appointment') });
  const shown = page.getByRole('switch', { name: words.workflows.turnOn('Book an appointment') });
  await expect.poll(() => shown.isChecked(), patience).toBe(true);

  await phone.startOver();
  await enabled.press('Space');
  await expect.poll(() => shown.isChecked(), patience).toBe(false);
  await phone.write('book appointment');
  await phone.tick(words.phone.read).waitFor();
  await enabled.press('Space');
  await expect.poll(() => shown.isChecked(), patience).toBe(true);
  expect(await phone.answers()).toBe(0);
});

it('a message is shown once, from the moment it is sent', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  await phone.startOver();
  const shownMost = await watchBubbles(phone.log);
  for (const text of ['one', 'two', 'three']) {
    await phone.write(text);
    await phone.message(text).waitFor();
    await phone.tick(words.phone.sending).waitFor({ state: 'detached' });
  }
  expect(await shownMost()).toBe(3);
});

/** Counts the customer's bubbles at every change. The function it answers tells the most there were. */
async function watchBubbles(log: Locator): Promise<() => Promise<number>> {
  await log.evaluate((element) => {
    const observer = new MutationObserver(() => {
      const count = element.querySelectorAll('[data-own]').length;
      element.dataset['most'] = String(Math.max(count, Number(element.dataset['most'] ?? 0)));
    });
    observer.observe(element, { childList: true, subtree: true });
  });
  return async () => Number(await log.getAttribute('data-most'));
}
