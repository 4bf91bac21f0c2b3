/** What an author writes beside the steps: notes, and frames around steps that belong together. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { canvasWords } from '../../editor/canvas/canvas-words.ts';
import { overlap } from '../../editor/canvas/cards-apart.ts';
import { notesWords as words } from '../../editor/notes/notes-words.ts';
import { outlineWords } from '../../editor/outline/outline-words.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import type { Workflow } from '../../engine/index.ts';
import { largeWorkflow } from '../support/large-workflow.ts';
import { accessibilityProblems, contrastProblems } from './support/accessibility.ts';
import { fingerOn } from './support/fingers.ts';
import { isFocused } from './support/keys.ts';
import { atRest, changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it('writes a note by a key, colours, moves, sizes and pins it, and takes it back', async () => {
  const page = await enter('noted');
  const { step } = partsOf(page);
  await step('Question 0').focus();
  await page.keyboard.press('Shift+S');
  await page.getByRole('textbox', { name: words.text }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Ask *Anna*, see https://example.com/plan');
  await page.keyboard.press('Escape');
  const note = page.getByRole('group', { name: /^Note: Ask/ });
  await expect.poll(() => isFocused(note), patience).toBe(true);
  expect(await note.locator('strong').textContent()).toBe('Anna');
  expect(await note.getByRole('link').getAttribute('href')).toBe('https://example.com/plan');
  await note.getByRole('button', { name: words.colors.blue }).click();
  await expect.poll(async () => (await notesOf('noted'))[0]?.color, patience).toBe('blue');
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await contrastProblems(page)).toEqual([]);

  await note.focus();
  const before = await boxOf(note);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect.poll(async () => (await boxOf(note)).x, patience).toBeCloseTo(before.x + 40, 0);
  await drag(page, before, { x: 80, y: 20 }, { x: 160, y: 48 });
  await expect.poll(async () => (await boxOf(note)).x, patience).toBeCloseTo(before.x + 200, 0);
  const moved = await boxOf(note);
  await drag(page, moved, { x: moved.width - 6, y: moved.height - 6 }, { x: 64, y: 32 });
  await expect.poll(async () => (await boxOf(note)).width, patience).toBeCloseTo(304, 0);

  await note.getByRole('button', { name: /^Pin to/ }).click();
  await page.getByRole('group', { name: /Pinned to/ }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('group', { name: /Pinned to/ }).waitFor({ state: 'detached' });
  await note.press('Delete');
  await note.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: editingWords.undo(words.edits.remove) }).click();
  await note.waitFor();
  await expect.poll(async () => (await notesOf('noted'))[0]?.width, patience).toBe(304);
  await page.reload();
  await note.waitFor();
});

it('frames two steps as a section, moves it as one, collapses it, and takes it apart', async () => {
  const page = await enter('framed');
  const { step } = partsOf(page);
  await step('Question 0').click();
  await step('Wait 0').click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: canvasWords.several.label });
  await bar.getByRole('button', { name: words.makeSection }).click();
  await page.getByRole('textbox', { name: words.title }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Welcome');
  await page.keyboard.press('Enter');
  const section = page.getByRole('group', { name: words.section('Welcome', 2) });
  await expect.poll(() => isFocused(section), patience).toBe(true);
  await page.keyboard.press('Escape');
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await contrastProblems(page)).toEqual([]);

  const before = await boxOf(step('Wait 0'));
  await drag(page, await boxOf(section), { x: 30, y: 12 }, { x: 320, y: 40 });
  await expect
    .poll(async () => (await boxOf(step('Wait 0'))).x, patience)
    .toBeCloseTo(before.x + 320, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await boxOf(step('Wait 0'))).x, patience).toBeCloseTo(before.x, 0);

  await section.focus();
  await page.keyboard.press('Space');
  const card = page.getByRole('group', { name: words.collapsed('Welcome', 2) });
  await expect.poll(() => isFocused(card), patience).toBe(true);
  await step('Question 0').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await step('Question 3').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => isFocused(card), patience).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.reload();
  await card.waitFor();
  await card.focus();
  await page.keyboard.press('Enter');
  await step('Question 0').and(page.locator(':focus')).waitFor();
  await section.getByRole('button', { name: words.collapse('Welcome') }).click();
  await card.waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Wait 0');
  await step('Wait 0').waitFor();
  await page.keyboard.press('Escape');

  await section.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('group', { name: words.section('Hello', 2) });
  await renamed.getByRole('button', { name: words.takeApart }).click();
  await renamed.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: editingWords.undo(words.edits.takeApart('Hello')) })
    .click();
  await renamed.waitFor();

  await step('Question 0').focus();
  await page.keyboard.press('Shift+S');
  await page.getByRole('textbox', { name: words.text }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Read me');
  await page.getByRole('button', { name: outlineWords.outline, exact: true }).click();
  await page.getByRole('heading', { name: 'Hello', exact: true }).waitFor();
  const typed = page.getByRole('textbox', { name: words.numbered(1) });
  await typed.fill('Read me twice');
  await expect.poll(async () => (await notesOf('framed'))[0]?.text, patience).toBe('Read me twice');
  expect(await accessibilityProblems(page)).toEqual([]);
});

it('is collapsed, moved and opened by a finger, and covers nothing where cards were put', async () => {
  const positions = {
    '@trigger': { x: 0, y: 0 },
    ask0: { x: 0, y: 136 },
    wait0: { x: 0, y: 304 },
    ask3: { x: 0, y: 520 },
    request0: { x: 400, y: 520 },
    wait3: { x: 0, y: 688 },
    request3: { x: 400, y: 688 },
  };
  const sections = [{ id: 'welcome', title: 'Welcome', steps: ['ask0', 'wait0'] }];
  const page = await enter('placed', { positions, sections, notes: [] }, { hasTouch: true });
  const { step } = partsOf(page);
  const { pull } = await fingerOn(page);
  const section = page.getByRole('group', { name: words.section('Welcome', 2) });
  const card = page.getByRole('group', { name: words.collapsed('Welcome', 2) });
  const drag = async (target: Locator, by: Point) => {
    const { x, y } = await boxOf(target);
    await pull({ x: x + 120, y: y + 20 }, { x: x + 120 + by.x, y: y + 20 + by.y });
  };
  await section.getByRole('button', { name: words.collapse('Welcome') }).tap();
  await card.waitFor();
  // From here on nobody has seen how large the cards in it are.
  await page.reload();
  await card.waitFor();
  await atRest(page);

  await drag(card, { x: 320, y: 0 });
  const placeOf = async (id: string) => (await placesOf('placed'))[id] ?? { x: 0, y: 0 };
  await expect.poll(async () => (await placeOf('wait0')).x, patience).toBeGreaterThan(240);
  expect(await placeOf('ask0')).toEqual({ ...positions.ask0, x: (await placeOf('wait0')).x });
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf('placed'), patience).toEqual(positions);

  await drag(step('Question 3'), { x: 0, y: -200 });
  await expect.poll(async () => (await placeOf('ask3')).y, patience).toBeLessThan(360);
  const put = await placesOf('placed');
  await card.getByRole('button', { name: words.openSection('Welcome') }).tap();
  await step('Wait 0').waitFor();
  await expect.poll(async () => (await placeOf('ask3')).y, patience).toBeGreaterThan(400);
  await atRest(page);
  const boxes = await Promise.all(
    ['Question 0', 'Wait 0', 'Request 0', 'Question 3', 'Wait 3'].map((name) => boxOf(step(name))),
  );
  expect(
    boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other))),
  ).toEqual([]);
  for (const id of ['ask0', 'wait0', 'request0']) expect(await placeOf(id)).toEqual(put[id]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf('placed'), patience).toEqual(put);

  await section.getByRole('button', { name: words.collapse('Welcome') }).tap();
  await card.waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Wait 0');
  await expect.poll(async () => (await placeOf('ask3')).y, patience).toBeGreaterThan(400);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf('placed'), patience).toEqual(put);
  await page.keyboard.press('Control+z');
  await expect.poll(() => placesOf('placed'), patience).toEqual(positions);
});

async function enter(
  id: string,
  layout?: Workflow['layout'],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const workflow = largeWorkflow(id, 6);
  await stage.server.request('POST', '/api/workflows', layout ? { ...workflow, layout } : workflow);
  const viewport = { width: 1600, height: 1000 };
  const look = { reducedMotion: 'reduce', viewport, ...options } as const;
  const page = await stage.enter(`/workflows/${id}`, look);
  await partsOf(page).step('Question 0').waitFor();
  await atRest(page);
  return page;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function boxOf(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not seen.`);
  return box;
}

/** Taken hold of so far from its corner, and moved so far. */
async function drag(page: Page, box: Point, hold: Point, by: Point): Promise<void> {
  const from = { x: box.x + hold.x, y: box.y + hold.y };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.mouse.up();
}

const answer = z.object({
  workflow: z.object({
    layout: z.object({
      positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
      notes: z.array(
        z.object({ text: z.string(), color: z.string().optional(), width: z.number().optional() }),
      ),
    }),
  }),
});

/** In the draft that the server keeps. */
async function layoutOf(id: string) {
  const { body } = await stage.server.request('GET', `/api/workflows/${id}`);
  return answer.parse(body).workflow.layout;
}

async function notesOf(id: string) {
  return (await layoutOf(id)).notes;
}

async function placesOf(id: string) {
  return (await layoutOf(id)).positions;
}
