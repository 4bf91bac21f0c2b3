import type { Locator, Page } from 'playwright-core';
import { en as words } from '../../../editor/words/en.ts';

/** The parts of a workflow's page, besides the phone. */
export function partsOf(page: Page) {
  return {
    trace: page.getByRole('region', { name: words.workflow.trace, exact: true }),
    bookings: page.getByRole('region', { name: words.workflow.bookings, exact: true }),
    canvas: page.getByRole('region', { name: words.workflow.canvas, exact: true }),
    /** The card of a step, by its name and, if that matters, by what the run did there. */
    step: (name: string, run: keyof typeof words.canvas.runs = 'none'): Locator =>
      page.getByRole('group', { name: new RegExp(`: ${name}\\. .*${words.canvas.runs[run]}`) }),
  };
}

export type Part = 'canvas' | 'phone' | 'trace' | 'bookings';

/** The tab of a part, where the screen is too small for all of them. */
export function tabOf(page: Page, part: Part): Locator {
  const tabs = page.getByRole('navigation', { name: words.workflow.parts });
  return tabs.getByRole('button', { name: words.workflow[part], exact: true });
}
