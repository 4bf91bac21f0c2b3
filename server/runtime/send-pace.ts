import type { OutboxRow } from '../../db/outbox.ts';
import { type Clock, sleepUntil } from './clock.ts';
import { createPace, perSecond, type Rate } from './pace.ts';
import type { Store } from './store.ts';

/** How fast messages leave for real people. */
export interface SendRates {
  /** From one of the business's numbers. */
  readonly sender: Rate;
  /** To one person on WhatsApp. */
  readonly recipient: Rate;
}

/**
 * What Meta allows a number that it knows little of: 80 messages a second; and to one person 45 in a
 * burst, then one every 6 seconds. What is faster is taken, and then fails (130429, 131056).
 */
export const usualRates: SendRates = {
  sender: perSecond(80),
  recipient: { burst: 45, everyMs: 6_000 },
};

/** Keeps messages to the rates, before they are handed to 8x8. What is simulated needs none. */
export interface SendPace {
  /** Resolves when it is the turn of this message, or when the signal says so. */
  turn(row: OutboxRow, signal: AbortSignal): Promise<void>;
  /** 8x8 asked for a pause: nothing of the same sender leaves before that time. */
  pause(row: OutboxRow, until: number): void;
}

export function createSendPace(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  rates: SendRates,
): SendPace {
  const senders = createPace(rates.sender);
  const recipients = createPace(rates.recipient);

  function realContact({ effect, contactId }: OutboxRow) {
    const contact = effect.kind === 'send' ? store.findContact(contactId) : null;
    return contact?.provider === 'chatapps' ? contact : null;
  }

  return {
    async turn(row, signal) {
      const contact = realContact(row);
      if (!contact) return;
      if (contact.channel === 'whatsapp') {
        await sleepUntil(clock, recipients.take(contact.id, clock.now()), signal);
      }
      if (signal.aborted) return;
      await sleepUntil(clock, senders.take(contact.subAccountId ?? '', clock.now()), signal);
    },
    pause(row, until) {
      const contact = realContact(row);
      if (contact) senders.holdUntil(contact.subAccountId ?? '', until);
    },
  };
}
