import { createContext, useContext } from 'react';
import type { Funnel, Passed } from './funnel-api.ts';

/** Some conversations, and what they have in common. */
export interface Group {
  readonly title: string;
  readonly passed: Passed;
}

export interface ShownFunnel {
  readonly workflowId: string;
  readonly funnel: Funnel;
  /** How many took the exit that was taken most often. */
  readonly most: number;
  /** Shows the newest of a group beside what stands for it; `stays` until it is closed. */
  readonly showPeople: (group: Group, beside: HTMLElement, stays: boolean) => void;
  /** What was shown goes, unless it stays. */
  readonly leavePeople: () => void;
}

const Context = createContext<ShownFunnel | null>(null);

export const ShownFunnelProvider = Context.Provider;

/** The counts that are shown; to be asked for only inside of the provider. */
export function useShownFunnel(): ShownFunnel {
  const shown = useContext(Context);
  if (!shown) throw new Error('The counts are shown only inside of their part of the page.');
  return shown;
}
