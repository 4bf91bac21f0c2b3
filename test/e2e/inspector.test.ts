/** Steps and the trigger, set in plain words in the panel beside the canvas. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { inspectorWords as words } from '../../editor/inspector/inspector-words.ts';
import { ownInputWords as own } from '../../editor/inspector/own-input-words.ts';
import { answerWords } from '../../editor/text/answer-words.ts';
import { waitWords as waits } from '../../editor/waits/wait-words.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { isFocused } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { narrow, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('is set in plain words, undone, and published as it was typed', async () => {
  // A choice that has no words yet is not taken, and tried again once it has.
  stage.forgive(/status of 422/);
  const page = await open('tea-shop');
  const { details, card } = partsOf(page);

  await card('Ask which tea').click();
  const text = details.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('Which tea, ');
  await details.getByRole('button', { name: words.answers.insertInto('Text') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Customer name' }).click();
  await page.getByRole('figure').getByText('Which tea, ‹Customer name›').waitFor();
  await details.getByLabel(words.choices.choice(2), { exact: true }).fill('Green tea');
  await details.getByRole('button', { name: words.choices.add }).click();
  await details.getByLabel(words.choices.choice(3), { exact: true }).fill('x'.repeat(25));
  await details.getByText(words.counter(25, 24)).waitFor();
  await details.getByText(/This has 25 characters/).waitFor();
  await details.getByLabel(words.choices.choice(3), { exact: true }).fill('White tea');
  await details.getByText(/This has 25 characters/).waitFor({ state: 'detached' });
  const choice = (number: number) =>
    details.getByLabel(words.choices.choice(number), { exact: true });
  await choice(3).press('Alt+ArrowUp');
  await expect.poll(() => isFocused(choice(2)), patience).toBe(true);
  expect(await choice(2).textContent()).toBe('White tea');
  await choice(2).press('Alt+ArrowDown');
  await expect.poll(() => isFocused(choice(3)), patience).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);

  await card('Wait for their tea').click();
  await details
    .getByText(waits.expected.choices(['Black tea', 'Green tea', 'White tea']))
    .waitFor();
  await details.getByLabel(words.amount(waits.patience.title)).fill('3');
  await details.getByLabel(words.unit(waits.patience.title)).selectOption('hours');
  await details.getByRole('button', { name: waits.reminders.add }).click();
  await details
    .getByRole('textbox', { name: waits.reminders.one(1) })
    .last()
    .fill('Tea?');
  await details.getByLabel(waits.unfitting.lead).selectOption(waits.unfitting.times(1));
  await details.getByLabel('No reply', { exact: true }).selectOption({ label: 'Say thanks' });

  await card(/^Start: /).click();
  await details.getByRole('button', { name: own.keywords.remove('tea tea-shop') }).click();
  await details.getByLabel(own.keywords.add).fill('infusion');
  await page.keyboard.press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);

  // Its lower end is out of sight.
  await card('Say thanks').click({ position: { x: 80, y: 20 } });
  await expect.poll(() => details.getByLabel(words.name).inputValue(), patience).toBe('Say thanks');
  await card('Say thanks').press('Enter');
  await expect.poll(() => isFocused(details.getByLabel(words.name)), patience).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isFocused(card('Say thanks')), patience).toBe(true);
  await details.getByRole('textbox', { name: 'Text', exact: true }).fill('Bye');
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => details.getByRole('textbox', { name: 'Text', exact: true }).textContent(), patience)
    .toBe('Thanks!');

  await page.getByText(editingWords.saving.saved, { exact: true }).waitFor();
  await page.getByRole('button', { name: editingWords.publish.button, exact: true }).click();
  await page.getByRole('button', { name: editingWords.publish.confirm }).click();
  await page.getByText(editingWords.publish.done(1)).waitFor();
  const { workflow } = await stored('tea-shop');
  expect(workflow).toMatchObject({
    trigger: { match: { keywords: [{ text: 'infusion', match: 'phrase' }] } },
    steps: {
      ask: {
        config: {
          message: {
            body: 'Which tea, {{contact.name}}',
            choices: {
              rows: [
                { id: 'black', title: 'Black tea' },
                { id: 'green', title: 'Green tea' },
                { id: 'choice-3', title: 'White tea' },
              ],
            },
          },
        },
      },
      wait: {
        config: {
          timeout: { amount: 3, unit: 'hours' },
          reminders: [{ after: { amount: 2, unit: 'hours' }, text: 'Tea?' }],
          retries: { max: 1, message: '' },
        },
        exits: [
          { id: 'replied', to: 'which' },
          { id: 'not-understood' },
          { id: 'no-reply', to: 'thanks' },
        ],
      },
      thanks: { config: { message: { text: 'Thanks!' } } },
    },
  });
});

it('says rules as sentences, and locks those that say more', async () => {
  const page = await open('rules');
  const { details, card } = partsOf(page);
  await card('Which was it').press('Enter');
  await details.getByLabel(words.rule.answer(1)).selectOption({ label: 'Tea they chose' });
  await details.getByLabel(words.rule.value(1)).selectOption({ label: 'Mint tea' });
  await details.getByRole('button', { name: words.rule.add }).click();
  await details.getByLabel(words.rule.answer(2)).selectOption({ label: 'Customer name' });
  await details.getByLabel(words.rule.test(2)).selectOption(words.rule.tests['not-empty']);
  await details.getByText(words.rule.advanced).waitFor();
  await expect
    .poll(async () => (await exitsOf('rules', 'which')).map(({ when }) => when), patience)
    .toEqual([
      {
        and: [
          { '==': [{ var: 'steps.wait.value.id' }, 'green'] },
          { '!': [{ isEmpty: [{ var: 'contact.name' }] }] },
        ],
      },
      { '>': [{ '+': [1, { var: 'data.count' }] }, 3] },
      undefined,
    ]);

  const first = async () => (await exitsOf('rules', 'which'))[0]?.when;
  const focusIn = (field: Locator) => expect.poll(() => isFocused(field), patience).toBe(true);
  await details.getByRole('button', { name: words.rule.addGroup }).click();
  await focusIn(details.getByLabel(words.rule.answer('3.1')));
  await details.getByLabel(words.rule.answer('3.1')).selectOption({ label: answerWords.known.now });
  await details.getByLabel(words.rule.test('3.1')).selectOption(words.rule.tests.before);
  await details.getByLabel(words.rule.value('3.1')).fill('2026-12-24');
  await details.getByRole('button', { name: words.rule.addTo('3') }).press('Enter');
  await focusIn(details.getByLabel(words.rule.answer('3.2')));
  const group = {
    or: [
      { isBefore: [{ var: 'now' }, '2026-12-24'] },
      { isTimeOfDayBetween: [{ var: 'now' }, '09:00:00', '17:59:59'] },
    ],
  };
  const named = { '!': [{ isEmpty: [{ var: 'contact.name' }] }] };
  const green = { '==': [{ var: 'steps.wait.value.id' }, 'green'] };
  await expect.poll(first, patience).toEqual({ and: [green, named, group] });
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);

  await details.getByRole('button', { name: words.remove('condition 1') }).press('Enter');
  await focusIn(details.getByLabel(words.rule.answer(1)));
  await details.getByRole('button', { name: words.remove('condition 1') }).press('Enter');
  await expect.poll(first, patience).toEqual(group);
  await focusIn(details.getByLabel(words.rule.answer(1)));
  await page.keyboard.press('Control+z');
  await expect.poll(first, patience).toEqual({ and: [named, group] });

  await details.getByText(words.rule.advanced).click();
  const json = details.getByRole('textbox', { name: words.rule.json });
  await json.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{"var": "{');
  await expect.poll(() => json.textContent(), patience).toContain('{"var": "{');
  expect(await page.getByLabel(words.answers.find).count()).toBe(0);
  await details.getByText(words.json.wrong).waitFor();
  await details.getByText(words.rule.advanced).click();
  await page.setViewportSize(narrow);
  await details.getByLabel(words.rule.answer(1)).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await details.getByRole('button', { name: words.close }).click();
  await details.waitFor({ state: 'detached' });
});

it('takes the numbers of a rule as people type them', async () => {
  const page = await open('numbers');
  const { details, card } = partsOf(page);
  await card('Which was it').press('Enter');
  await details.getByLabel(words.rule.answer(1)).selectOption({ label: words.rule.other });
  await details.getByLabel(words.rule.path(1)).fill('data.price');
  await details.getByLabel(words.rule.test(1)).selectOption('more');
  const price = details.getByLabel(words.rule.value(1));
  const written = async () => JSON.stringify((await exitsOf('numbers', 'which'))[0]?.when);
  for (const [typed, number] of [
    ['0.05', 0.05],
    ['1,5', 1.5],
  ]) {
    await price.fill('');
    await price.pressSequentially(String(typed));
    expect(await price.inputValue()).toBe(typed);
    await expect.poll(written, patience).toContain(`{">":[{"var":"data.price"},${number}]}`);
  }
  await page.keyboard.press('Tab');
  expect(await price.inputValue()).toBe('1.5');

  const find = page.getByLabel(words.answers.find);
  const count = details.getByRole('button', { name: `${words.rule.value(1)}: Count` });
  const focusIn = (field: Locator) => expect.poll(() => isFocused(field), patience).toBe(true);
  await price.press('{');
  await find.fill('coun');
  await find.press('Enter');
  await focusIn(count);
  await expect
    .poll(written, patience)
    .toContain('">":[{"var":"data.price"},{"+":[{"var":"data.count"}]}]');
  await details.getByLabel(words.rule.test(1)).selectOption('on');
  await expect.poll(written, patience).toContain('[{"var":"data.price"},{"var":"data.count"}]');
  await details.getByText(words.rule.testsOfAnswer.usual.on).waitFor({ state: 'attached' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await details.getByLabel(words.rule.test(1)).selectOption('same');
  await count.press('Alt+i');
  await find.press('Escape');
  await focusIn(count);
  await details.getByRole('button', { name: words.rule.sayValue(1) }).click();
  await focusIn(price);
  await page.keyboard.type('tea{');
  await find.press('Escape');
  await expect.poll(written, patience).toContain('[{"var":"data.price"},"tea{"]');
  await focusIn(price);
});

it('moves choices by their grip, and asks once whether each should go its own way', async () => {
  // A choice has no words yet.
  stage.forgive(/status of 422/);
  const page = await open('ways');
  const { details, card } = partsOf(page);
  await card('Ask which tea').click();
  const choice = (number: number) =>
    details.getByLabel(words.choices.choice(number), { exact: true });
  const { ownWays } = words.choices;
  const titles = () => details.getByLabel(/^Choice \d+$/).allTextContents();
  const grip = (title: string) => details.getByTitle(words.choices.drag(title));
  await pull(grip('Black tea'), grip('Mint tea'));
  await details.getByText(words.choices.lands('Black tea', 2, 2)).waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await details.getByText(words.choices.putBack('Black tea')).waitFor();
  await expect.poll(titles, patience).toEqual(['Black tea', 'Mint tea']);
  await pull(grip('Black tea'), grip('Mint tea'));
  await page.mouse.up();
  await details.getByText(words.choices.moved('Black tea', 2, 2)).waitFor();
  await expect.poll(titles, patience).toEqual(['Mint tea', 'Black tea']);

  await details.getByRole('button', { name: words.choices.add }).click();
  await details.getByText(ownWays.question).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await details.getByRole('button', { name: ownWays.yes, exact: true }).click();
  await card(ownWays.branch).waitFor();
  await details.getByRole('button', { name: words.choices.add }).click();
  await choice(4).fill('Oolong');
  const ways = async () =>
    (await exitsOf('ways', 'whichChoice')).map(({ label, to }) => `${label} ${to}`);
  await choice(3).fill('Fennel');
  await expect
    .poll(ways, patience)
    .toEqual([
      'Mint tea which',
      'Black tea which',
      'Fennel which',
      'Oolong null',
      'Otherwise which',
    ]);
  await details.getByRole('button', { name: /^Remove: Choices 4/ }).click();
  await expect.poll(async () => (await ways()).length, patience).toBe(4);

  for (const _ of ['remove', 'Fennel', 'Oolong', 'add', 'yes']) {
    await page.keyboard.press('Control+z');
  }
  await card(ownWays.branch).waitFor({ state: 'detached' });
  await card('Ask which tea').press('Enter');
  await details.getByRole('button', { name: words.choices.add }).click();
  await details.getByRole('button', { name: ownWays.no, exact: true }).click();
  await details.getByRole('button', { name: words.choices.add }).click();
  await choice(5).waitFor();
  expect(await details.getByText(ownWays.question).count()).toBe(0);
});

it('says when it starts in days and a time', async () => {
  const zone = { timeZone: 'Europe/Berlin', contacts: [] };
  const trigger = { type: 'schedule', cron: '0 9 * * mon-fri', ...zone };
  const { status } = await stage.server.request('POST', '/api/workflows', {
    ...teaShop('weekly'),
    trigger,
  });
  expect(status).toBe(200);
  const page = await stage.enter('/workflows/weekly', still);
  const { details, card } = partsOf(page);
  await card(/^Start: /).click();
  await details.getByLabel('Friday').uncheck();
  await details.getByLabel(own.schedule.time, { exact: true }).fill('18:30');
  await details.getByLabel(own.schedule.zone).selectOption({ label: 'London (Europe)' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect
    .poll(async () => (await stored('weekly')).workflow.trigger, patience)
    .toEqual({ ...trigger, cron: '30 18 * * mon-thu', timeZone: 'Europe/London' });
  await details.getByText(own.schedule.advanced).click();
  await details.getByLabel('When', { exact: true }).fill('*/5 * * * *');
  await details.getByText(own.schedule.unlike).waitFor();
  await details.getByLabel('Friday').waitFor({ state: 'detached' });
});

