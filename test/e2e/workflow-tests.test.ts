/** A tried conversation is kept as a test: broken by a change, it keeps the change from customers. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectorWords } from '../../editor/inspector/inspector-words.ts';
import { testsWords as words } from '../../editor/tests/tests-words.ts';
import { trialWords } from '../../editor/trial/trial-words.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { drawWorkflow } from '../support/draw-workflow.ts';
import { pickedTime, visitWorkflow } from '../support/try-workflow.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { changeLook } from './support/look.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { narrow, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;
const name = 'Asks for the service';
const shipped = 'A customer picks a service and a time from lists, and has a booking';
const passes = new RegExp(`^${words.passed} · `);

it('is saved on the phone, fails after a change, and is accepted before it is published', async () => {
  const page = await stage.enter('/workflows/booking-by-list', still);
  await saveOnPhone(page);
  await page.getByRole('button', { name: words.count(2) }).click();
  const panel = panelOf(page);
  await panel.getByText(passes).nth(1).waitFor();
  await panel.getByRole('heading', { name: words.untested }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await changeText(page, 'Ask which service', 'What is the matter?');
  await page.getByRole('button', { name: words.failing(2) }).waitFor();
  await panel.getByText(words.turn(1, 1)).waitFor();
  await panel.getByText(/^Hi Maria Garcia! What can we help you with\?/).waitFor();
  await panel
    .getByText(/^What is the matter\?/)
    .nth(1)
    .waitFor();
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);

  const { publish } = editingWords;
  await page.getByRole('button', { name: publish.button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.publishFail(2, 2)).waitFor();
  await dialog.getByRole('button', { name: words.lookAt(shipped) }).click();
  await page.getByRole('button', { name: words.acceptAll, exact: true }).click();
  await dialog.getByText(words.publishFail(1, 2)).waitFor();
  await dialog.getByRole('button', { name: publish.confirm }).click();
  stage.forgive(/422/);
  await dialog.getByRole('alert').getByText(`1 of 2 tests do not pass: “${name}”`).waitFor();
  await dialog.getByRole('button', { name: publish.cancel }).click();

  await panel.getByRole('button', { name: words.accept }).click();
  await dialog.getByRole('heading', { name: words.expected }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.acceptAll }).click();
  await panel.getByText(passes).nth(1).waitFor();
  await page.getByRole('button', { name: publish.button, exact: true }).click();
  await dialog.getByText(words.publishPass(2)).waitFor();
  await dialog.getByRole('button', { name: publish.confirm }).click();
  await page.getByText(editingWords.state.upToDate, { exact: true }).waitFor();
});

it('leads to the ways that no test takes, is tried again, renamed and deleted', async () => {
  await stage.server.request('POST', '/api/workflows', visitWorkflow());
  const test = pickedTime('Picks nine');
  await stage.server.request('POST', '/api/workflows/visit/tests', { test });
  const page = await stage.enter('/workflows/visit', still);
  await page.getByRole('button', { name: words.count(1) }).click();
  const panel = panelOf(page);
  await panel.getByText(words.walked(4, 8)).waitFor();
  await panel.getByRole('button', { name: 'Wait for the time no-reply' }).click();
  const details = page.getByRole('region', { name: inspectorWords.title });
  await details.getByRole('textbox', { name: inspectorWords.name, exact: true }).waitFor();

  await panel.getByRole('button', { name: words.more('Picks nine') }).click();
  await page.getByRole('menuitem', { name: words.run }).click();
  await panel.getByText(passes).waitFor();
  await panel.getByRole('button', { name: words.more('Picks nine') }).click();
  await page.getByRole('menuitem', { name: words.rename }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.name).fill('Picks the first time');
  await page.keyboard.press('Enter');
  await panel.getByText('Picks the first time').waitFor();
  await panel.getByRole('button', { name: words.more('Picks the first time') }).click();
  await page.getByRole('menuitem', { name: words.remove }).click();
  await dialog.getByRole('button', { name: words.remove }).click();
  await panel.getByText(words.none).waitFor();
  await panel.getByRole('button', { name: words.close }).click();
  await page.getByRole('button', { name: words.noTests, exact: true }).waitFor();
});

it('can be seen on a phone', async () => {
  await stage.server.request('POST', '/api/workflows', {
    ...drawWorkflow({}),
    id: 'small',
    name: 'Small',
  });
  const page = await stage.enter('/workflows/small', {
    ...still,
    viewport: narrow,
    hasTouch: true,
  });
  await page.getByRole('button', { name: words.noTests, exact: true }).click();
  await panelOf(page).getByText(words.noneHelp).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

function panelOf(page: Page) {
  return page.getByRole('region', { name: words.title, exact: true });
}

async function saveOnPhone(page: Page): Promise<void> {
  const phone = phoneOn(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.listButton('Choose a service').waitFor();
  await page.getByRole('button', { name: trialWords.save }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(trialWords.saveName).fill(name);
  await dialog.getByRole('button', { name: trialWords.save }).click();
}

async function changeText(page: Page, step: string, text: string): Promise<void> {
  await partsOf(page).step(step).click();
  const details = page.getByRole('region', { name: inspectorWords.title });
  await details.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
}
