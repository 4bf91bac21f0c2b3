import type { OutboxRow } from '../../db/outbox.ts';
import { type Effect, isChatMessage, isWindowOpen, needsOpenWindow } from '../../engine/index.ts';
import type { Channel, SendAttempt } from '../channels/channel.ts';
import { nobodysChannel } from '../channels/nobody.ts';
import { clientMessageId } from './client-message-id.ts';
import { contactFacts } from './contact-facts.ts';
import { optedOutCode } from './opted-out.ts';
import type { Store } from './store.ts';

export type PerformSend = (
  row: OutboxRow,
  effect: Extract<Effect, { kind: 'send' }>,
  signal: AbortSignal,
) => Promise<SendAttempt>;

/** Hands a message to the channel of its contact, once. Never throws. */
export function createPerformSend(deps: {
  store: Pick<Store, 'findContact'>;
  now: () => number;
  channels: readonly Channel[];
}): PerformSend {
  return async (row, effect, signal) => {
    const { contactId, messageId } = row;
    const contact = deps.store.findContact(contactId);
    const channel = deps.channels.find((each) => each.provider === contact?.provider);
    if (!contact || !channel || messageId === null)
      return failed('no-channel', 'The contact can no longer be reached.');
    if (contact.optedOutAt !== null) {
      return failed(optedOutCode, 'The contact asked not to be written to.');
    }
    const { message } = effect;
    if (contact.channel === nobodysChannel && isChatMessage(message)) {
      return failed('nobody', 'This runs for nobody: there is no contact to write to.');
    }
    const isBound = isChatMessage(message) && needsOpenWindow(message);
    if (isBound && !isWindowOpen(contactFacts(contact), deps.now())) {
      return failed('window-closed', 'The 24 hours in which WhatsApp takes this message are over.');
    }
    const { provider, channel: name, userId, phone, subAccountId } = contact;
    const sending = {
      effectId: effect.id,
      clientMessageId: clientMessageId({ contactId, messageId }),
      contact: { provider, channel: name, userId, phone, name: contact.name },
      subAccountId,
      message,
    };
    try {
      return await channel.send(sending, signal);
    } catch (error) {
      return {
        outcome: 'unknown',
        message: error instanceof Error ? error.message : String(error),
      };
    }
  };
}

function failed(code: string, message: string): SendAttempt {
  return { outcome: 'failed', code, message };
}
