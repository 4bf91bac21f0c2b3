/** A form, drawn by its author with the mouse and with the keyboard, played, saved and published. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { formWords as words } from '../../editor/words/en-forms.ts';
import { flowFields, validateFlow } from '../../engine/index.ts';
import { accessibilityProblems, problemsInBothLooks } from './support/accessibility.ts';
import { isFocused, tabTo } from './support/keys.ts';
import { narrow, patience, setUpStage, wide } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;

it('is drawn from nothing, played, undone, found again and published', async () => {
  const page = await newForm('Book a visit', { version: '7.3', screens: [] });
  const { content, details, phone, rows } = partsOf(page);

  await page.getByRole('button', { name: words.screen.addFirst }).click();
  await details.getByLabel(words.screen.title, { exact: true }).fill('Your trouble');
  await drag(page, palette(page, words.kinds.one), content.getByText(words.screen.empty));
  await details.getByLabel(words.fields['label'] ?? '').fill('Kind of service');
  await details.getByLabel(words.choices.title(1), { exact: true }).fill('Plumbing');
  await details.getByLabel(words.choices.title(2), { exact: true }).fill('Heating');
  await palette(page, words.kinds.long).click();
  await details.getByLabel(words.fields['label'] ?? '').fill('What happened?');

  const long = row(content, 'What happened?');
  await drag(page, long, row(content, 'Kind of service'));
  expect(await rows()).toEqual(['What happened?', 'Kind of service']);
  await long.press('Alt+ArrowDown');
  await expect.poll(rows, patience).toEqual(['Kind of service', 'What happened?']);

  await details.getByLabel(words.shown.title).selectOption(words.shown.when);
  await phone.getByText('What happened?').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: words.screens }).getByText(words.screen.add).click();
  await details.getByLabel(words.screen.title, { exact: true }).fill('About you');
  await palette(page, words.kinds.phone).click();

  await screenCard(page, 'Your trouble').click();
  await phone.getByText('Plumbing').click();
  await phone.getByLabel(/What happened/).fill('The sink leaks');
  await phone.getByRole('button', { name: words.screen.next }).click();
  await phone.getByLabel(words.fresh.phone).fill('020 7946 0018');
  await phone.getByRole('button', { name: words.screen.send }).click();
  await phone.getByText(words.play.sent).waitFor();
  await phone.getByText('The sink leaks').waitFor();

  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  await row(content, 'Kind of service').press('Delete');
  await page.getByText(words.component.removed('Kind of service')).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(rows, patience).toEqual(['Kind of service', 'What happened?']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(rows, patience).toEqual(['What happened?']);
  await page.getByRole('button', { name: /^Undo: Delete/ }).click();
  await page.getByText(words.saving.saved, { exact: true }).waitFor();

  await page.reload();
  await expect.poll(rows, patience).toEqual(['Kind of service', 'What happened?']);
  await page.getByText(words.problems.none).waitFor();
  await page.getByRole('button', { name: words.publish.button }).click();
  await page.getByText(words.publish.done(1)).waitFor();
  await page.getByText(words.state.live, { exact: true }).waitFor();

  const { document } = await stored('book-a-visit');
  expect(validateFlow(document).errors).toEqual([]);
  const names = flowFields(document).map(({ name }) => name);
  expect(names).toEqual(['kind_of_service', 'what_happened', 'phone_number']);
});

it('is drawn with the keyboard alone', async () => {
  const page = await newForm('By keyboard', { version: '7.3', screens: [] });
  const { content, details, rows } = partsOf(page);
  const press = async (target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  await press(page.getByRole('button', { name: words.screen.addFirst }));
  const title = details.getByLabel(words.screen.title, { exact: true });
  await expect.poll(() => isFocused(title), patience).toBe(true);
  await page.keyboard.type('Your visit');
  await page.keyboard.press('Shift+Tab');
  await press(content.getByRole('button', { name: words.component.insert, exact: true }));
  await press(page.getByRole('dialog').getByRole('button', { name: words.kinds.short }));
  await expect.poll(rows, patience).toEqual([words.fresh.short]);
  await page.keyboard.type('Your name');
  await expect.poll(rows, patience).toEqual(['Your name']);
  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  const { document } = await stored('by-keyboard');
  expect(validateFlow(document).errors).toEqual([]);
});

it('of another author is put right by one press, with what is wrong in words', async () => {
  const page = await newForm('From elsewhere', withFaults());
  await page.getByRole('button', { name: words.problems.count(3) }).click();
  await page.getByText(words.faults.requiredFile).waitFor();
  await page.getByText(words.faults.passedFile).waitFor();
  await page.getByRole('button', { name: words.problems.fixAll(3) }).click();
  await page.getByText(words.problems.none).waitFor();
  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  const { document } = await stored('from-elsewhere');
  expect(validateFlow(document, { today: '2026-05-05' })).toEqual({
    valid: true,
    errors: [],
    warnings: [],
  });
});

it('is changed as JSON, once that is a form again', async () => {
  const page = await newForm('By JSON', withFaults());
  await page.getByRole('button', { name: words.json.show }).click();
  const text = page.getByRole('textbox', { name: words.json.title });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('x');
  await page.getByText(/^Not taken over yet/).waitFor();
  expect((await stored('by-json')).document).toEqual(withFaults());
  await page.keyboard.press('Backspace');
  await page.getByText(/^Not taken over yet/).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify(withFaults()).replace('"What"', '"What is it?"'));
  await page.getByRole('button', { name: words.undo(words.json.edit) }).waitFor();
  await page.getByRole('button', { name: words.json.show }).click();
  await screenCard(page, 'What is it').waitFor();
  await page.getByText(words.saving.saved, { exact: true }).waitFor();
  expect(JSON.stringify(await stored('by-json'))).toContain('What is it?');
});

it('survives whatever is pasted into it', async () => {
  const page = await newForm('Pasted', { version: '7.3', screens: 'none' });
  await page.getByText(words.json.undrawable).waitFor();
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const text of ['', 'nonsense', '[]', deep, `{"a":${deep}}`, '{"__proto__":{"x":1}}']) {
    await page.getByRole('button', { name: words.transfer.title }).click();
    await page.getByRole('menuitem', { name: words.transfer.paste }).click();
    await page.getByRole('dialog').getByLabel(words.transfer.json).fill(text);
    await page.getByRole('button', { name: words.transfer.take, exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
  }
  for (const screens of [
    [{}],
    [{ layout: 5 }],
    [{ layout: { children: [null, 5, { type: 'If' }] } }],
  ]) {
    await page.getByRole('button', { name: words.transfer.title }).click();
    await page.getByRole('menuitem', { name: words.transfer.paste }).click();
    await page
      .getByRole('dialog')
      .getByLabel(words.transfer.json)
      .fill(JSON.stringify({ version: '7.3', screens }));
    await page.getByRole('button', { name: words.transfer.take, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^\d+ problem/ }).waitFor();
  }
});

it('is there for everybody, in every look', async () => {
  const page = await newForm('Looks', withFaults());
  const problems: string[] = [];
  await page.getByRole('button', { name: words.problems.count(3) }).waitFor();
  await row(partsOf(page).content, 'Photo').click();
  for (const size of [wide, { width: 1024, height: 768 }, narrow]) {
    await page.setViewportSize(size);
    const found = await problemsInBothLooks(page);
    problems.push(...found.map((each) => `${size.width} px, ${each}`));
  }
  for (const part of [words.screens, words.content, words.phone]) {
    const tabs = page.getByRole('navigation', { name: words.parts });
    await tabs.getByRole('button', { name: part }).click();
    problems.push(...(await accessibilityProblems(page)).map((each) => `${part}: ${each}`));
  }
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: words.problems.count(3) }).click();
  problems.push(...(await accessibilityProblems(page)));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.json.show }).click();
  await page.getByRole('textbox', { name: words.json.title }).waitFor();
  problems.push(...(await accessibilityProblems(page)));
  expect(problems).toEqual([]);
});

const answer = z.object({ id: z.string(), document: z.unknown() });

async function newForm(name: string, document: object): Promise<Page> {
  const { body } = await stage.server.request('POST', '/api/flows', { name, document });
  return stage.enter(`/forms/${answer.parse(body).id}`, still);
}

async function stored(id: string) {
  return answer.parse((await stage.server.request('GET', `/api/flows/${id}`)).body);
}

function partsOf(page: Page) {
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const content = part(words.content);
  return {
    content,
    details: part(words.details),
    phone: part(words.phone),
    /** What stands on the screen, by its words. */
    rows: () => content.locator('[data-title]').allTextContents(),
  };
}

