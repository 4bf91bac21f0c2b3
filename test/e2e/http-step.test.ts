/** A web request, pasted, tried and used; and a template, chosen from those of the account. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { chipWords } from '../../editor/chips/chip-words.ts';
import { requestWords as words } from '../../editor/http-request/http-request-words.ts';
import { inspectorWords } from '../../editor/inspector/inspector-words.ts';
import { madeUpWords } from '../../editor/made-up/made-up-words.ts';
import { templateWords } from '../../editor/templates/template-words.ts';
import { trialWords } from '../../editor/trial/trial-words.ts';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { isFocused } from './support/keys.ts';
import { changeLook } from './support/look.ts';
import { patience, setUpStage } from './support/stage.ts';

let at8x8: Emulator;
beforeAll(async () => {
  at8x8 = await startEmulator({ delays: null, apiKey: 'the-8x8-key' });
});
afterAll(() => at8x8.stop());

const stage = setUpStage(() => ({
  CHATAPPS_API_KEY: 'the-8x8-key',
  CHATAPPS_SUBACCOUNT_ID: 'oak',
  CHATAPPS_BASE_URL: at8x8.url,
  ACCOUNT_ID: 'account-1',
}));

/** In the middle of a card stands its address, which is a link. */
const onItsName = { position: { x: 90, y: 20 } };

const untested = 'You have not tested this request yet.';

it('is pasted as a curl command, whose secret is stored and not put into the workflow', async () => {
  const { page, details, card } = await open('pasted');
  await card('Ask the shop').click(onItsName);
  await details.getByText(untested).waitFor();

  await paste(details, "curl 'https://shop.example/orders' -F file=@a.png");
  const dialog = page.getByRole('dialog', { name: words.curl.title });
  await dialog.getByText(/sends files or a form in several parts/).waitFor();
  await dialog.getByLabel(words.curl.label).fill(
    `curl https://api.shop.example/orders?open=true \\
      -H 'Authorization: Bearer very-secret' -H 'X-Shop: Oak' --json '{"who":"{{contact.name}}"}'`,
  );
  await dialog.getByText('POST https://api.shop.example/orders').waitFor();
  await dialog.getByLabel(words.curl.secretName).fill('The shop');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.curl.use }).click();
  await dialog.waitFor({ state: 'detached' });

  await expect
    .poll(() => configOf('pasted'), patience)
    .toMatchObject({
      method: 'POST',
      url: 'https://api.shop.example/orders',
      query: [{ name: 'open', value: 'true' }],
      headers: [{ name: 'X-Shop', value: 'Oak' }],
      body: { kind: 'json', value: { who: '{{contact.name}}' } },
      credential: 'the-shop',
    });
  const { body } = await stage.server.request('GET', '/api/workflows/pasted');
  expect(JSON.stringify(body)).not.toContain('very-secret');
  expect(await details.getByLabel(words.credential).inputValue()).toBe('the-shop');
  await details.getByLabel('Customer name', { exact: true }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  const who = `{{contact.name ?? 'the "boss"'}}`;
  const json = details.getByRole('textbox', { name: 'JSON' });
  const chips = json.locator('[data-look]');
  await expect.poll(() => chips.allTextContents(), patience).toEqual(['Customer name']);
  await chips.first().click();
  const chip = page.getByRole('dialog');
  await chip.getByLabel(chipWords.instead).fill('the "boss"');
  await chip.getByRole('button', { name: chipWords.done }).click();
  const stores = (value: unknown) =>
    expect.poll(() => configOf('pasted'), patience).toMatchObject({ body: { value } });
  await stores({ who });
  await json.press('ArrowRight');
  await page.keyboard.type(',');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"at": {"day": "');
  await page.keyboard.type('{');
  await page.getByRole('dialog').getByRole('button', { name: 'Today' }).click();
  await page.keyboard.type('"}');
  await stores({ who, at: { day: '{{today()}}' } });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await stores({ at: { day: '' } });
});