const answer = z.object({
  workflow: z.looseObject({
    trigger: z.unknown(),
    steps: z.record(
      z.string(),
      z.looseObject({
        exits: z.array(
          z.looseObject({
            id: z.string(),
            label: z.string(),
            to: z.string().nullable(),
            when: z.unknown().optional(),
          }),
        ),
      }),
    ),
  }),
});

async function open(id: string): Promise<Page> {
  const { status } = await stage.server.request('POST', '/api/workflows', teaShop(id));
  expect(status).toBe(200);
  return stage.enter(`/workflows/${id}`, still);
}

async function stored(id: string) {
  return answer.parse((await stage.server.request('GET', `/api/workflows/${id}`)).body);
}

async function exitsOf(id: string, stepId: string) {
  return (await stored(id)).workflow.steps[stepId]?.exits ?? [];
}

/** Holds it there, without letting go. */
async function pull(grip: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  await grip.hover();
  const there = await to.boundingBox();
  const { mouse } = grip.page();
  await mouse.down();
  await mouse.move((there?.x ?? 0) + 5, (there?.y ?? 0) + 5, { steps: 5 });
}

function partsOf(page: Page) {
  const details = page.getByRole('region', { name: words.title, exact: true });
  const card = (name: string | RegExp): Locator =>
    page.locator('.react-flow__node').and(page.getByRole('group', { name }));
  return { details, card };
}

