/** A workflow, drawn by its author with the mouse and with the keyboard, undone, kept and published. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { versionWords } from '../../editor/versions/versions-words.ts';
import { en } from '../../editor/words/en.ts';
import { editingWords as words } from '../../editor/words/en-editing.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { isFocused, tabTo } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('is drawn with the mouse, undone, found again and published', async () => {
  const page = await stage.enter('/workflows', still);
  await page.getByRole('button', { name: words.list.create }).click();
  await page.getByLabel(words.list.name).fill('Say hello');
  await page.getByRole('button', { name: words.list.createButton }).click();
  await page.getByRole('heading', { name: 'Say hello' }).waitFor();
  await page.getByText(words.state.draft, { exact: true }).waitFor();
  const { step } = partsOf(page);

  await page.getByRole('button', { name: words.canvas.addFirst }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await choose(page, 'Send a message');
  await expect.poll(() => isFocused(step('Send a message')), patience).toBe(true);
  await addAfter(page, 'Send a message', 'Sent').click();
  await page.getByRole('combobox', { name: words.picker.search }).fill('wait reply');
  await choose(page, 'Wait for a reply');
  await step('Wait for a reply').waitFor();
  await expect
    .poll(() => linksOf('say-hello'), patience)
    .toEqual(['start > sendAMessage', 'sendAMessage.next > waitForAReply']);

  await dropOn(page, exitOf(page, 'Wait for a reply', 'no-reply'), step('Send a message'));
  await expect
    .poll(() => linksOf('say-hello'), patience)
    .toContain('waitForAReply.no-reply > sendAMessage');
  await page.getByRole('button', { name: words.undo(words.edits.connect('No reply')) }).click();
  await expect.poll(() => linksOf('say-hello'), patience).toHaveLength(2);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => linksOf('say-hello'), patience).toHaveLength(3);

  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  await page.reload();
  await step('Wait for a reply').waitFor();
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await publish(page, 1);
  await page.getByText(words.state.upToDate, { exact: true }).waitFor();
});

it('is drawn with the keyboard alone, and healed where a step is deleted', async () => {
  const page = await stage.enter('/workflows', still);
  const { keyboard } = page;
  const { step } = partsOf(page);
  await tabTo(page, page.getByRole('button', { name: words.list.create }));
  await keyboard.press('Enter');
  await page.getByLabel(words.list.name).and(page.locator(':focus')).waitFor();
  await keyboard.type('By keys');
  await keyboard.press('Enter');

  await tabTo(page, page.getByRole('group', { name: /^Start: / }));
  await addByKeys(page, 'send a message');
  await expect.poll(() => isFocused(step('Send a message')), patience).toBe(true);
  await addByKeys(page, 'sms');
  await expect.poll(() => isFocused(step('Send an SMS')), patience).toBe(true);
  await keyboard.press('F2');
  await page
    .getByRole('dialog')
    .getByLabel(words.canvas.name)
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.type('Thank them');
  await keyboard.press('Enter');
  await expect.poll(() => isFocused(step('Thank them')), patience).toBe(true);
  await keyboard.press('c');
  await page
    .getByRole('combobox', { name: words.picker.search })
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.type('it ends here');
  await keyboard.press('Enter');

  await expect.poll(() => isFocused(step('Thank them')), patience).toBe(true);
  await keyboard.press('ArrowUp');
  await expect.poll(() => isFocused(step('Send a message')), patience).toBe(true);
  await keyboard.press('Delete');
  await page.getByText(words.removed('Send a message', 0)).waitFor();
  await expect.poll(() => linksOf('by-keys'), patience).toEqual(['start > sendAnSms']);
  await keyboard.press('Control+z');
  await step('Send a message').waitFor();
  await expect.poll(() => linksOf('by-keys'), patience).toHaveLength(2);

  await tabTo(
    page,
    page.getByRole('button', { name: words.publish.button, exact: true }),
    'Shift+Tab',
  );
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: words.publish.confirm }));
  await keyboard.press('Enter');
  await page.getByText(words.publish.done(1)).waitFor();
});

it('says what changes for customers, keeps moved cards, and copies steps', async () => {
  const page = await stage.enter('/workflows/say-hello', still);
  const { step } = partsOf(page);
  const card = step('Wait for a reply');
  const before = await centreOf(card);
  await dropAt(page, before, { x: before.x + 160, y: before.y + 40 });
  await page.getByText(words.state.upToDate, { exact: true }).waitFor();
  await card.press('Control+d');
  await step('Wait for a reply').nth(1).waitFor();
  await page.getByText(words.state.changed(1), { exact: true }).waitFor();
  await card.first().press('Control+c');
  await page.keyboard.press('Control+v');
  await step('Wait for a reply').nth(2).waitFor();
  await page.keyboard.press('Control+z');
  await step('Wait for a reply').nth(2).waitFor({ state: 'detached' });

  const exit = await centreOf(exitOf(page, 'Wait for a reply', 'replied').first());
  await dropAt(page, exit, { x: exit.x + 60, y: exit.y + 90 });
  await page.getByRole('option', { name: words.picker.ends }).click();
  await expect.poll(() => endsOf('say-hello'), patience).toEqual(['waitForAReply.replied']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => endsOf('say-hello'), patience).toEqual([]);
  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  await page.reload();
  await step('Wait for a reply').nth(1).waitFor();
  const { layout } = await stored('say-hello');
  expect(Object.keys(layout.positions)).toContain('waitForAReply');
  await page.getByRole('button', { name: words.canvas.tidy }).click();
  await page.getByRole('button', { name: words.canvas.tidy }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: words.publish.button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.changes.added('Wait for a reply')).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.publish.confirm }).click();
  await page.getByText(words.publish.done(2)).waitFor();
  await page.getByRole('button', { name: versionWords.publish.close, exact: true }).click();
  await page.getByRole('link', { name: en.workflow.back }).click();
  await page.getByRole('button', { name: words.list.removeOf('Say hello') }).click();
  await page.getByRole('button', { name: words.list.confirm }).click();
  await page.getByRole('link', { name: 'Say hello' }).waitFor({ state: 'detached' });
});

it('shows what somebody else saved, and takes it together with what is drawn here', async () => {
  stage.forgive(/409/);
  const page = await stage.enter('/workflows/by-keys', still);
  const { step } = partsOf(page);
  await step('Thank them').waitFor();
  await saveElsewhere('by-keys', 'From elsewhere');
  await page.getByRole('heading', { name: 'From elsewhere' }).waitFor();

  let elsewhere: Promise<void> | null = null;
  await page.route('**/api/workflows/by-keys', async (route) => {
    if (route.request().method() === 'PUT') {
      elsewhere ??= saveElsewhere('by-keys', 'Elsewhere again');
      await elsewhere;
    }
    await route.continue();
  });
  await step('Thank them').press('Control+d');
  await page.getByRole('heading', { name: 'Elsewhere again' }).waitFor();
  await expect.poll(() => step('Thank them').count(), patience).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => step('Thank them').count(), patience).toBe(1);
  await page.getByRole('heading', { name: 'Elsewhere again' }).waitFor();
});

