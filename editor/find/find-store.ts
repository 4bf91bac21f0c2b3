import { create } from 'zustand';
import type { FindEntry, FindPlace } from './find-entries.ts';

/** What the screen that is open lets be found. */
export interface FindSource {
  /** Asked for when somebody searches, not before. */
  readonly places: () => readonly FindPlace[];
  readonly commands: readonly FindEntry[];
  readonly show: (cardId: string) => void;
}

interface Find {
  /** `everywhere`: places, commands and other workflows. `here`: from hit to hit in this workflow. */
  readonly scope: 'everywhere' | 'here' | null;
  readonly source: FindSource | null;
  readonly open: (scope: Find['scope']) => void;
  readonly offer: (source: FindSource | null) => void;
}

export const useFind = create<Find>()((set) => ({
  scope: null,
  source: null,
  open: (scope) => set({ scope }),
  offer: (source) => set(source ? { source } : { source, scope: null }),
}));