function teaShop(id: string) {
  const rows = [
    { id: 'black', title: 'Black tea' },
    { id: 'green', title: 'Mint tea' },
  ];
  const ask = { kind: 'list', body: 'Tea?', button: 'Teas', choices: { from: 'typed', rows } };
  return {
    schemaVersion: 1,
    id,
    name: 'Tea shop',
    trigger: {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: `tea ${id}` }] },
    },
    start: 'ask',
    steps: {
      ask: {
        type: 'chatapps-message',
        name: 'Ask which tea',
        config: { message: ask },
        exits: [{ id: 'next', label: 'Sent', to: 'wait' }],
      },
      wait: {
        type: 'wait-for-reply',
        name: 'Wait for their tea',
        config: { expect: { kind: 'choice' }, timeout: { amount: 1, unit: 'days' } },
        exits: [
          { id: 'replied', label: 'Replied', to: 'which' },
          { id: 'not-understood', label: 'Not understood', to: null, ends: true },
          { id: 'no-reply', label: 'No reply', to: null, ends: true },
        ],
      },
      which: {
        type: 'branch',
        name: 'Which was it',
        config: {},
        exits: [
          {
            id: 'green',
            label: 'Green',
            to: 'thanks',
            when: { '==': [{ var: 'contact.name' }, 'Ann'] },
          },
          {
            id: 'many',
            label: 'Many',
            to: 'thanks',
            when: { '>': [{ '+': [1, { var: 'data.count' }] }, 3] },
          },
          { id: 'otherwise', label: 'Otherwise', to: 'thanks' },
        ],
      },
      thanks: {
        type: 'chatapps-message',
        name: 'Say thanks',
        config: { message: { kind: 'text', text: 'Thanks!' } },
        exits: [{ id: 'next', label: 'Sent', to: null, ends: true }],
      },
    },
  };
}
