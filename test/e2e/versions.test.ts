/** Versions: published with notes, looked at, compared and gone back to; merged, and put in order. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { versionWords as texts } from '../../editor/versions/versions-words.ts';
import { en } from '../../editor/words/en.ts';
import { editingWords as words } from '../../editor/words/en-editing.ts';
import { listWords } from '../../editor/workflows/list-words.ts';
import { accessibilityProblems, contrastProblems } from './support/accessibility.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { narrow, open, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;
const path = '/workflows/say-hello';

const say = (name: string, text: string, to: string | null) => ({
  type: 'chatapps-message',
  name,
  config: { message: { kind: 'text', text } },
  exits: [{ id: 'next', label: 'Sent', to, ...(to === null && { ends: true }) }],
});

const drawn = {
  schemaVersion: 1,
  id: 'say-hello',
  name: 'Say hello',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'hello' }] },
  },
  start: 'greet',
  steps: {
    greet: say('Greet them', 'Hello {{contact.name}}!', 'ask'),
    ask: say('Ask how they are', 'How are you today?', 'thank'),
    thank: say('Thank them', 'Thank you for writing.', null),
  },
};

beforeAll(async () => {
  const { status } = await stage.server.request('POST', '/api/workflows', drawn);
  expect(status).toBe(200);
});

it('is published with notes, and what changed is drawn before', async () => {
  const page = await stage.enter(path, still);
  const { step } = partsOf(page);
  await step('Greet them').waitFor();
  await publish(page, 'The first try', 1);
  await renameStep(page, 'Ask how they are', 'Ask about their day');
  await step('Thank them').press('Delete');
  await step('Ask about their day').press('Control+d');
  await step('Ask about their day').nth(1).waitFor();
  await page.getByText(/not live yet/).waitFor();

  await page.getByRole('button', { name: words.publish.button, exact: true }).click();
  await page.getByRole('button', { name: texts.compare.onCanvas }).click();
  await page.getByText(texts.compare.title('version 1', texts.compare.draft)).waitFor();
  const differences = page.getByRole('complementary', { name: texts.compare.changes });
  await differences.getByText(texts.compare.counts.removed(1)).waitFor();
  await page.getByRole('group', { name: /Thank them.* Gone\.$/ }).waitFor();
  await page.getByRole('group', { name: /Ask about their day.* New\.$/ }).waitFor();
  await differences.getByRole('button', { name: words.changes.removed('Thank them') }).click();
  await expect
    .poll(() => page.locator('.react-flow__node[data-id="thank"]').isVisible(), patience)
    .toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await contrastProblems(page)).toEqual([]);

  await page.getByRole('link', { name: texts.looking.back }).click();
  await step('Greet them').waitFor();
  await publish(page, 'Friendlier', 2);
  await page.keyboard.press('Control+s');
  await page.getByText(texts.saved).waitFor();
});

it('is looked at in an earlier version, compared, and gone back to, which can be undone', async () => {
  const page = await stage.enter(path, still);
  const { step } = partsOf(page);
  await page.getByRole('button', { name: texts.title }).click();
  const drawer = page.getByRole('dialog', { name: texts.title });
  const second = drawer.getByRole('listitem', { name: texts.version(2) });
  await second.getByText(texts.note('Friendlier')).waitFor();
  await second.getByText(texts.live, { exact: true }).waitFor();
  await second.getByText(words.changes.removed('Thank them')).waitFor();
  await drawer.getByText(texts.first).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await drawer.getByRole('link', { name: texts.of(texts.lookAt, 1) }).click();
  await page.getByText(texts.looking.text).waitFor();
  await step('Thank them').waitFor();
  expect(await page.locator('.react-flow__node button').filter({ visible: true }).count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: texts.compare.withLive }).click();
  await page.getByText(texts.compare.title('version 1', 'version 2')).waitFor();
  await page.getByRole('link', { name: texts.goBack.buttonOf(1) }).click();

  const ask = page.getByRole('dialog', { name: texts.goBack.title(1) });
  await ask.getByText(words.changes.added('Thank them')).waitFor();
  await ask.getByRole('button', { name: texts.goBack.confirm, exact: true }).click();
  await page.getByRole('dialog', { name: texts.goBack.done(1) }).waitFor();
  await expect.poll(namesOfSteps, patience).toContain('Ask how they are');
  await page.getByRole('button', { name: texts.goBack.undo, exact: true }).click();
  await expect.poll(namesOfSteps, patience).not.toContain('Ask how they are');
  await page.keyboard.press('Control+Shift+z');
  await step('Ask how they are').waitFor();
  await expect.poll(namesOfSteps, patience).toEqual(Object.values(drawn.steps).map(nameOf));
  await publish(page, '', 3);

  await page.reload();
  await page.getByRole('button', { name: texts.title }).click();
  const before = page.getByRole('region', { name: texts.setAside.title });
  await before.getByRole('button', { name: texts.setAside.bringBack }).click();
  await expect.poll(namesOfSteps, patience).toContain('Ask about their day');
  await page.keyboard.press('Control+z');
  await expect.poll(namesOfSteps, patience).not.toContain('Ask about their day');
});

it('takes together what two tabs change in different steps', async () => {
  stage.forgive(/409/);
  const mine = await stage.enter(path, still);
  await partsOf(mine).step('Thank them').waitFor();
  const elsewhere = afterEdit(mine, (workflow) => {
    workflow.steps['greet'] = say('Greet them warmly', 'Hello!', 'ask');
  });
  await renameStep(mine, 'Thank them', 'Thank them a lot');
  await elsewhere();
  await mine.getByText(texts.merged.title).waitFor();
  await partsOf(mine).step('Greet them warmly').waitFor();
  await expect
    .poll(namesOfSteps, patience)
    .toEqual(['Greet them warmly', 'Ask how they are', 'Thank them a lot']);
  await mine.keyboard.press('Control+z');
  await expect
    .poll(namesOfSteps, patience)
    .toEqual(['Greet them warmly', 'Ask how they are', 'Thank them']);

  const other = await open(mine.context(), path);
  await renameStep(other, 'Ask how they are', 'Ask them');
  await partsOf(mine).step('Ask them').waitFor();
});

it('lets somebody choose where both changed the same step', async () => {
  stage.forgive(/409/);
  const page = await stage.enter(path, still);
  await partsOf(page).step('Ask them').waitFor();
  const elsewhere = afterEdit(page, (workflow) => {
    workflow.steps['ask'] = say('Ask them kindly', 'How do you do?', 'thank');
  });
  await renameStep(page, 'Ask them', 'Ask them twice');
  await elsewhere();
  const notice = page.getByRole('alert', { name: texts.conflict.title });
  await notice.getByRole('button', { name: texts.conflict.choose }).click();
  const dialog = page.getByRole('dialog', { name: texts.conflict.dialog });
  await dialog.getByText('How do you do?').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('radio', { name: new RegExp(texts.conflict.theirs) }).check();
  await dialog.getByRole('button', { name: texts.conflict.confirm }).click();
  await partsOf(page).step('Ask them kindly').waitFor();
  await expect.poll(namesOfSteps, patience).toContain('Ask them kindly');
  await page.keyboard.press('Control+z');
  await partsOf(page).step('Ask them twice').waitFor();
});

it('is asked before another, or after, as the list says', async () => {
  const page = await stage.enter('/workflows', still);
  await page.getByText(listWords.orderText).waitFor();
  await page.getByText(listWords.bookingEvents.survey).waitFor();
  const before = await orderOf(page);
  const last = before.length - 1;
  await page.getByRole('button', { name: listWords.up('Say hello') }).press('Enter');
  await expect.poll(() => orderOf(page).then((ids) => ids[last - 1]), patience).toBe('say-hello');
  await page
    .getByRole('button', { name: listWords.up('Say hello') })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => orderOf(page).then((ids) => ids[last - 2]), patience).toBe('say-hello');
  await page.setViewportSize({ width: 1440, height: 1200 });
  const grip = page.getByTitle(listWords.drag('Say hello'));
  await grip.hover();
  await page.mouse.down();
  const first = await page.locator('[data-workflow]').first().boundingBox();
  await page.mouse.move((first?.x ?? 0) + 300, (first?.y ?? 0) + 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => orderOf(page).then(([id]) => id), patience).toBe('say-hello');
  await expect.poll(storedOrder, patience).toEqual(await orderOf(page));

  await page.getByRole('button', { name: listWords.pauseOf('Say hello') }).click();
  await page.getByRole('radio', { name: listWords.pause.everyone }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: listWords.pause.confirm }).click();
  await page.getByText(listWords.held).waitFor();
  await page.getByRole('switch', { name: en.workflows.turnOn('Say hello') }).press(' ');
  await page.getByText(listWords.held).waitFor({ state: 'detached' });
  await page.setViewportSize(narrow);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Say hello', exact: true }).click();
  await page.getByRole('heading', { name: 'Say hello' }).waitFor();
});

async function publish(page: Page, note: string, version: number): Promise<void> {
  await page.getByRole('button', { name: words.publish.button, exact: true }).click();
  await page.getByLabel(texts.publish.note).fill(note);
  await page.getByRole('button', { name: words.publish.confirm }).click();
  await page.getByText(words.publish.done(version)).waitFor();
  await page.getByRole('button', { name: texts.publish.close, exact: true }).click();
  await page.getByText(words.state.upToDate, { exact: true }).waitFor();
}

async function renameStep(page: Page, from: string, to: string): Promise<void> {
  await partsOf(page).step(from).press('F2');
  const field = page.getByRole('dialog').getByLabel(words.canvas.name);
  await field.fill(to);
  await field.press('Enter');
  await partsOf(page).step(to).first().waitFor();
}

const stored = z.object({
  revision: z.number(),
  workflow: z.looseObject({ steps: z.record(z.string(), z.looseObject({ name: z.string() })) }),
});

async function read() {
  return stored.parse((await stage.server.request('GET', `/api${path}`)).body);
}

async function namesOfSteps(): Promise<string[]> {
  return Object.values((await read()).workflow.steps).map(nameOf);
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Somebody else saves right before this page does, so that it comes too late. */
function afterEdit(
  page: Page,
  edit: (workflow: z.infer<typeof stored>['workflow']) => void,
): () => Promise<void> {
  let saved: Promise<void> | null = null;
  async function save() {
    const { revision, workflow } = await read();
    edit(workflow);
    const { status } = await stage.server.request('PUT', `/api${path}`, { revision, workflow });
    expect(status).toBe(200);
  }
  const isReady = page.route(`**/api${path}`, async (route) => {
    if (route.request().method() === 'PUT') {
      saved ??= save();
      await saved;
    }
    await route.continue();
  });
  return async () => {
    await isReady;
    await expect.poll(() => saved !== null, patience).toBe(true);
    await saved;
  };
}

async function orderOf(page: Page): Promise<string[]> {
  const rows = page.locator('[data-workflow]');
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-workflow') ?? ''));
}

async function storedOrder(): Promise<string[]> {
  const { body } = await stage.server.request('GET', '/api/workflows');
  const { workflows } = z.object({ workflows: z.array(z.object({ id: z.string() })) }).parse(body);
  return workflows.map(({ id }) => id);
}
