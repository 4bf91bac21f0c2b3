/** Answers in texts: chips that are put in, taken out, copied and set, and what is said where one may be missing. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { chipWords } from '../../editor/chips/chip-words.ts';
import { emojiWords } from '../../editor/emoji/emoji-words.ts';
import { inspectorWords as words } from '../../editor/inspector/inspector-words.ts';
import { settingsWords } from '../../editor/settings/settings-words.ts';
import { answerWords } from '../../editor/text/answer-words.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { isFocused } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('shows answers by their names, and stores what is written', async () => {
  const page = await open('visit');
  const { details, text, chips } = await textOf(page, 'Confirm');
  expect(await chips.allTextContents()).toEqual(['Customer name', 'Day they gave']);
  expect(await chips.nth(1).getAttribute('title')).toContain(
    chipWords.missingAfter('Ask the day', 'No reply'),
  );
  await details.getByText(/is missing after “Ask the day” by “No reply”/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await text.press('Control+End');
  await page.keyboard.type(' See you, ');
  await page.keyboard.type('{');
  const list = page.getByRole('dialog');
  const perhaps = list.getByRole('region', { name: words.answers.groups.perhaps });
  await perhaps.getByText(chipWords.missingAfter('Ask the day', 'No reply')).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await stores('visit', 'Hi {{contact.name}}: {{steps.day.value}}. See you, {');
  await expect.poll(() => isFocused(text), patience).toBe(true);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('{');
  await perhaps.waitFor();
  await page.keyboard.type('{{contact.na');
  await page.keyboard.press('Enter');
  await expect.poll(() => chips.count(), patience).toBe(3);
  await expect.poll(() => isFocused(text), patience).toBe(true);
  await page.keyboard.type('!');
  await stores('visit', 'Hi {{contact.name}}: {{steps.day.value}}. See you, {{contact.name}}!');

  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await stores('visit', 'Hi {{contact.name}}: {{steps.day.value}}. See you, ');
  await page.keyboard.press('Control+z');
  await expect.poll(() => chips.count(), patience).toBe(3);
});

it('loses no key while the plain field becomes the one with chips', async () => {
  const page = await open('slow');
  let letCome = () => {};
  const wait = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\/chip-editor/, async (route) => {
    await wait;
    await route.continue();
  });
  await partsOf(page).step('Confirm').click();
  const details = page.getByRole('region', { name: words.title, exact: true });
  const text = details.getByRole('textbox', { name: 'Text', exact: true });
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('See you ');
  letCome();
  await page.keyboard.type('on the day that was agreed', { delay: 15 });
  await details.locator('[contenteditable]').first().waitFor();
  await stores('slow', 'See you on the day that was agreed');
});

it('copies a chip as its braces, and makes a chip of them again', async () => {
  const page = await open('copied');
  const { details, text, chips } = await textOf(page, 'Confirm');
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect.poll(() => chips.count(), patience).toBe(0);
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect.poll(() => chips.count(), patience).toBe(4);
  const half = 'Hi {{contact.name}}: {{steps.day.value}}.';
  await stores('copied', half + half);

  await details.getByRole('button', { name: emojiWords.insertInto('Text') }).click();
  await page.getByRole('combobox', { name: emojiWords.find }).fill('hammer');
  await page.keyboard.press('Enter');
  await expect.poll(() => isFocused(text), patience).toBe(true);
  await page.keyboard.type('!');
  await stores('copied', `${half}${half}🔨!`);
});

it('says what stands in the place of an answer that is missing', async () => {
  const page = await open('instead');
  const { details, text, chips } = await textOf(page, 'Confirm');
  await chips.nth(1).click();
  const settings = page.getByRole('dialog');
  await settings.getByLabel(chipWords.instead).fill("the day that's free");
  await settings.getByLabel(chipWords.format).selectOption(chipWords.formats.capitals);
  expect(await accessibilityProblems(page)).toEqual([]);
  await settings.getByRole('button', { name: chipWords.done }).click();
  const chip = String.raw`{{upper(steps.day.value ?? 'the day that\'s free')}}`;
  await stores('instead', `Hi {{contact.name}}: ${chip}.`);
  await details.getByText(/is missing after/).waitFor({ state: 'detached' });

  await text.fill('One {{1 + 2}} {{steps.gone.value}}');
  await expect.poll(() => chips.allTextContents(), patience).toEqual(['1 + 2', answerWords.lost]);
  expect(await chips.nth(1).getAttribute('title')).toContain(chipWords.lost);
  await page.keyboard.press('Control+a');
  await details.getByRole('button', { name: `${chipWords.bold}: Text` }).click();
  await stores('instead', '*One {{1 + 2}} {{steps.gone.value}}*');
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+i');
  const list = page.getByRole('region', { name: words.answers.groups.perhaps });
  await list.getByRole('button', { name: 'Day they gave' }).first().click();
  const instead = settings.getByLabel(chipWords.instead);
  await expect.poll(() => isFocused(instead), patience).toBe(true);
  await page.keyboard.type('soon');
  await settings.getByRole('button', { name: chipWords.done }).click();
  await stores('instead', "*One {{1 + 2}} {{steps.gone.value}}*{{steps.day.value ?? 'soon'}}");
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
});

it('tells what the owner once said of the business, on the phone too', async () => {
  const page = await open('business');
  const { text } = await textOf(page, 'Confirm');
  await page.goto('/settings');
  const facts = settingsWords.facts;
  const section = page.getByRole('region', { name: facts.title, exact: true });
  await section.getByLabel(facts.name).fill('Oak & Söhne 🌳');
  await section.getByLabel(facts.website).fill('oak');
  await section.getByLabel(facts.email).fill('post');
  await section.getByRole('button', { name: facts.save }).click();
  await section.getByRole('alert').getByText('Give an e-mail address.').waitFor();
  await section.getByLabel(facts.email).fill('');
  await section.getByRole('button', { name: facts.save }).click();
  await section.getByText(facts.saved).waitFor();
  expect(await section.getByLabel(facts.website).inputValue()).toBe('https://oak');

  await page.goto('/workflows/business');
  const { chips, details } = await textOf(page, 'Confirm');
  await text.press('Control+End');
  await page.keyboard.type(' {');
  const group = page.getByRole('region', { name: words.answers.groups.business });
  await group.getByText('Oak & Söhne 🌳').waitFor();
  await group.getByText(chipWords.unsaid).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await group.getByRole('button', { name: answerWords.known['business.name'] }).click();
  await expect.poll(() => chips.last().getAttribute('title')).toBe('Oak & Söhne 🌳');
  await stores('business', 'Hi {{contact.name}}: {{steps.day.value}}. {{business.name}}');
  await details
    .getByRole('figure', { name: words.preview.title })
    .getByText('Oak & Söhne 🌳')
    .waitFor();
  const phone = phoneOn(page);
  await page
    .getByRole('region', { name: /^Phone of / })
    .getByText('Oak & Söhne 🌳', { exact: true })
    .waitFor();
  await phone.write('visit business');
  await phone.write('Monday');
  await phone.message('Hi Maria Garcia: Monday. Oak & Söhne 🌳').waitFor();
});

it('breaks no line where there is only one', async () => {
  const page = await open('line');
  const { details } = await textOf(page, 'Confirm');
  await page.getByRole('group', { name: 'Ask for a reason' }).click();
  const title = details.getByLabel(words.choices.choice(1), { exact: true });
  await title.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Too');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' late');
  await expect.poll(() => title.textContent(), patience).toBe('Too late');
  await page.keyboard.press('Alt+i');
  await page.getByRole('dialog').getByRole('button', { name: 'Customer name' }).click();
  await expect
    .poll(() => title.locator('[data-look]').allTextContents())
    .toEqual(['Customer name']);
});

async function open(id: string): Promise<Page> {
  const { status, body } = await stage.server.request('POST', '/api/workflows', visit(id));
  expect(status, JSON.stringify(body)).toBe(200);
  return stage.enter(`/workflows/${id}`, still);
}

async function textOf(page: Page, name: string) {
  await page.locator('.react-flow__node').and(page.getByRole('group', { name })).click();
  const details = page.getByRole('region', { name: words.title, exact: true });
  const text: Locator = details.getByRole('textbox', { name: 'Text', exact: true });
  const chips = text.locator('[data-look]');
  await chips.first().waitFor();
  return { details, text, chips };
}

const answer = z.object({
  workflow: z.object({
    steps: z.object({
      confirm: z.object({ config: z.object({ message: z.object({ text: z.string() }) }) }),
    }),
  }),
});

async function stores(id: string, text: string): Promise<void> {
  const stored = async () => {
    const { body } = await stage.server.request('GET', `/api/workflows/${id}`);
    return answer.parse(body).workflow.steps.confirm.config.message.text;
  };
  await expect.poll(stored, patience).toBe(text);
}

function visit(id: string) {
  const rows = [{ id: 'late', title: 'Late' }];
  const ask = { kind: 'buttons', body: 'Why?', choices: { from: 'typed', rows } };
  const confirm = { kind: 'text', text: 'Hi {{contact.name}}: {{steps.day.value}}.' };
  const end = { id: 'next', label: 'Sent', to: null, ends: true };
  return {
    schemaVersion: 1,
    id,
    name: 'Visit',
    trigger: {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: `visit ${id}` }] },
    },
    start: 'day',
    steps: {
      day: {
        type: 'wait-for-reply',
        name: 'Ask the day',
        config: { expect: { kind: 'any' }, timeout: { amount: 1, unit: 'days' } },
        exits: [
          { id: 'replied', label: 'Replied', to: 'confirm' },
          { id: 'no-reply', label: 'No reply', to: 'reason' },
        ],
      },
      reason: {
        type: 'chatapps-message',
        name: 'Ask for a reason',
        config: { message: ask },
        exits: [{ id: 'next', label: 'Sent', to: 'confirm' }],
      },
      confirm: {
        type: 'chatapps-message',
        name: 'Confirm',
        config: { message: confirm },
        exits: [end],
      },
    },
  };
}