/** Another page gives it another name. */
async function saveElsewhere(id: string, name: string): Promise<void> {
  const path = `/api/workflows/${id}`;
  const body = z
    .object({ revision: z.number(), workflow: z.looseObject({}) })
    .parse((await stage.server.request('GET', path)).body);
  const workflow = { ...body.workflow, name };
  const { status } = await stage.server.request('PUT', path, { ...body, workflow });
  expect(status).toBe(200);
}

async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: title }).first().click();
}

async function addByKeys(page: Page, search: string): Promise<void> {
  await page.keyboard.press('a');
  const field = page.getByRole('combobox', { name: words.picker.search });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(search);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

function addAfter(page: Page, step: string, exit: string): Locator {
  return partsOf(page)
    .step(step)
    .getByRole('button', { name: words.canvas.addNext(exit) });
}

function exitOf(page: Page, step: string, exitId: string): Locator {
  return partsOf(page).step(step).locator(`.react-flow__handle[data-handleid="${exitId}"]`);
}

async function dropOn(page: Page, exit: Locator, card: Locator): Promise<void> {
  await dropAt(page, await centreOf(exit), await centreOf(card));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function dropAt(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
}

async function centreOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function publish(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: words.publish.button, exact: true }).click();
  await page.getByRole('button', { name: words.publish.confirm }).click();
  await page.getByText(words.publish.done(version)).waitFor();
  await page.getByRole('button', { name: versionWords.publish.close, exact: true }).click();
}

const answer = z.object({
  workflow: z.object({
    start: z.string().nullable(),
    steps: z.record(
      z.string(),
      z.object({
        exits: z.array(
          z.object({ id: z.string(), to: z.string().nullable(), ends: z.boolean().optional() }),
        ),
      }),
    ),
    layout: z.object({ positions: z.record(z.string(), z.unknown()) }),
  }),
});

async function stored(id: string) {
  const { body } = await stage.server.request('GET', `/api/workflows/${id}`);
  return answer.parse(body).workflow;
}

/** What leads where in the draft that the server keeps. */
async function linksOf(id: string): Promise<string[]> {
  const { start, steps } = await stored(id);
  const links = Object.entries(steps).flatMap(([stepId, { exits }]) =>
    exits.flatMap((exit) => (exit.to === null ? [] : [`${stepId}.${exit.id} > ${exit.to}`])),
  );
  return start === null ? links : [`start > ${start}`, ...links];
}

/** The exits that the author says are the end. */
async function endsOf(id: string): Promise<string[]> {
  const { steps } = await stored(id);
  return Object.entries(steps).flatMap(([stepId, { exits }]) =>
    exits.flatMap((exit) => (exit.ends ? [`${stepId}.${exit.id}`] : [])),
  );
}
