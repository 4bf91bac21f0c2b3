import type { Locator, Page } from 'playwright-core';
import { trialWords } from '../../../editor/trial/trial-words.ts';
import { en as words } from '../../../editor/words/en.ts';

/** How something is pressed: with the mouse, if nothing else is said. */
type Press = (target: Locator) => Promise<void>;

/** The phone beside the canvas, used as a customer would. */
export function phoneOn(page: Page, press: Press = (target) => target.click()) {
  const log = page.getByRole('log', { name: words.phone.log });
  const field = page.getByRole('textbox', { name: words.phone.write });
  /** Only its buttons are pressed: those further up belong to an earlier question. */
  const newest = log.locator('> div').last();
  const sheet = page.getByRole('region', { name: /^Phone of / }).getByRole('dialog');

  return {
    log,
    field,
    /** The choices of a list message, when they are open. */
    sheet,
    /** Opens the list of the newest message, once that message has one. */
    listButton: (name: string) => newest.getByRole('button', { name }),
    /** The newest message, of either side, that has this in it. */
    message: (text: string | RegExp) => log.getByText(text).last(),
    /** What became of the customer's newest message of which this can be said. */
    tick: (label: string) => log.getByText(label, { exact: true }).last(),
    /** What it plays: what is drawn, or what is live. */
    plays: (mode: 'draft' | 'live') => page.getByRole('radio', { name: trialWords[mode] }),
    /** How many messages the business wrote. */
    answers: () => log.getByText(words.phone.businessSays).count(),

    async write(text: string) {
      await field.fill(text);
      await press(page.getByRole('button', { name: words.phone.send, exact: true }));
    },
    /** Waits until the newest message is a list with this button, and sends one of its rows. */
    async choose(button: string, row: string) {
      await press(newest.getByRole('button', { name: button }));
      await press(sheet.getByText(row, { exact: true }));
      await press(sheet.getByRole('button', { name: words.phone.send }));
    },
    async tapReply(title: string) {
      await press(newest.getByRole('button', { name: title }));
    },
    async startOver() {
      await press(page.getByRole('button', { name: words.phone.startOver }));
      await log.getByText(words.phone.empty).waitFor();
    },
  };
}