it('is tested for real: what comes back is kept, and offered as choices', async () => {
  const { page, details, card } = await open('tested');
  await card('Ask the shop').click(onItsName);
  await details.getByRole('button', { name: words.curl.open }).click();
  const dialog = page.getByRole('dialog', { name: words.curl.title });
  const url = `${stage.server.url}/booking/v1/services`;
  await dialog.getByLabel(words.curl.label).fill(`curl ${url}`);
  await dialog.getByRole('button', { name: words.curl.use }).click();
  await details.getByText(untested).waitFor();

  await details.getByRole('button', { name: words.test.run, exact: true }).click();
  await details.getByText(String(words.statuses['2'])).waitFor();
  await details.getByText(untested).waitFor({ state: 'detached' });
  const row = (name: RegExp) => details.getByRole('treeitem', { name });
  await row(/^Services/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => isFocused(row(/^No\. 1/)), patience).toBe(true);
  await page.keyboard.press('ArrowRight');
  await row(/^Title/)
    .first()
    .click();
  expect(await details.getByLabel(words.keep.name).inputValue()).toBe('title');
  await details.getByLabel(words.keep.name).fill('firstService');
  await details.getByRole('button', { name: words.keep.keep }).click();
  await details.getByText(words.keep.already('firstService')).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await row(/^Services/).click();
  await details.getByRole('button', { name: words.choices.open }).click();
  const choices = page.getByRole('dialog', { name: words.choices.title });
  await choices.getByRole('figure').getByText('Leak repair').waitFor();
  await choices.getByLabel(words.choices.fields.description).selectOption('');
  await changeLook(page, 'dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await choices.getByRole('button', { name: words.choices.use }).click();

  await expect
    .poll(() => configOf('tested'), patience)
    .toMatchObject({
      keep: [
        { name: 'firstService', path: '$.services[0].title' },
        { name: 'services', path: '$.services' },
      ],
    });
  const { steps } = await stored('tested');
  const asking = Object.values(steps).find(({ type }) => type === 'chatapps-message');
  expect(asking?.config).toMatchObject({
    message: {
      kind: 'list',
      choices: {
        from: 'data',
        items: '{{data.services}}',
        row: { id: '{{item.id}}', title: '{{item.title}}' },
      },
    },
  });

  await page.reload();
  await card('Ask the shop').click(onItsName);
  await details.getByText(/^Tested /).waitFor();
  await row(/^Services/).waitFor();

  await page.getByRole('button', { name: new RegExp(trialWords.requests) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${trialWords.madeUp}`) }).check();
  await page.getByRole('button', { name: madeUpWords.open }).click();
  const madeUp = page.getByRole('dialog', { name: madeUpWords.title });
  const asTested = madeUp.getByText(/^This came in the last test of the step/);
  const title = madeUp.getByRole('group', { name: madeUpWords.item(1) }).getByLabel('Title');
  await asTested.waitFor();
  expect(await title.inputValue()).toBe('Leak repair');
  await title.fill('Chimney sweep');
  await asTested.waitFor({ state: 'detached' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await madeUp.getByRole('button', { name: madeUpWords.fromTested }).click();
  await asTested.waitFor();
  expect(await title.inputValue()).toBe('Leak repair');
  await madeUp.getByRole('button', { name: madeUpWords.use }).click();
  // What came for real stays on the server, until somebody changes it.
  const kept = await page.evaluate(() => localStorage.getItem('journeyman-made-up-answers'));
  expect(kept).toContain('tested');
  expect(kept).not.toContain('Leak repair');
});

it('begins with a request to the booking API, which needs no test', async () => {
  const { details, card } = await open('preset');
  await card('Ask the shop').click(onItsName);
  await details.getByRole('button', { name: words.presets['find-times'] }).click();
  await expect
    .poll(() => configOf('preset'), patience)
    .toMatchObject({ url: '/booking/v1/slots', keep: [{ name: 'slots', path: '$.slots' }] });
  await details.getByText(untested).waitFor({ state: 'detached' });
});

it('sends a template of the account, with words for each of its blanks', async () => {
  const channels = { surface: null, channels: [{ id: 'channel-1', name: 'WhatsApp' }] };
  await stage.server.request('PUT', '/api/flow-channels', channels);
  const { page, details, card } = await open('reminder', {
    ask: {
      type: 'chatapps-message',
      name: 'Ask the shop',
      config: { message: { kind: 'template', template: { name: 'reminder_v1', language: 'en' } } },
      exits: [{ id: 'next', label: 'Sent', to: null, ends: true }],
    },
  });
  await card('Ask the shop').click(onItsName);
  await details.getByText('“reminder_v1” does not exist on your WhatsApp account').waitFor();

  await details.getByRole('button', { name: templateWords.change }).click();
  const dialog = page.getByRole('dialog', { name: templateWords.title });
  const choice = (name: string, language: string) =>
    dialog.getByRole('button', { name: `${name} ${language}` });
  await choice('spring_offer', 'English').getByText('WhatsApp rejected it.').waitFor();
  expect(await choice('spring_offer', 'English').getAttribute('aria-disabled')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);
  await choice('appointment_reminder', 'English').click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('figure').getByText('Oak Plumbing').waitFor();
  await details.getByText(/does not exist on your WhatsApp account/).waitFor({ state: 'detached' });
  await expect
    .poll(() => configOf('reminder'), patience)
    .toMatchObject({
      message: {
        template: {
          name: 'appointment_reminder',
          parameters: ['{{contact.name}}', ''],
          quickReplies: [{ title: 'Yes' }, { title: 'Another time' }],
          footer: 'Oak Plumbing',
        },
      },
    });
  expect(await accessibilityProblems(page)).toEqual([]);
});

async function open(id: string, steps: object = requestSteps) {
  const workflow = {
    ...{ schemaVersion: 1, id, name: 'The shop', start: 'ask', steps },
    trigger: { type: 'inbound-chatapps', match: { kind: 'keywords', keywords: [{ text: id }] } },
  };
  const { status } = await stage.server.request('POST', '/api/workflows', workflow);
  expect(status).toBe(200);
  const page = await stage.enter(`/workflows/${id}`, { reducedMotion: 'reduce' });
  return { page, ...partsOf(page) };
}

const requestSteps = {
  ask: {
    type: 'http-request',
    name: 'Ask the shop',
    config: { method: 'GET', url: 'https://example.com/' },
    exits: [
      { id: 'ok', label: 'Worked', to: null, ends: true },
      { id: 'failed', label: 'Failed', to: null, ends: true },
    ],
  },
};

function partsOf(page: Page) {
  const details = page.getByRole('region', { name: inspectorWords.title, exact: true });
  const card = (name: string): Locator =>
    page.locator('.react-flow__node').and(page.getByRole('group', { name }));
  return { details, card };
}

/** As from the clipboard, into the address. */
async function paste(details: Locator, text: string): Promise<void> {
  const address = details.locator('[data-field="config.url"] [contenteditable="true"]');
  await address.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const more = { clipboardData, bubbles: true, cancelable: true };
    input.dispatchEvent(new ClipboardEvent('paste', more));
  }, text);
}

const answer = z.object({
  workflow: z.looseObject({
    steps: z.record(z.string(), z.looseObject({ type: z.string(), config: z.unknown() })),
  }),
});

async function stored(id: string) {
  const { body } = await stage.server.request('GET', `/api/workflows/${id}`);
  return answer.parse(body).workflow;
}

async function configOf(id: string): Promise<unknown> {
  return (await stored(id)).steps['ask']?.config;
}
