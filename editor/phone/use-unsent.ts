import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import type { CustomerMessage } from '../api/simulator.ts';

/** A message the customer sent that the server has not taken yet, or could not take. */
export interface Unsent {
  readonly key: number;
  readonly at: number;
  readonly message: CustomerMessage;
  /** It will be the customer's so many-eth message in the conversation. */
  readonly ordinal: number;
  readonly error: string | null;
}

/**
 * Shows what is sent at once, until it is among what the server received; and keeps what could
 * not be sent with its reason. `received` is how many messages of the customer the server has.
 */
export function useUnsent(
  deliver: (message: CustomerMessage) => Promise<unknown>,
  received: number,
) {
  const [all, setAll] = useState<readonly Unsent[]>([]);
  const unsent = all.filter((each) => each.error !== null || each.ordinal > received);
  const underWay = unsent.filter((each) => each.error === null).length;

  function send(message: CustomerMessage) {
    const at = Date.now();
    void attempt({ key: at + Math.random(), at, message });
  }

  async function attempt(sending: Pick<Unsent, 'key' | 'at' | 'message'>) {
    const ordinal = received + underWay + 1;
    setAll((before) => [...without(before, sending), { ...sending, ordinal, error: null }]);
    try {
      await deliver(sending.message);
      setAll((before) => without(before, sending));
    } catch (error) {
      const failed = { ...sending, ordinal, error: sentenceOf(error) };
      setAll((before) => [...without(before, sending), failed]);
    }
  }

  return { unsent, send, retry: (failed: Unsent) => void attempt(failed) };
}

function without(all: readonly Unsent[], { key }: Pick<Unsent, 'key'>): readonly Unsent[] {
  return all.filter((each) => each.key !== key);
}
