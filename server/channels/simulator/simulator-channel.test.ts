import { expect, it } from 'vitest';
import { isJsonObject } from '../../../engine/index.ts';
import { eventually } from '../../../test/support/eventually.ts';
import type { StatusDelivery } from '../channel.ts';
import { readChatAppsWebhook } from '../chatapps/read-webhook.ts';
import { simulatedWebhook } from './simulated-webhook.ts';
import { createSimulatorChannel } from './simulator-channel.ts';

it('takes every message, delivers it, and has it read', async () => {
  const statuses: StatusDelivery[] = [];
  const channel = createSimulatorChannel({
    now: () => 1_000,
    deliver: async (status) => statuses.push(status),
    onError: (error) => expect(error).toBeUndefined(),
  });
  const contact = { channel: 'whatsapp', userId: '447700900123', phone: null, name: null };
  const sending = {
    effectId: 'i/say/1/0',
    clientMessageId: 'contact.7',
    contact: { provider: 'simulator' as const, ...contact },
    subAccountId: null,
    message: { type: 'text' as const, content: { text: 'Hello' } },
  };
  const taken = await channel.send(sending, new AbortController().signal);
  expect(taken).toEqual({ outcome: 'accepted', messageId: 'sim-contact.7' });
  await eventually(() => expect(statuses).toHaveLength(3));
  expect(statuses.map(({ state }) => state)).toEqual(['sent', 'delivered', 'read']);
  expect(statuses[0]).toMatchObject({ clientMessageId: 'contact.7', messageId: 'sim-contact.7' });
});

it('writes as 8x8 would, so that its messages are read like real ones', () => {
  const at = Date.UTC(2026, 4, 4, 9);
  const webhook = simulatedWebhook(
    { contact: '+447700900123', name: 'Maria', type: 'text', content: { text: 'Hi' } },
    { umid: 'sim-1', at },
  );
  const read = readChatAppsWebhook(webhook, 'simulator', at);
  expect(read).toMatchObject({
    deliveries: [
      {
        contact: { provider: 'simulator', phone: '+447700900123', name: 'Maria' },
        message: { id: 'sim-1', at, text: 'Hi' },
      },
    ],
  });
  expect(isJsonObject(webhook['payload']) && webhook['payload']['replyToUmid']).toBeUndefined();
});
