import { createContext, useContext } from 'react';
import type { ChatMessage, CustomerMessage, PretendCustomer } from '../api/simulator.ts';

/** Whom the phone talks to, and what was said: the server, or the draft that is played in the page. */
export interface PhoneLine {
  readonly customer: PretendCustomer;
  /** Oldest first. */
  readonly messages: readonly LineMessage[];
  /** What stands between the messages, said by nobody. */
  readonly notes: readonly LineNote[];
  readonly isLoading: boolean;
  readonly error: unknown;
  /** The workflow is doing something: it will write by itself. */
  readonly isWorking: boolean;
  /** What it is doing, where that takes a while: “asking your calendar”. */
  readonly doing: string | null;
  /** Why not everything can be sent to this customer now. */
  readonly banner: string | null;
  /** Where the customer is, what time it is. */
  readonly now: () => number;
  /** Null for a step of another workflow. */
  readonly stepName: (stepId: string, instanceId: string | null) => string | null;
  /** Rejects with a sentence why it was not taken. */
  readonly send: (message: CustomerMessage) => Promise<unknown>;
  /** Presses keys in the last call to this customer. */
  readonly pressKeys: (keys: string) => Promise<unknown>;
  /** A person who has the conversation gives it back; null: workflows have it. */
  readonly handBack: (() => Promise<unknown>) | null;
  /** Has the answer that a step did not get made up by whoever looks at the phone; null: there is none to make up. */
  readonly makeUp: (stepId: string) => (() => void) | null;
  /** Ends what runs, and empties the conversation. */
  readonly startOver: () => Promise<unknown>;
}

/** A message as it was sent: what is in it, the phone finds out. */
export type LineMessage = Omit<ChatMessage, 'content' | 'display'> & {
  readonly content: unknown;
  readonly display?: unknown;
};

export interface LineNote {
  readonly id: string;
  /** The message that it stands below; null: it stands before all. */
  readonly afterId: string | null;
  readonly at: number;
  readonly text: string;
  readonly isProblem: boolean;
  readonly stepId: string | null;
}

const PhoneLineContext = createContext<PhoneLine | null>(null);

export const PhoneLineProvider = PhoneLineContext.Provider;

/** The line of the phone that this stands in. */
export function usePhoneLine(): PhoneLine {
  const line = useContext(PhoneLineContext);
  if (!line) throw new Error('This stands outside of a phone.');
  return line;
}
