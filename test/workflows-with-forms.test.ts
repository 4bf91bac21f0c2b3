/** Workflows and the forms they send, on the running server: what is published of one counts for the other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonObject } from '../engine/index.ts';
import { bind } from './support/draw-flow.ts';
import { sendForm, visitForm, waitForForm } from './support/draw-form.ts';
import { say } from './support/draw-workflow.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const path = '/api/workflows/visits';
const drawn = {
  schemaVersion: 1,
  id: 'visits',
  name: 'Visits',
  trigger: { type: 'inbound-chatapps', match: { kind: 'keywords', keywords: [{ text: 'visit' }] } },
  start: 'send',
  steps: {
    send: sendForm('wait'),
    wait: waitForForm('thank'),
    thank: say('On {{steps.wait.value.day}}: {{steps.wait.value.urgency}}.'),
  },
};

it('a form that nobody published keeps a workflow from being published, and only that', async () => {
  const created = await server.request('POST', '/api/workflows', drawn);
  expect(codesOf(created.body)).toEqual(['lost-form']);
  expect((await server.request('POST', `${path}/publish`)).status).toBe(422);
  const checked = await server.request('POST', '/api/workflows/check', drawn);
  expect(codesOf(checked.body)).toEqual([]);

  await publishForm(visitForm());
  const published = await server.request('POST', `${path}/publish`);
  expect(published.body).toMatchObject({ version: 1, problems: [] });
  await server.request('PATCH', path, { enabled: true });
});

it('what was filled in comes back in its kinds, however the phone wrote it', async () => {
  const form = await openForm('+12025550901');
  expect(form).toMatchObject({ flowId: 'visit', flowActionPayload: { screen: 'VISIT' } });
  await fillIn('+12025550901', {
    day: '1777939200000',
    urgency: 'now',
    flow_token: form.flowToken,
  });
  await expect.poll(() => textsTo('+12025550901')).toContain('On 2026-05-05: now.');
});

it('a form that is published anew is sent as it is now, and what it lost is told', async () => {
  const [screen] = z.array(z.record(z.string(), z.json())).parse(visitForm()['screens']);
  const children = [
    { type: 'TextInput', name: 'why', label: 'Why?' },
    {
      type: 'Footer',
      label: 'Send',
      'on-click-action': { name: 'complete', payload: { why: bind('#{form.why}') } },
    },
  ];
  const layout = { type: 'SingleColumnLayout', children };
  await publishForm({ ...visitForm(), screens: [{ ...screen, id: 'OTHER', layout }] });

  const { body } = await server.request('GET', path);
  expect(codesOf(body)).toEqual(['lost-field', 'lost-field']);
  const form = await openForm('+12025550902');
  expect(form).toMatchObject({ flowActionPayload: { screen: 'OTHER' } });
});

it('a photo of megabytes reaches the technician as a link', async () => {
  const contact = '+12025550903';
  const { flowToken } = await openForm(contact, 'book a technician');
  const photo = Buffer.alloc(3_000_000, 7);
  photo.set([0xff, 0xd8, 0xff, 0xe0]);
  const answers = {
    service_type: 'plumbing',
    urgency: 'standard',
    street_address: '12 Elm Street',
    city: 'San José',
    postal_code: '95110',
    problem_photo: photo.toString('base64'),
    time_slot: 'morning',
    contact_name: 'Ada',
  };
  await fillIn(contact, { ...answers, flow_token: flowToken });
  const told = async () => [...(await textsTo('+15555550101')), ...(await textsTo('+15555550102'))];
  await expect
    .poll(told, { timeout: 10_000 })
    .toEqual([expect.stringMatching(/Photo: http.*media/)]);
});

function codesOf(body: unknown): string[] {
  const read = z.object({ problems: z.array(z.object({ code: z.string() })) }).parse(body);
  return read.problems.map(({ code }) => code);
}

async function publishForm(document: JsonObject): Promise<void> {
  const { status, body } = await server.request('GET', '/api/flows/visit');
  if (status === 404) {
    const made = await server.request('POST', '/api/flows', { name: 'visit', document });
    expect(made.body).toMatchObject({ id: 'visit' });
  } else {
    const { revision } = z.object({ revision: z.number() }).parse(body);
    const headers = { 'if-match': String(revision) };
    const saved = await server.request('PUT', '/api/flows/visit/draft', document, headers);
    expect(saved.status).toBe(200);
  }
  expect((await server.request('POST', '/api/flows/visit/publish', {})).status).toBe(200);
}

const sent = z.object({ messages: z.array(z.object({ text: z.string(), content: z.json() })) });
const parameters = z.looseObject({ flowToken: z.string() });
const opening = z.object({ interactive: z.object({ action: z.object({ parameters }) }) });

async function messagesTo(contact: string) {
  const at = `/api/simulator/contacts/${encodeURIComponent(contact)}/messages`;
  return sent.parse((await server.request('GET', at)).body).messages;
}

async function textsTo(contact: string): Promise<string[]> {
  return (await messagesTo(contact)).map(({ text }) => text);
}

/** Writes the keyword, and gives what the button of the form opens. */
async function openForm(contact: string, text = 'visit') {
  const content = { text };
  await server.request('POST', '/api/simulator/messages', { contact, type: 'text', content });
  const openings = async () =>
    (await messagesTo(contact)).flatMap((message) => opening.safeParse(message.content).data ?? []);
  await expect.poll(async () => (await openings()).length).toBe(1);
  const [found] = await openings();
  return parameters.parse(found?.interactive.action.parameters);
}

async function fillIn(contact: string, answers: JsonObject): Promise<void> {
  const nfmReply = { responseJson: JSON.stringify(answers) };
  const content = { interactive: { type: 'nfmReply', nfmReply } };
  await server.request('POST', '/api/simulator/messages', {
    contact,
    type: 'interactive',
    content,
  });
}
