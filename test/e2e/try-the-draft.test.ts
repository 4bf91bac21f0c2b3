/** What is drawn is tried on the phone, without publishing: in the page, with a time of its own. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { flowWords } from '../../editor/flow-player/flow-player-words.ts';
import { inspectorWords } from '../../editor/inspector/inspector-words.ts';
import { madeUpWords as madeUp } from '../../editor/made-up/made-up-words.ts';
import { testsWords as tests } from '../../editor/tests/tests-words.ts';
import { trialWords as trial } from '../../editor/trial/trial-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { editingWords } from '../../editor/words/en-editing.ts';
import { bind, choice, oneScreen } from '../support/draw-flow.ts';
import { sendForm } from '../support/draw-form.ts';
import { drawWorkflow, way } from '../support/draw-workflow.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;
const path = '/workflows/booking-by-list';

it('plays what is drawn, and follows it on the canvas and in the trace', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  const { step, trace } = partsOf(page);
  await expect.poll(() => phone.plays('live').isChecked(), patience).toBe(true);
  await changeText(page, 'Ask which service', 'What is the matter, {{contact.name}}?');
  await expect.poll(() => phone.plays('draft').isChecked(), patience).toBe(true);

  await phone.write('book appointment');
  await phone.message('What is the matter, Maria Garcia?').waitFor();
  await step('Wait for their choice', 'current').waitFor();
  await phone.choose('Choose a service', 'Blocked drain');
  await phone.listButton('Pick a time').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await phone.log.getByRole('button', { name: words.phone.showStep('Offer free times') }).click();
  await trace.getByText('“book appointment”', { exact: true }).waitFor();

  await phone.plays('live').check();
  await phone.message(words.phone.empty).waitFor();
  await page.getByText(editingWords.publishToTry).waitFor();
  await phone.plays('draft').check();
  await phone.listButton('Pick a time').waitFor();
});

it('goes on with an answer that is changed by hand, after a voice note and a reload, too', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Blocked drain');
  await phone.listButton('Pick a time').waitFor();
  await page.getByRole('button', { name: trial.answers, exact: true }).click();
  const service = page.getByLabel('Service they chose', { exact: true });
  await service.selectOption('Leak repair');
  await phone.message(trial.answerChanged('Service they chose', 'Leak repair')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.phone.attach }).click();
  await page.getByRole('button', { name: words.phone.attachVoice }).click();
  await phone.message(/did not understand/).waitFor();

  await page.reload();
  await phone.message(/did not understand/).waitFor();
  await page.getByRole('button', { name: trial.answers, exact: true }).click();
  await expect.poll(() => service.inputValue(), patience).toBe('Leak repair');
});

it('jumps over waits, and past the 24 hours', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  const { step } = partsOf(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.listButton('Choose a service').waitFor();
  await page.getByText(/“Wait for their choice” goes on at 10:/).waitFor();
  await page.getByRole('button', { name: trial.skip('1 hour') }).click();
  await phone.message(/Are you still there/).waitFor();
  await page.getByRole('button', { name: trial.skip('3 hours') }).click();
  await step('Close without an answer', 'ended').waitFor();

  await clock(page).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: new RegExp(`^${trial.windowOver}`) }).click();
  await page.getByText(trial.windowClosed).waitFor();
  await clock(page).click();
  await page.getByLabel(trial.day, { exact: true }).fill('2026-05-11');
  await page.getByLabel(trial.time, { exact: true }).fill('08:59');
  await page.getByRole('button', { name: trial.jump }).click();
  await page.getByRole('button', { name: trial.clock('Mon 8:59') }).waitFor();
});

it('lets the calendar fail, and begins again where that matters', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  const { bookings, step } = partsOf(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Leak repair');
  await phone.listButton('Pick a time').waitFor();

  await page.getByRole('button', { name: new RegExp(trial.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trial.failing}`) }).check();
  await page.getByRole('radio', { name: trial.failures.broken }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await phone.choose('Pick a time', 'Mon 4 May, 12:00');
  await step('Say the calendar is down', 'ended').waitFor();
  await phone.log.getByRole('button', { name: 'Book the appointment', exact: true }).waitFor();

  await page.getByRole('button', { name: new RegExp(trial.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trial.real}`) }).check();
  await page.keyboard.press('Escape');
  // The canvas went on with the conversation: it may be out of sight.
  await step('Offer free times').press('Enter');
  await page.keyboard.press('Control+Enter');
  await phone.message(trial.replayed('Offer free times')).waitFor();
  await phone.choose('Pick a time', 'Mon 4 May, 12:00');
  await phone.message(/Reference: BK-/).waitFor();
  await phone.message(trial.reallyBooked).waitFor();
  await page.getByRole('button', { name: inspectorWords.close }).click();
  await bookings.getByText('Maria Garcia').waitFor();
});

it('plays a whole journey with answers that are made up, and asks nobody', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  const { step } = partsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/api\/trial\/requests$/.test(request.url())) asked.push(request.url());
  });
  await phone.plays('draft').check();
  await page.getByRole('button', { name: new RegExp(trial.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trial.madeUp}`) }).check();
  await page.getByRole('button', { name: madeUp.open }).click();
  const dialog = page.getByRole('dialog', { name: madeUp.title });
  const first = dialog.getByRole('group', { name: madeUp.item(1) });
  // Drawn once it is opened.
  const booked = dialog.locator('details').filter({ hasText: 'Book the appointment' });
  await first.getByLabel('Title').fill('Chimney sweep');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByText('Book the appointment').press('Enter');
  await booked.getByLabel(madeUp.status).selectOption('Just taken');
  await dialog.getByRole('button', { name: madeUp.use }).click();
  const chip = page.getByRole('button', { name: new RegExp(trial.requestsChip.madeUp) });
  await expect.poll(() => isFocused(chip), patience).toBe(true);

  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Chimney sweep');
  await phone.choose('Pick a time', 'Tue 5 May, 10:00');
  await phone.message(/somebody took that time/).waitFor();

  await page.reload();
  await chip.click();
  await page.getByRole('button', { name: madeUp.open }).click();
  await expect.poll(() => first.getByLabel('Title').inputValue(), patience).toBe('Chimney sweep');
  await dialog.getByText('Book the appointment').click();
  await booked.getByLabel(madeUp.status).selectOption(madeUp.statuses.silent);
  await dialog.getByRole('button', { name: madeUp.use }).click();
  await phone.choose('Pick a time', 'Tue 5 May, 10:00');
  await step('Say the calendar is down', 'ended').waitFor();
  await phone.log.getByRole('button', { name: words.phone.makeUp }).click();
  await booked.getByLabel(madeUp.status).selectOption(madeUp.statuses.worked);
  await dialog.getByLabel('Reference').fill('BK-MADE-UP');
  await dialog.getByRole('button', { name: madeUp.useAndAsk }).click();
  await phone.message(/Reference: BK-MADE-UP/).waitFor();
  expect(asked).toEqual([]);
});

it('leaves whoever makes an answer up at what they write, and takes nothing that cannot be read', async () => {
  const page = await stage.enter(path, still);
  await phoneOn(page).plays('draft').check();
  await page.getByRole('button', { name: new RegExp(trial.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trial.madeUp}`) }).check();
  await page.getByRole('button', { name: madeUp.open }).click();
  const dialog = page.getByRole('dialog', { name: madeUp.title });
  const use = dialog.getByRole('button', { name: madeUp.use });
  const json = dialog.getByRole('textbox', { name: /as JSON/ });
  await dialog.getByRole('button', { name: madeUp.json }).click();
  // Chromium keeps the look of lines that it joins with an inline style, which the page refuses.
  stage.forgive(/Applying inline style violates/);
  await json.fill(JSON.stringify(Array.from({ length: 50 }, (_, index) => index)));
  await dialog.getByText(madeUp.tooMuch).waitFor();
  await json.fill('{');
  await dialog.getByText(madeUp.unread).waitFor();
  expect(await use.isDisabled()).toBe(true);

  await json.fill('{"price": 2}');
  await json.press('End');
  expect(await isFocused(json)).toBe(true);
  await dialog.getByRole('button', { name: madeUp.fields }).click();
  const price = dialog.getByLabel('Price');
  await price.fill('');
  await price.pressSequentially('1.5');
  expect(await price.inputValue()).toBe('1.5');
  await dialog.getByRole('button', { name: madeUp.json }).click();
  expect(await json.textContent()).toContain('"price": 1.5');
});

it('begins in the middle where nothing led there, and says what is not known', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  const { step } = partsOf(page);
  // It is out of sight, where no mouse gets.
  await step('Confirm').press('Enter');
  await page.getByRole('button', { name: trial.tryFromHere }).click();
  await phone.message(trial.fromHere('Confirm')).waitFor();
  await phone.message(/Wait for their choice.*Reference/).waitFor();
  await step('Confirm', 'ended').waitFor();
  await page.reload();
  await phone.message(/Wait for their choice.*Reference/).waitFor();

  await page.getByRole('button', { name: trial.save }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(trial.saveFrom('Confirm')).waitFor();
  await dialog.getByLabel(trial.saveName).fill('Confirms');
  await dialog.getByRole('button', { name: trial.save }).click();
  // The one that is shipped fails, where its text was changed before.
  const counts = new RegExp(`^(${tests.count(2)}|${tests.failing(1)})$`);
  await page.getByRole('button', { name: counts }).click();
  const panel = page.getByRole('region', { name: tests.title, exact: true });
  const held = panel.getByText(new RegExp(`^${tests.passed}.* ${tests.beginsAt('Confirm')}$`));
  await held.waitFor();
  await step('Confirm').press('Delete');
  await panel.getByText(tests.differs.noStep).waitFor();
  await page.keyboard.press('Control+z');
  await held.waitFor();
  await page.getByRole('button', { name: words.phone.startOver }).click();
  await phone.message(words.phone.empty).waitFor();
});

it('starts what no message starts', async () => {
  const page = await stage.enter('/workflows/booking-by-invitation', still);
  const phone = phoneOn(page);
  const { step } = partsOf(page);
  await phone.plays('draft').check();
  await page.getByRole('button', { name: trial.start }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Reason').fill('your yearly check');
  await form.getByRole('button', { name: words.workflow.startIt }).click();
  await phone.message('Hello Maria Garcia, it is time for your yearly check.').waitFor();
  await step('Wait for their answer', 'current').waitFor();
  await phone.tapReply('Book a time');
  await phone.listButton('Choose a service').waitFor();
});

it('opens the forms that it sends', async () => {
  const page = await stage.enter('/workflows/booking-by-flow', still);
  const phone = phoneOn(page);
  await phone.plays('draft').check();
  await phone.write('book a technician');
  await phone.tapReply('Request a visit');
  const form = page.getByRole('dialog', { name: flowWords.form, exact: true });
  await form.getByRole('radio', { name: /^Plumbing/ }).waitFor();

  // What is handed to a form alone is made up as the form has it.
  await stage.server.request('POST', '/api/flows', { name: 'departments', document: departments });
  await stage.server.request('POST', '/api/workflows', handsOn('departments'));
  await page.goto(`${stage.server.url}/workflows/hands-on`);
  await phone.plays('draft').check();
  await page.getByRole('button', { name: new RegExp(trial.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trial.madeUp}`) }).check();
  await page.getByRole('button', { name: madeUp.open }).click();
  const dialog = page.getByRole('dialog', { name: madeUp.title });
  await dialog.getByRole('textbox', { name: 'Title' }).nth(1).waitFor();
  await page.keyboard.press('Escape');
  await phone.write('hello');
  await phone.tapReply('Open');
  await form.getByRole('radio', { name: 'New boilers' }).waitFor();
});

it('is kept as a test', async () => {
  const page = await stage.enter(path, still);
  const phone = phoneOn(page);
  await phone.plays('draft').check();
  await phone.write('book appointment');
  await phone.listButton('Choose a service').waitFor();
  await page.getByRole('button', { name: trial.save }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(trial.saveName).fill('Asks for the service');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: trial.save }).click();
  await page.getByText(trial.saved('Asks for the service')).waitFor();
  const { body } = await stage.server.request('GET', '/api/workflows/booking-by-list/tests');
  expect(JSON.stringify(body)).toContain('Asks for the service');
});

const departments = oneScreen(
  [choice('RadioButtonsGroup', 'department', { 'data-source': bind('#{data.departments}') })],
  {
    data: {
      departments: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string' }, title: { type: 'string' } },
        },
        __example__: [
          { id: 'repair', title: 'Repairs' },
          { id: 'sales', title: 'New boilers' },
        ],
      },
    },
  },
);

/** A workflow that asks somebody for a list, and hands it to this form. */
function handsOn(form: string) {
  const config = {
    method: 'GET' as const,
    url: 'https://shop.example/departments',
    keep: [{ name: 'found', path: '$.result' }],
  };
  const data = { departments: '{{data.found}}' };
  const ask = { type: 'http-request' as const, name: 'Ask the shop', config };
  return {
    ...drawWorkflow(
      {
        ask: { ...ask, exits: [way('ok', 'send'), way('failed', null)] },
        send: sendForm(null, { form, data }),
      },
      { trigger: { type: 'inbound-chatapps', match: { kind: 'any' } } },
    ),
    id: 'hands-on',
    name: 'Hands on',
  };
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function clock(page: Page): Locator {
  return page.getByRole('button', { name: /^Pretend it is/ });
}

async function changeText(page: Page, step: string, text: string): Promise<void> {
  const { step: card } = partsOf(page);
  await card(step).click();
  const details = page.getByRole('region', { name: inspectorWords.title });
  const field = details.getByRole('textbox', { name: 'Text', exact: true });
  await field.and(page.locator('[contenteditable]')).fill(text);
}
