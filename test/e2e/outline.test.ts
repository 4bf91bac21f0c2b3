/** The workflow as a list: everything the drawing does, by keyboard, read aloud, and on a small screen. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { outlineWords as words } from '../../editor/outline/outline-words.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { accessibilityProblems, contrastProblems } from './support/accessibility.ts';
import { isFocused, stopsWithoutMark, tabTo } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { narrow, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('is drawn, led elsewhere, renamed, healed and undone with the keyboard alone', async () => {
  await stage.server.request('POST', '/api/workflows', blank);
  const page = await stage.enter('/workflows/by-list?view=outline', still);
  const { keyboard } = page;
  await tabTo(page, page.getByRole('button', { name: words.addFirst }));
  await keyboard.press('Enter');
  await pick(page, 'send a message');
  await expect.poll(() => isFocused(open(page, 1, 'Send a message')), patience).toBe(true);
  await keyboard.press('a');
  await pick(page, 'wait for a reply');
  await expect.poll(() => isFocused(open(page, 2, 'Wait for a reply')), patience).toBe(true);
  await keyboard.press('F2');
  await page.getByRole('dialog').locator(':focus').waitFor();
  await keyboard.type('Wait for their choice');
  await keyboard.press('Enter');
  await expect.poll(() => isFocused(open(page, 2, 'Wait for their choice')), patience).toBe(true);

  const noReply = main(page).getByRole('combobox', { name: 'No reply' });
  await noReply.selectOption('Send a message');
  await expect
    .poll(links, patience)
    .toEqual([
      'start > sendAMessage',
      'sendAMessage.next > waitForAReply',
      'waitForAReply.no-reply > sendAMessage',
    ]);
  await page.getByRole('button', { name: words.goTo('Send a message') }).press('Enter');
  await expect.poll(() => isFocused(open(page, 1, 'Send a message')), patience).toBe(true);
  await keyboard.press('Delete');
  await expect
    .poll(links, patience)
    .toEqual(['start > waitForAReply', 'waitForAReply.no-reply > waitForAReply']);
  await keyboard.press('Control+z');
  await expect.poll(links, patience).toHaveLength(3);
});

it('reads as nested lists, says what is wrong where, and breaks no rule of WCAG', async () => {
  const page = await stage.enter('/workflows/booking-by-list?view=outline', still);
  await main(page)
    .getByRole('button', { name: words.step(1, 'Get our services') })
    .waitFor();
  const branch = main(page)
    .getByRole('list', { name: words.branch('Failed') })
    .first();
  await branch.getByRole('heading', { name: /Say the calendar is down/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await contrastProblems(page)).toEqual([]);
});

it('opens first on a small screen, where a finger changes a step', async () => {
  const inTheHand = { ...still, viewport: narrow, hasTouch: true, isMobile: true };
  const page = await stage.enter('/workflows/by-list', inTheHand);
  await open(page, 2, 'Wait for their choice').tap();
  await page.getByRole('region', { name: 'Details' }).waitFor();
  await page.getByRole('button', { name: words.canvas, exact: true }).tap();
  await page.getByRole('group', { name: /Wait for their choice/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
});

it('shows where the focus is at every stop', async () => {
  const page = await stage.enter('/workflows/by-list?view=outline', still);
  await open(page, 1, 'Send a message').waitFor();
  expect(await stopsWithoutMark(page)).toEqual([]);
});

const blank = {
  schemaVersion: 1,
  id: 'by-list',
  name: 'By list',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'list', match: 'exact' }] },
  },
  start: null,
  steps: {},
};

function main(page: Page) {
  return page.getByRole('list', { name: words.main, exact: true });
}

function open(page: Page, number: number, name: string) {
  return page.getByRole('button', { name: words.step(number, name) });
}

async function pick(page: Page, step: string): Promise<void> {
  const search = page.getByRole('combobox', { name: editingWords.picker.search });
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(step);
  await page.keyboard.press('Enter');
}

const drawn = z.object({
  workflow: z.object({
    start: z.string().nullable(),
    steps: z.record(
      z.string(),
      z.object({ exits: z.array(z.object({ id: z.string(), to: z.string().nullable() })) }),
    ),
  }),
});

/** What leads where in the draft that the server keeps. */
async function links(): Promise<string[]> {
  const { body } = await stage.server.request('GET', '/api/workflows/by-list');
  const { start, steps } = drawn.parse(body).workflow;
  const ofSteps = Object.entries(steps).flatMap(([id, { exits }]) =>
    exits.flatMap((exit) => (exit.to === null ? [] : [`${id}.${exit.id} > ${exit.to}`])),
  );
  return start === null ? ofSteps : [`start > ${start}`, ...ofSteps];
}
