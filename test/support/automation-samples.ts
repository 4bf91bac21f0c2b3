/** Definitions, webhooks and instances as the tests of 8x8's Automation API use them. */
import { expect } from 'vitest';
import * as z from 'zod';
import type { JsonObject } from '../../engine/index.ts';
import type { AutomationClient } from './automation-contract.ts';

const contactExpression = '{{data.payload.user.channelUserId}}';

export function message(id: string, text: string, more: object = {}): object {
  const user = { msisdn: contactExpression };
  const inputs = { subAccountId: 'acme-1', user, type: 'text', content: { text } };
  return { id, stepType: 'ChatAppsMessage', inputs, ...more };
}

export function waitForReply(id: string, more: object = {}): object {
  const inputs = { from: contactExpression, channel: 'whatsapp', timeout: '00:05:00' };
  return { id, stepType: 'WaitForReply', inputs, outputs: {}, ...more };
}

/** Asks for a name, and greets whoever has one. */
export const greeting = {
  trigger: 'inbound_chat_apps',
  status: 'enabled',
  definition: {
    name: 'Greet',
    steps: [
      message('ask', 'Who are you?', { nextStepId: 'hear' }),
      waitForReply('hear', {
        outputs: { who: '{{step.reply.payload.content.text}}' },
        nextStepId: 'greet',
      }),
      message('greet', 'Hello {{data.who}}!'),
    ],
  },
};

let webhooks = 0;

/** From somebody new, unless a number is given. */
export function webhookOf(text: string, msisdn = `+4477009${30_000 + webhooks}`): JsonObject {
  webhooks += 1;
  return {
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    description: 'ChatApps inbound message',
    payload: {
      umid: `automation-${webhooks}`,
      subAccountId: 'acme-1',
      timestamp: new Date().toISOString(),
      user: { msisdn, channelUserId: msisdn.slice(1), name: 'Priya' },
      recipient: { channel: 'whatsapp', channelId: 'channel-1' },
      type: 'Text',
      content: { text },
    },
  };
}

const root = '/api/v1/accounts/acme';

/** Starts an instance of a definition; the path under which it is found. */
export async function startByHand(
  api: AutomationClient,
  definitionId: string,
  body: JsonObject = webhookOf('Hi'),
): Promise<string> {
  const { status, headers } = await api.ask('POST', `/definitions/${definitionId}/workflows`, body);
  expect(status).toBe(201);
  const location = headers.get('location') ?? '';
  expect(location).toContain(`${root}/definitions/${definitionId}/workflows/`);
  return location.slice(root.length);
}

const shown = z.object({
  status: z.string(),
  data: z.record(z.string(), z.unknown()),
  logs: z.array(z.object({ stepName: z.string(), status: z.string() })),
});

export async function readInstance(api: AutomationClient, place: string) {
  const { body } = await api.ask('GET', `${place}?includeLogs=true`);
  const { logs, ...instance } = shown.parse(body);
  return { ...instance, steps: logs.map(({ stepName, status }) => `${stepName} ${status}`) };
}
