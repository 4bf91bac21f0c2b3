import { createContext, useContext } from 'react';

/** Tries the draft on the phone: from a step, or from its beginning. */
export type Try = (stepId: string | null) => void;

const TryContext = createContext<Try | null>(null);

export const TryProvider = TryContext.Provider;

/** Null where no draft is tried. */
export function useTry(): Try | null {
  return useContext(TryContext);
}
