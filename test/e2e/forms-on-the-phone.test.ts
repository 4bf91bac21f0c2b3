/** Forms, filled in on the phone beside the canvas as a customer would. */
import type { Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { flowWords } from '../../editor/flow-player/flow-player-words.ts';
import { en as words } from '../../editor/words/en.ts';
import { isJsonObject, type JsonObject, validateFlow } from '../../engine/index.ts';
import { bind, footer, layout, text } from '../support/draw-flow.ts';
import { way } from '../support/draw-workflow.ts';
import { everyComponentFlow } from '../support/every-component-flow.ts';
import { publishWorkflow } from '../support/publish-workflow.ts';
import { realFlows } from '../support/real-flows.ts';
import { simulatedCustomer } from '../support/simulated-customer.ts';
import { accessibilityProblems, problemsInBothLooks } from './support/accessibility.ts';
import { fillScreen, walkForm } from './support/fill-form.ts';
import { phoneOn } from './support/phone.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const still = { reducedMotion: 'reduce' } as const;
const maria = '+12025550143';

it('every component can be used, in both looks, and what was filled in is sent', async () => {
  await askWith('every', everyComponentFlow);
  const page = await stage.enter('/workflows/every', still);
  const { phone, form } = await openForm(page, 'every');
  const problems: string[] = [];
  for (const title of ['Services', 'About the visit', 'Your details', 'What you need', 'When']) {
    await form.getByRole('heading', { name: title, exact: true }).waitFor();
    await fillScreen(form);
    problems.push(...(await problemsInBothLooks(page)).map((each) => `${title}: ${each}`));
    const button = form.locator('footer button');
    await ((await button.count()) > 0 ? button : form.locator('ul button').first()).click();
  }
  await walkForm(form);
  expect(problems).toEqual([]);

  await phone.message(words.phone.formSent).waitFor();
  const done = phone.log.getByRole('button', { name: words.phone.formDone('Open') });
  await done.waitFor();
  expect(await done.isDisabled()).toBe(true);
  expect(await submission()).toMatchObject({
    service: 'boiler',
    full_name: 'Some words',
    rooms: ['kitchen', 'bath'],
    day: '2026-05-05',
    away: { 'start-date': '2026-05-05', 'end-date': '2026-05-07' },
    photo: expect.stringMatching(/^\/9j\//),
    paper: Buffer.from('Paid.').toString('base64'),
    flow_token: expect.stringMatching(/./),
  });
});

it('a template opens a form, and an endpoint that fails is asked again', async () => {
  await keepForm('asking', askingFlow);
  const outsideWindow = {
    name: 'visit_form',
    language: 'en',
    text: 'Hello {{1}}, tell us what is wrong.',
    parameters: ['{{contact.name}}'],
    buttons: [{ kind: 'flow' as const, title: 'Fill it in' }],
  };
  const config = { form: 'asking', body: 'Tell us.', button: 'Open', outsideWindow };
  await publishWorkflow(stage.server, 'invite', {
    ask: { type: 'send-flow', name: 'Ask', config, exits: [way('next', null)] },
  });
  const page = await stage.enter('/workflows/invite', still);
  const phone = phoneOn(page);
  await page.getByRole('button', { name: new RegExp(words.phone.customer) }).click();
  await page.getByRole('button', { name: 'Tom Baker' }).click();
  await page.getByRole('button', { name: words.workflow.startIt }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.workflow.startIt }).click();
  await phone.message('Hello Tom Baker, tell us what is wrong.').waitFor();

  stage.forgive(/status of 503/);
  const error = { code: 'unavailable', message: 'Nobody answers.' };
  await page.route('**/exchange', (route) => route.fulfill({ status: 503, json: { error } }));
  await phone.tapReply('Fill it in');
  const form = formOn(page);
  await form.getByText('Nobody answers.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.unroute('**/exchange');
  const answer = { screen: 'WHY', data: { reason: 'Your boiler is due.' } };
  await page.route('**/exchange', (route) => route.fulfill({ json: answer }));
  await form.getByRole('button', { name: flowWords.retry }).click();
  await form.getByText('Your boiler is due.').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await phone.tapReply('Fill it in');
  await walkForm(form);
  await phone.message(words.phone.formSent).waitFor();
});

it('every real form that is valid is filled in to its end', async (context) => {
  const documents = realFlows().filter(({ json }) => validateFlow(json).valid);
  if (documents.length === 0) context.skip('There are no Flows on this machine.');
  const customer = simulatedCustomer(stage.server, maria);
  const page = await stage.enter('/workflows/invite', still);
  const { startOver, log } = phoneOn(page);
  await startOver();
  for (const [index, { json }] of documents.entries()) {
    await askWith(`real${index}`, json, examplesOf(screensOf(json)[0]));
    await customer.writes(`real${index}`);
  }
  const answerOf = (request: Request) => {
    const [, index] = /real(\d+)/.exec(request.url()) ?? [];
    return endpointAnswer(documents[Number(index)]?.json ?? {}, request.postDataJSON());
  };
  await page.route('**/exchange', (route) => route.fulfill({ json: answerOf(route.request()) }));
  const open = log.getByRole('button', { name: 'Open', exact: true });
  await expect.poll(() => open.count(), patience).toBe(documents.length);
  for (const { name } of documents) {
    const left = await open.count();
    await open.first().click();
    await walkForm(formOn(page)).catch((cause) => {
      throw new Error(`${name} is not filled in.`, { cause });
    });
    await expect.poll(() => open.count(), patience).toBe(left - 1);
  }
  console.info(`${documents.length} real forms are filled in on the phone.`);
}, 120_000);

/** Asks its endpoint for its first screen. */
const askingFlow: JsonObject = {
  version: '7.2',
  data_api_version: '3.0',
  routing_model: { WHY: [] },
  screens: [
    {
      id: 'WHY',
      title: 'The reason',
      terminal: true,
      data: { reason: { type: 'string', __example__: 'A reason' } },
      layout: layout([
        text(bind('#{data.reason}')),
        footer({ name: 'complete', payload: { seen: true } }),
      ]),
    },
  ],
};

/** A workflow that sends this form to whoever writes its name. */
async function askWith(id: string, document: JsonObject, data: JsonObject = {}): Promise<void> {
  await keepForm(id, document);
  const given = Object.keys(data).length === 0 ? {} : { data };
  const screen = String(screensOf(document)[0]?.['id']);
  const config = { form: id, body: 'Please fill this in.', button: 'Open', screen, ...given };
  await publishWorkflow(
    stage.server,
    id,
    { ask: { type: 'send-flow', name: 'Ask', config, exits: [way('next', null)] } },
    { type: 'inbound-chatapps', match: { kind: 'keywords', keywords: [{ text: id }] } },
  );
}

async function keepForm(name: string, document: JsonObject): Promise<void> {
  const kept = await stage.server.request('POST', '/api/flows', { name, document });
  expect(kept.body).toMatchObject({ id: name });
  const published = await stage.server.request('POST', `/api/flows/${name}/publish`, {});
  expect(published.status).toBe(200);
}

async function openForm(page: Page, word: string) {
  const phone = phoneOn(page);
  const buttons = phone.log.getByRole('button', { name: 'Open', exact: true });
  const before = await buttons.count();
  await phone.write(word);
  await expect.poll(() => buttons.count(), patience).toBe(before + 1);
  await buttons.last().click();
  return { phone, form: formOn(page) };
}

function formOn(page: Page) {
  return page.getByRole('dialog', { name: flowWords.form, exact: true });
}

const conversation = z.object({ messages: z.array(z.object({ content: z.json() })) });
const reply = z.object({
  interactive: z.object({
    type: z.literal('nfmReply'),
    nfmReply: z.object({ responseJson: z.string() }),
  }),
});

/** What the customer's newest message says, as 8x8 hands it on. */
async function submission(): Promise<unknown> {
  const path = `/api/simulator/contacts/${encodeURIComponent(maria)}/messages`;
  const { body } = await stage.server.request('GET', path);
  const newest = conversation.parse(body).messages.at(-1);
  return JSON.parse(reply.parse(newest?.content).interactive.nfmReply.responseJson);
}

const asked = z.object({ screen: z.string(), data: z.record(z.string(), z.json()) });

/** An endpoint that knows only the routing model and the examples: the next screen, or the end. */
function endpointAnswer(document: JsonObject, request: unknown): JsonObject {
  const { screen, data } = asked.parse(request);
  const model = isJsonObject(document['routing_model']) ? document['routing_model'] : {};
  const [way] = Array.isArray(model[screen]) ? model[screen] : [];
  const screens = screensOf(document);
  const current = screens.find(({ id }) => id === screen);
  const id = current && isChoice(current, data) ? screen : way;
  const next = screens.find((each) => each['id'] === id);
  if (next) return { screen: String(id), data: id === screen ? {} : examplesOf(next) };
  return { screen: 'SUCCESS', data: { extension_message_response: { params: data } } };
}

/** Whether it is a choice on the screen that asks, not a tap that leads on. */
function isChoice(screen: JsonObject, data: JsonObject): boolean {
  let found = false;
  JSON.stringify(screen, (key, value) => {
    if (key !== 'on-select-action' || !isJsonObject(value)) return value;
    const payload = isJsonObject(value['payload']) ? value['payload'] : {};
    const keys = Object.keys(payload).filter((name) => !['action', 'screen'].includes(name));
    found ||= keys.join() === Object.keys(data).join();
    return value;
  });
  return found;
}

function screensOf(document: JsonObject): JsonObject[] {
  const { screens } = document;
  return Array.isArray(screens) ? screens.filter(isJsonObject) : [];
}

function examplesOf(screen: JsonObject | undefined): JsonObject {
  const data = isJsonObject(screen?.['data']) ? screen['data'] : {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, field]) =>
      isJsonObject(field) && field['__example__'] !== undefined
        ? [[name, field['__example__']] as const]
        : [],
    ),
  );
}
