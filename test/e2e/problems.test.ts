/** What is wrong with a workflow: found, shown with its way, gone to, put right. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemsWords as words } from '../../editor/problems/problems-words.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { changeLook } from './support/look.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('finds what would go wrong, shows how customers get there, and leads to the field', async () => {
  const page = await open('tea-shop', teaShop);
  const { panel, way, problem } = partsOf(page);
  await page.getByRole('button', { name: /^\d+ problems$/ }).click();
  await panel.getByRole('heading', { name: /Must fix/ }).waitFor();

  await problem(/only allows an approved template here/).click();
  await way.getByText('Start › Ask which tea › Wait for their tea › No reply › Remind').waitFor();
  await expect.poll(() => page.locator('.react-flow__node.off-the-way').count(), patience).toBe(2);
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  await page.screenshot({ path: 'test-results/problems-light.png' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  await page.screenshot({ path: 'test-results/problems-dark.png' });
  expect(await accessibilityProblems(page)).toEqual([]);

  await way.getByRole('button', { name: words.way.dismiss }).click();
  await expect.poll(() => page.locator('.off-the-way').count(), patience).toBe(0);

  await problem(/This has 26 characters/).click();
  await expect.poll(() => focusedValue(page), patience).toBe('Emergency tea, tonight now');
});

it('is walked through with two keys, and told to who listens', async () => {
  const page = await open('tea-keys', teaShop);
  const { panel } = partsOf(page);
  await page.getByRole('status').getByText(words.announced(3, 3)).waitFor({ state: 'attached' });
  await page.locator('.react-flow__node').first().focus();
  await page.keyboard.press(']');
  const shown = panel.locator('[aria-current]');
  const first = await shown.textContent();
  await page.locator('.react-flow__node').first().focus();
  await page.keyboard.press(']');
  await expect.poll(() => shown.textContent(), patience).not.toBe(first);
  await page.locator('.react-flow__node').first().focus();
  await page.keyboard.press('[');
  await expect.poll(() => shown.textContent(), patience).toBe(first);
});

it('is put right by one press, all at once, and undone', async () => {
  const page = await open('tea-repair', teaShop);
  const { panel, problem } = partsOf(page);
  await page.getByRole('button', { name: /^\d+ problems$/ }).click();
  await panel.getByRole('button', { name: /^Put right: .*26 characters/ }).click();
  await problem(/26 characters/).waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: editingWords.undo(words.repairOf('Ask which tea', longTitle)) })
    .click();
  await problem(/26 characters/).waitFor();

  await panel.getByRole('button', { name: words.repairAll(2) }).click();
  await problem(/does not exist/).waitFor({ state: 'detached' });
  await problem(/stands here twice/).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: editingWords.publish.button, exact: true }).click();
  await page.getByText(editingWords.publish.blocked(2)).waitFor();
});

it('tells of a keyword that another workflow wants too', async () => {
  await open('tea-first', { ...teaShop, steps: { hi: say('Hi') }, start: 'hi' });
  const published = await stage.server.request('POST', '/api/workflows/tea-first/publish');
  expect(published.status).toBe(200);
  const page = await open('tea-second', { ...teaShop, steps: { hi: say('Hi') }, start: 'hi' });
  await stage.server.request('PATCH', '/api/workflows/tea-first', { enabled: true });
  await page.reload();
  await page.getByRole('button', { name: /^\d+ problems$/ }).click();
  await partsOf(page)
    .problem(/“tea” also starts “tea-first”/)
    .click();
  await expect.poll(() => focusedValue(page), patience).toBe('tea');
});

describe('a workflow that is broken', () => {
  it('is shown as it is kept, with what is wrong, and mended there', async () => {
    const page = await open('tea-broken', { ...teaShop, steps: { hi: say('Hi') }, start: 'hi' });
    const read = await stage.server.request('GET', '/api/workflows/tea-broken');
    const { workflow } = z.object({ workflow: z.record(z.string(), z.json()) }).parse(read.body);
    await page.route('**/api/workflows/tea-broken', async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const answer = await route.fetch();
      const whole = await answer.json();
      const steps = { hi: { type: 'nothing', exits: [null, 7] }, well: say('Well') };
      const broken = { ...workflow, steps };
      return route.fulfill({ response: answer, json: { ...whole, workflow: broken } });
    });
    await page.reload();
    await page.getByRole('heading', { name: words.mend.title }).waitFor();
    const found = page.getByRole('region', { name: words.mend.problems });
    await found.getByRole('listitem').first().waitFor();
    const readable = page.getByRole('region', { name: words.mend.readable });
    await readable.getByRole('group', { name: new RegExp(words.mend.unreadable('hi')) }).waitFor();
    await readable.getByRole('group', { name: /Say Well/ }).waitFor();
    const save = page.getByRole('button', { name: words.mend.save });
    expect(await save.isDisabled()).toBe(true);
    await page.screenshot({ path: 'test-results/problems-mend.png' });
    expect(await accessibilityProblems(page)).toEqual([]);

    const document = page.getByRole('textbox', { name: words.mend.document });
    await document.fill('{ "steps": ');
    await found.getByText(words.mend.notJson).waitFor();
    await page.unroute('**/api/workflows/tea-broken');
    await document.fill(JSON.stringify(workflow));
    await save.click();
    await page.getByText(editingWords.saving.saved, { exact: true }).waitFor();
  });
});