function row(content: Locator, title: string): Locator {
  const named = content.page().getByText(title, { exact: true });
  return content.getByRole('listitem').getByRole('button').filter({ has: named });
}

function palette(page: Page, kind: string): Locator {
  return page.getByRole('region', { name: words.palette }).getByRole('button', { name: kind });
}

function screenCard(page: Page, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^Screen \\d+ of \\d+: ${title}`) });
}

async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  const { x, y, width } = (await onto.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.move(x + width / 2, y + 4, { steps: 8 });
  await page.mouse.up();
}

/** It asks for a photo, hands it on, and has days that have passed. */
function withFaults(): object {
  const bind = (text: string) => `$\{${text}}`;
  const layout = (children: object[]) => ({ type: 'SingleColumnLayout', children });
  const go = { type: 'screen', name: 'WHEN' };
  const photo = { type: 'PhotoPicker', name: 'photo', label: 'Photo', required: false };
  const day = {
    type: 'DatePicker',
    name: 'day',
    label: 'Day',
    'min-date': '2026-02-10',
    'max-date': '2026-03-10',
  };
  const footer = (action: object) => ({
    type: 'Footer',
    label: 'Go on',
    'on-click-action': action,
  });
  const passed = { name: 'navigate', next: go, payload: { photo: bind('form.photo') } };
  const sent = { name: 'complete', payload: { photo: bind('data.photo'), day: bind('form.day') } };
  const form = (...children: object[]) => [{ type: 'Form', name: 'form', children }];
  return {
    version: '7.2',
    screens: [
      { id: 'WHAT', title: 'What', layout: layout(form(photo, footer(passed))) },
      {
        id: 'WHEN',
        title: 'When',
        terminal: true,
        data: { photo: { type: 'string', __example__: '' } },
        layout: layout(form(day, footer(sent))),
      },
    ],
  };
}
