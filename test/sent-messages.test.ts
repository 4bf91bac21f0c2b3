/**
 * Every kind of message that the engine can say, as a request to 8x8: held to 8x8's published
 * contract where that is at hand, alone and in a batch.
 */
import { describe, expect, it } from 'vitest';
import { everyMessage } from '../engine/messages/outbound.fixture.ts';
import type { OutboundMessage } from '../engine/messages/outbound.ts';
import type { ContactIdentity } from '../server/channels/channel.ts';
import { chatAppsBody } from '../server/channels/chatapps/chatapps-body.ts';
import { chatAppsContract } from './support/chatapps-contract.ts';

const maria: ContactIdentity = {
  provider: 'chatapps',
  channel: 'whatsapp',
  userId: '447700900123',
  phone: '+447700900123',
  name: 'Maria',
};
const single = chatAppsContract('messages');
const batch = chatAppsContract('messages/batch');

function sent(message: OutboundMessage, contact = maria) {
  return chatAppsBody({ contact, message, clientMessageId: 'contact.7' });
}

/** 8x8 sends a Viber button by a type that its own contract leaves out. */
const isInContract = (message: OutboundMessage) => message.type !== 'buttons';

describe.each(everyMessage)('%s', (_name, message) => {
  it.runIf(isInContract(message))('is as 8x8’s contract wants it', () => {
    expect(single?.(sent(message)) ?? []).toEqual([]);
    const nobody = { ...maria, phone: null, userId: 'GB.13491208655302741918' };
    expect(single?.(sent(message, nobody)) ?? []).toEqual([]);
    const messages = [sent(message), sent(message, nobody)];
    expect(batch?.({ includeMessagesInResponse: true, messages }) ?? []).toEqual([]);
  });

  it('says who, what and its own name, and nothing that only we show', () => {
    const body = sent(message);
    expect(body).toMatchObject({ user: { msisdn: maria.phone }, clientMessageId: 'contact.7' });
    expect(body).not.toHaveProperty('display');
    const asText = message.type === 'contacts' || message.type === 'sticker';
    expect(body).toMatchObject(asText ? { type: 'text' } : { content: message.content });
  });
});

it('the contract is one: it refuses what is wrong', () => {
  const wrong = { user: {}, type: 'hologram', content: { interactive: { type: 'dance' } } };
  expect(single === null || single(wrong).length > 1).toBe(true);
  expect(batch === null || batch({ messages: [wrong] }).length > 1).toBe(true);
});
