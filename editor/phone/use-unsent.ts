import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import type { CustomerMessage } from '../api/simulator.ts';

/** A message the customer sent that the server has not taken yet, or could not take. */
export interface Unsent {
  readonly key: number;
  readonly at: number;
  readonly message: CustomerMessage;
  readonly error: string | null;
}

/** Shows what is sent at once, and keeps what could not be sent with its reason. */
export function useUnsent(deliver: (message: CustomerMessage) => Promise<unknown>) {
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);

  function send(message: CustomerMessage) {
    const at = Date.now();
    void attempt({ key: at + Math.random(), at, message, error: null });
  }

  async function attempt(sending: Unsent) {
    setUnsent((before) => [...without(before, sending), { ...sending, error: null }]);
    try {
      await deliver(sending.message);
      setUnsent((before) => without(before, sending));
    } catch (error) {
      setUnsent((before) => [
        ...without(before, sending),
        { ...sending, error: sentenceOf(error) },
      ]);
    }
  }

  return { unsent, send, retry: (failed: Unsent) => void attempt(failed) };
}

function without(all: readonly Unsent[], { key }: Unsent): readonly Unsent[] {
  return all.filter((each) => each.key !== key);
}