const longTitle = 'This has 26 characters; 24 are shown. Make it shorter.';

const say = (text: string) => ({
  type: 'chatapps-message',
  name: `Say ${text}`,
  config: { message: { kind: 'text', text } },
  exits: [{ id: 'next', label: 'Sent', to: null as string | null }],
});

/** Three things that must be fixed, and three that are worth a look. */
const teaShop = {
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'tea' }, { text: 'Tea!' }] },
  },
  start: 'ask',
  steps: {
    ask: {
      type: 'chatapps-message',
      name: 'Ask which tea',
      config: {
        message: {
          kind: 'list',
          body: 'Which tea?',
          button: 'Choose',
          choices: {
            from: 'typed',
            rows: [
              { id: 'black', title: 'Black tea' },
              { id: 'late', title: 'Emergency tea, tonight now' },
            ],
          },
        },
      },
      exits: [{ id: 'next', label: 'Sent', to: 'wait' }],
    },
    wait: {
      type: 'wait-for-reply',
      name: 'Wait for their tea',
      config: { expect: { kind: 'choice' }, timeout: { amount: 2, unit: 'days' } },
      exits: [
        { id: 'replied', label: 'Replied', to: 'thanks' },
        { id: 'not-understood', label: 'Not understood', to: null },
        { id: 'no-reply', label: 'No reply', to: 'remind' },
      ],
    },
    thanks: { ...say('Thanks'), exits: [{ id: 'next', label: 'Sent', to: 'gone' }] },
    remind: { ...say('Still there?'), name: 'Remind' },
    loose: { ...say('Loose'), name: 'Loose', exits: [{ id: 'next', label: 'Sent', to: null }] },
  },
};

async function open(id: string, rest: object): Promise<Page> {
  const created = await stage.server.request('POST', '/api/workflows', {
    schemaVersion: 1,
    id,
    name: id,
    ...rest,
  });
  expect(created.status).toBe(200);
  const page = await stage.enter(`/workflows/${id}`, still);
  await page.locator('[data-ready]').waitFor();
  return page;
}

function partsOf(page: Page) {
  const panel = page.getByRole('region', { name: words.title, exact: true });
  return {
    panel,
    way: page.getByRole('region', { name: words.way.label }),
    problem: (name: RegExp) => panel.getByRole('listitem').getByRole('button', { name }).first(),
  };
}

function focusedValue(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const isInput = activeElement instanceof HTMLInputElement;
    return isInput ? activeElement.value : (activeElement?.textContent ?? null);
  });
}
