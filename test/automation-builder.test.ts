/**
 * 8x8's own workflows run here: what it has published is imported, given back as it was, and its
 * calendar bot goes from the keyword to the booking through the real server.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportWorkflow, importDefinition, type JsonObject } from '../engine/index.ts';
import { sharedFile } from './support/shared-data.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const folder = sharedFile('8x8/definitions');
const published =
  folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.runIf(folder)('a definition that 8x8 has published', () => {
  it.each(published)('%s is imported, and given back as it was', (name) => {
    const document = read(join(folder ?? '', name));
    const imported = importDefinition(document);
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    const { workflow, report } = imported;
    const mistakes = report.filter(({ kind }) => kind === 'needs-you');
    expect(mistakes.every(({ message }) => message.endsWith('so it is empty.'))).toBe(true);
    const exported = exportWorkflow(workflow);
    expect(exported.document).toEqual(document);
    expect(JSON.stringify(exported.document)).toBe(JSON.stringify(document));
    expect(exported.report.every(({ kind }) => kind === 'kept')).toBe(true);
  });
});

const fragments = sharedFile('8x8/definitions/step-fragments');

describe.runIf(fragments)('a step that 8x8 describes', () => {
  it.each(fragments === null ? [] : readdirSync(fragments))(
    '%s is known, and given back',
    (name) => {
      const step = read(join(fragments ?? '', name));
      const document = { definition: { name, steps: [step] }, trigger: 'inbound_chat_apps' };
      const imported = importDefinition(document);
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
      const types = Object.values(imported.workflow.steps).map(({ type }) => type);
      expect(types).not.toContain('unknown-step');
      expect(exportWorkflow(imported.workflow).document).toEqual(document);
    },
  );
});

const bot = sharedFile('8x8/definitions/tutorial-whatsapp-google-calendar-bot.json');

describe.runIf(bot)("8x8's calendar bot, with only its addresses changed to ours", () => {
  let server: TestServer;
  let definition: JsonObject;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    const text = readFileSync(bot ?? '', 'utf8');
    definition = JSON.parse(text.replaceAll('https://rsunga.ngrok.io', '/booking/compat/8x8'));
    const answer = await server.request('POST', '/api/workflows/import', definition);
    expect(answer.status).toBe(200);
    id = imported.parse(answer.body).workflow.id;
    await server.request('POST', `/api/workflows/${id}/publish`);
    await server.request('PATCH', `/api/workflows/${id}`, { enabled: true });
  });
  afterAll(() => server.stop());

  it('goes from the keyword to the booking', async () => {
    const heard: string[] = [];
    for (const text of ['rsgooglecalendardemo', '1', 'ana@example.com', '2']) {
      await write('447700900701', text);
      await expect.poll(() => answers('447700900701'), patience).not.toEqual(heard);
      heard.splice(0, heard.length, ...(await answers('447700900701')));
    }
    expect(heard[0]).toContain('Please choose from the following options');
    expect(heard[1]).toBe('Please enter your email address:');
    expect(heard[2]).toMatch(/Option 1: .+\nOption 2: .+\nOption 3: .+\nOption 4: Exit/);
    expect(heard[3]).toContain('Your meeting has been booked');
    const { body } = await server.request('GET', '/booking/v1/bookings');
    expect(JSON.stringify(body)).toContain('ana@example.com');
  });

  it('goes both ways at once where “12” says both, as there', async () => {
    const contact = '447700900702';
    for (const text of ['RSGoogleCalendarDemo', '1', 'ben@example.com'])
      await writeAndHear(contact, text);
    await write(contact, '12');
    const booked = async () =>
      (await answers(contact)).filter((text) => text.includes('has been booked')).length;
    await expect.poll(booked, patience).toBe(2);
  });

  it('is told of its nine dead ends and of the “12”, each with a repair that works', async () => {
    const { body } = await server.request('POST', '/api/workflows/import?dryRun=true', definition);
    let { workflow, problems } = imported.parse(body);
    expect(problems.filter(({ code }) => code === 'open-exit')).toHaveLength(9);
    expect(problems.find(({ code }) => code === 'overlapping-ways')?.message).toContain('“12”');
    expect(problems.every(({ repairable }) => repairable)).toBe(true);
    for (let [problem] = problems; problem; [problem] = problems) {
      const repaired = await server.request('POST', '/api/workflows/repair', { workflow, problem });
      ({ workflow, problems } = repairedBody.parse(repaired.body));
    }
    expect(problems).toEqual([]);
  });

  it('is given back as it was', async () => {
    const { body } = await server.request('GET', `/api/workflows/${id}/export?format=8x8`);
    expect(body).toMatchObject({ format: '8x8', document: definition });
  });

  const patience = { timeout: 5_000 };

  async function writeAndHear(contact: string, text: string): Promise<void> {
    const before = await answers(contact);
    await write(contact, text);
    await expect.poll(() => answers(contact), patience).not.toEqual(before);
  }

  let messages = 0;

  async function write(contact: string, text: string): Promise<void> {
    messages += 1;
    const answer = await server.request('POST', '/webhooks/chatapps', inbound(contact, text), {
      authorization: webhookAuthorization,
    });
    expect(answer.status).toBe(200);
  }

  function inbound(contact: string, text: string): JsonObject {
    return {
      namespace: 'ChatApps',
      eventType: 'inbound_message_received',
      description: 'ChatApps inbound message',
      payload: {
        umid: `umid-${messages}`,
        subAccountId: 'InternalDemoCPaaS_ChatApps',
        timestamp: new Date().toISOString(),
        user: { msisdn: `+${contact}`, channelUserId: contact, name: 'Ana' },
        recipient: { channel: 'whatsapp', channelId: 'channel-1' },
        type: 'Text',
        content: { text },
      },
    };
  }

  async function answers(contact: string): Promise<string[]> {
    const path = `/api/simulator/contacts/+${contact}/messages`;
    const { body } = await server.request('GET', path);
    const { messages: all } = shown.parse(body);
    return all.filter(({ direction }) => direction === 'out').map((each) => each.text);
  }
});

const shown = z.object({
  messages: z.array(z.object({ direction: z.string(), text: z.string() })),
});
const problem = z.object({
  code: z.string(),
  message: z.string(),
  stepId: z.string().optional(),
  exitId: z.string().optional(),
  repairable: z.boolean(),
});
const repairedBody = z.object({
  workflow: z.looseObject({ id: z.string() }),
  problems: z.array(problem),
});
const imported = repairedBody.extend({ report: z.array(z.looseObject({})) });

function read(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8'));
}
