import { createContext, useContext } from 'react';
import type { Played } from './played.ts';

const TriedContext = createContext<Played | null>(null);

export const TriedProvider = TriedContext.Provider;

/** The conversation with the draft, as far as it came; null: nothing was tried. */
export function useTried(): Played | null {
  return useContext(TriedContext);
}
