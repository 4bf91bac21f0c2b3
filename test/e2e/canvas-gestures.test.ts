/** What hands do on the canvas: with the mouse, with the keyboard, with fingers. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { canvasWords as words } from '../../editor/canvas/canvas-words.ts';
import { en as pageWords } from '../../editor/words/en.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { largeWorkflow } from '../support/large-workflow.ts';
import { accessibilityProblems, contrastProblems } from './support/accessibility.ts';
import { fingerOn } from './support/fingers.ts';
import { isFocused } from './support/keys.ts';
import { atRest, changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce', viewport: { width: 1600, height: 1000 } } as const;

it('selects several steps, and does one thing to all of them', async () => {
  const page = await enter('several', 12);
  const { step, canvas } = partsOf(page);
  const bar = page.getByRole('toolbar', { name: words.several.label });
  await step('Question 0').click();
  await step('Wait 0').click({ modifiers: ['Shift'] });
  await bar.getByText(words.several.count(2)).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await contrastProblems(page)).toEqual([]);
  await bar.getByRole('button', { name: words.several.duplicate }).click();
  await undoOf(page, words.edits.duplicate(2)).click();
  await expect.poll(() => countOf('several'), patience).toBe(12);

  await step('Wait 0').click();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await bar.getByText(words.several.count(11)).waitFor();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByText(words.confirm.text).waitFor();
  await page.getByRole('button', { name: words.confirm.cancel }).click();
  await step('Wait 0').focus();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await bar.getByText(words.several.count(2)).waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });

  const [from, to] = [await boxOf(step('Question 0')), await boxOf(step('Wait 0'))];
  await page.keyboard.down('Shift');
  await drag(page, { x: from.x - 30, y: from.y + 10 }, { x: to.x + 60, y: to.y + 20 });
  await page.keyboard.up('Shift');
  await bar.getByText(words.several.count(2)).waitFor();
  await page.keyboard.press('Shift+Delete');
  await page.getByText(words.removed.many(2)).waitFor();
  await expect.poll(() => linksOf('several'), patience).not.toContain('@trigger.start > ask0');
  await undoOf(page, words.edits.remove(2)).click();
  await canvas.getByRole('group', { name: /^Start: / }).focus();
  await page.keyboard.press('Control+a');
  await bar.getByText(words.several.count(12)).waitFor();
});

it('asks before it deletes what others use, and puts something else in its place', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  const { step } = partsOf(page);
  await step('Wait for their choice').click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: words.used.title('Wait for their choice') });
  await dialog.getByText(/^Used in “Find free times”/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.used.keep }).click();
  await step('Wait for their choice').focus();
  await page.keyboard.press('Delete');
  await dialog.getByRole('combobox').first().selectOption('contact.name');
  await dialog.getByRole('button', { name: words.used.replaceAndRemove }).click();
  await step('Wait for their choice').waitFor({ state: 'detached' });
  await undoOf(page, editingWords.edits.remove('Wait for their choice')).click();
  await step('Wait for their choice').waitFor();
});

it('moves cards with the mouse and by keys, makes room, copies and tidies up', async () => {
  const page = await enter('moving', 6);
  const { step } = partsOf(page);
  const before = await boxOf(step('Question 0'));
  await step('Question 0').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect.poll(async () => (await boxOf(step('Question 0'))).x, patience).toBe(before.x + 40);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await boxOf(step('Question 0'))).x, patience).toBe(before.x);

  const wait = await boxOf(step('Wait 0'));
  await drag(page, handleOf(before), { x: wait.x + 60, y: wait.y + 40 });
  await page.getByText(/moved down to make room/).waitFor();
  await expect
    .poll(async () => (await boxOf(step('Wait 0'))).y, patience)
    .toBeGreaterThan(wait.y + 20);
  await undoOf(page, editingWords.edits.move('Question 0')).click();

  await page.keyboard.down('Alt');
  await drag(page, handleOf(before), { x: before.x + 420, y: before.y + 10 });
  await page.keyboard.up('Alt');
  await undoOf(page, words.edits.copyHere('Question 0')).waitFor();
  await expect.poll(() => countOf('moving'), patience).toBe(7);
  const copy = step('Question 0').nth(1);
  await copy.getByText(words.loose).waitFor();
  await page.getByRole('button', { name: editingWords.canvas.tidy }).click();
  await page.getByRole('button', { name: words.keep, exact: true }).click();
  await page.getByRole('button', { name: editingWords.canvas.tidy }).waitFor({ state: 'detached' });
});

it('pulls the end of a line elsewhere, takes it away, and connects by two clicks', async () => {
  const page = await enter('lines', 6);
  const { step } = partsOf(page);
  const end = page.locator('[data-id="ask0:next"] .react-flow__edgeupdater');
  const request = await boxOf(step('Request 0'));
  await drag(page, await endOf(end), { x: request.x + 100, y: request.y + 30 });
  await expect.poll(() => linksOf('lines'), patience).toContain('ask0.next > request0');
  await undoOf(page, editingWords.edits.connect('Sent')).click();
  const from = await endOf(end);
  await drag(page, from, { x: from.x - 160, y: from.y - 10 });
  await page.getByText(words.disconnected('Sent')).waitFor();
  await expect.poll(() => linksOf('lines'), patience).not.toContain('ask0.next > wait0');

  await exitOf(page, 'Question 0', 'next').click();
  await page.getByText(words.connecting('Sent')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(words.connecting('Sent')).waitFor({ state: 'detached' });
  await exitOf(page, 'Question 0', 'next').click();
  await page.getByRole('group', { name: /^Start: / }).click();
  await page.getByText(words.noTarget).waitFor();
  await exitOf(page, 'Question 0', 'next').click();
  await step('Wait 0').click();
  await expect.poll(() => linksOf('lines'), patience).toContain('ask0.next > wait0');
});

it('takes steps from the tray onto a line, a card and empty space, or by a key', async () => {
  const page = await enter('tray', 6);
  const { step, canvas } = partsOf(page);
  await page.getByRole('button', { name: words.palette.open }).click();
  const tray = page.getByRole('region', { name: words.palette.open });
  const sms = tray.getByRole('button', { name: 'Send an SMS' });
  await sms.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  const [ask, wait] = [await boxOf(step('Question 0')), await boxOf(step('Wait 0'))];
  const between = { x: ask.x + 55, y: (ask.y + ask.height + wait.y) / 2 };
  await drag(page, centreOf(await boxOf(sms)), between);
  await expect.poll(() => linksOf('tray'), patience).toContain('sendAnSms.next > wait0');
  await page.keyboard.press('Control+z');
  await step('Send an SMS').waitFor({ state: 'detached' });
  await drag(page, centreOf(await boxOf(sms)), handleOf(await boxOf(step('Question 0'))));
  await expect.poll(() => linksOf('tray'), patience).toContain('ask0.next > sendAnSms');
  await page.keyboard.press('Control+z');
  await step('Send an SMS').waitFor({ state: 'detached' });
  const area = await boxOf(canvas);
  await drag(page, centreOf(await boxOf(sms)), {
    x: area.x + 300,
    y: area.y + area.height - 60,
  });
  await step('Send an SMS').getByText(words.loose).waitFor();
  await page.keyboard.press('Control+z');
  await step('Send an SMS').waitFor({ state: 'detached' });

  await step('Wait 0').click();
  await sms.press('Enter');
  await expect.poll(() => linksOf('tray'), patience).toContain('wait0.replied > sendAnSms');
});

it('sees more or less by keys, and opens a card’s menu by one', async () => {
  const page = await enter('views', 156);
  const { step, canvas } = partsOf(page);
  const frame = page.locator('[data-zoom]');
  const zoom = async () => Number(await frame.getAttribute('data-zoom'));
  await step('Question 0').focus();
  await page.keyboard.press('1');
  await expect.poll(zoom, patience).toBeLessThan(0.5);
  expect(await frame.getAttribute('data-detail')).not.toBe('full');
  await page.keyboard.press('0');
  await expect.poll(zoom, patience).toBe(1);
  await page.keyboard.press('-');
  await expect.poll(zoom, patience).toBeLessThan(1);
  await page.keyboard.press('+');
  await expect.poll(zoom, patience).toBe(1);
  await page.keyboard.press('m');
  await canvas.locator('.react-flow__minimap').waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  const start = page.getByRole('group', { name: /^Start: / });
  await expect.poll(() => isFocused(start), patience).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect.poll(() => isFocused(step('Question 0')), patience).toBe(true);
  const y = async () => (await boxOf(step('Question 0'))).y;
  const seenAt = await y();
  const middle = centreOf(await boxOf(canvas));
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 3_000);
  await expect.poll(y, patience).toBeLessThan(-500);
  expect(await isFocused(step('Question 0'))).toBe(true);
  await page.mouse.wheel(0, -3_000);
  await expect.poll(y, patience).toBeCloseTo(seenAt, 0);

  const before = await boxOf(step('Question 0'));
  await page.keyboard.down('Space');
  const on = centreOf(before);
  await drag(page, on, { x: on.x + 80, y: on.y });
  await page.keyboard.up('Space');
  expect((await boxOf(step('Question 0'))).x).toBeCloseTo(before.x + 80, 0);

  await step('Question 0').press('Shift+F10');
  const menu = page.getByRole('menu', { name: words.menu.label('Question 0') });
  await menu.getByRole('menuitem', { name: words.menu.add }).and(page.locator(':focus')).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await undoOf(page, editingWords.edits.duplicate('Question 0')).waitFor();
});

it('connects by two taps, pulls a line elsewhere, and opens a card’s menu under a finger that rests', async () => {
  const page = await enter('fingers', 6, { hasTouch: true });
  const { step } = partsOf(page);
  await exitOf(page, 'Wait 0', 'no-reply').tap();
  await page.getByText(words.connecting('No reply')).waitFor();
  await step('Question 0').tap({ position: { x: 120, y: 20 } });
  await expect.poll(() => linksOf('fingers'), patience).toContain('wait0.no-reply > ask0');

  const { down, up, pull } = await fingerOn(page);
  const end = page.locator(
    '.react-flow__edge[data-id="ask0:next"] .react-flow__edgeupdater-target',
  );
  const add = step('Question 0').getByRole('button', {
    name: editingWords.canvas.addAfter('Sent'),
  });
  for (const target of [exitOf(page, 'Question 0', 'next'), end, add]) {
    expect(await target.evaluate(whatIsInTheWay)).toEqual([]);
  }
  await add.tap();
  await page.getByRole('dialog', { name: editingWords.picker.add }).waitFor();
  await page.keyboard.press('Escape');
  await pull(centreOf(await boxOf(end)), handleOf(await boxOf(step('Request 0'))));
  await expect.poll(() => linksOf('fingers'), patience).toContain('ask0.next > request0');
  await undoOf(page, editingWords.edits.connect('Sent')).tap();
  await expect.poll(() => linksOf('fingers'), patience).toContain('ask0.next > wait0');
  const start = centreOf(await boxOf(exitOf(page, 'Question 0', 'next')));
  await pull({ x: start.x - 14, y: start.y + 14 }, handleOf(await boxOf(step('Request 0'))));
  await expect.poll(() => linksOf('fingers'), patience).toContain('ask0.next > request0');
  await undoOf(page, editingWords.edits.connect('Sent')).tap();
  await expect.poll(() => linksOf('fingers'), patience).toContain('ask0.next > wait0');

  const at = handleOf(await boxOf(step('Question 0')));
  await down(at);
  await page.getByRole('menu', { name: words.menu.label('Question 0') }).waitFor();
  await up();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words.palette.open }).tap();
  const sms = page.getByRole('button', { name: 'Send an SMS' });
  await pull(centreOf(await boxOf(sms)), handleOf(await boxOf(step('Request 0'))));
  await expect.poll(() => linksOf('fingers'), patience).toContain('request0.ok > sendAnSms');

  const outward = page.getByRole('button', { name: pageWords.canvas.zoomOut });
  while ((await zoomOf(page)) >= 0.6) {
    expect(await end.evaluate(roomForAFinger)).toBeGreaterThanOrEqual(24);
    expect(await add.evaluate(roomForAFinger)).toBeGreaterThanOrEqual(24);
    await outward.tap();
    await atRest(page);
  }
  // From so far away, a finger finds nothing but cards.
  expect(await end.evaluate(roomForAFinger)).toBe(0);
  expect(await add.isVisible()).toBe(false);

  const rowsApart = async () => {
    const [above, below] = [await boxOf(step('Question 0')), await boxOf(step('Wait 0'))];
    return Math.round((below.y - above.y - above.height) / (await zoomOf(page)));
  };
  const forFingers = await rowsApart();
  await putAwayFingers(page);
  await expect.poll(rowsApart, patience).toBeLessThan(forFingers);
  await undoOf(page, editingWords.edits.add('Send an SMS')).waitFor();
});

async function enter(id: string, steps: number, options: { hasTouch?: true } = {}): Promise<Page> {
  await stage.server.request('POST', '/api/workflows', largeWorkflow(id, steps));
  const page = await stage.enter(`/workflows/${id}`, { ...still, ...options });
  await partsOf(page).step('Question 0').waitFor();
  await atRest(page);
  return page;
}

function undoOf(page: Page, name: string): Locator {
  return page.getByRole('button', { name: editingWords.undo(name), exact: true });
}

function exitOf(page: Page, step: string, exitId: string): Locator {
  return partsOf(page).step(step).locator(`.react-flow__handle[data-handleid="${exitId}"]`);
}

/** What a finger meets instead that comes down 21 px beside the middle, on any side. */
function whatIsInTheWay(element: Element): string[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((part) => {
    const angle = (part * Math.PI) / 4;
    const [dx, dy] = [21 * Math.cos(angle), 21 * Math.sin(angle)];
    const met = document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy);
    return met && element.contains(met) ? [] : [`${met?.outerHTML.slice(0, 80)}`];
  });
}

/** How many px of the column through its middle a finger finds it on. */
function roomForAFinger(element: Element): number {
  const { x, y, width, height } = element.getBoundingClientRect();
  const column = Array.from({ length: 48 }, (_, index) => index - 24);
  return column.filter((dy) => {
    const met = document.elementFromPoint(x + width / 2, y + height / 2 + dy);
    return met !== null && element.contains(met);
  }).length;
}

async function zoomOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-zoom]').first().getAttribute('data-zoom'));
}

/** As where a mouse comes to a tablet. */
async function putAwayFingers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

async function boxOf(target: Locator): Promise<Box> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not seen.`);
  return box;
}

/** A line ends above its card; what can be pulled there lies partly under a button. */
async function endOf(end: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(end);
  return { x: x + width / 2, y: y + height - 3 };
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a card is taken hold of. */
function handleOf({ x, y }: Box): Point {
  return { x: x + 120, y: y + 24 };
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

const answer = z.object({
  workflow: z.object({
    start: z.string().nullable(),
    steps: z.record(
      z.string(),
      z.object({ exits: z.array(z.object({ id: z.string(), to: z.string().nullable() })) }),
    ),
  }),
});

async function stored(id: string) {
  const { body } = await stage.server.request('GET', `/api/workflows/${id}`);
  return answer.parse(body).workflow;
}

async function countOf(id: string): Promise<number> {
  return Object.keys((await stored(id)).steps).length;
}

/** What leads where in the draft that the server keeps. */
async function linksOf(id: string): Promise<string[]> {
  const { start, steps } = await stored(id);
  const ofSteps = Object.entries(steps).flatMap(([stepId, { exits }]) =>
    exits.flatMap((exit) => (exit.to === null ? [] : [`${stepId}.${exit.id} > ${exit.to}`])),
  );
  return start === null ? ofSteps : [`@trigger.start > ${start}`, ...ofSteps];
}
