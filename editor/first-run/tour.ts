import { create } from 'zustand';
import type { firstRunWords } from './first-run-words.ts';

/** What is shown, in this order. */
export const tourStops = ['phone', 'canvas', 'publish'] as const satisfies readonly Stop[];

export type Stop = keyof typeof firstRunWords.stops;

interface Tour {
  /** Null: nobody is being shown around. */
  readonly at: number | null;
  readonly begin: () => void;
  readonly next: () => void;
  readonly end: () => void;
}

/** How far somebody was shown around. */
export const useTour = create<Tour>()((set) => ({
  at: null,
  begin: () => set({ at: 0 }),
  next: () => set(({ at }) => ({ at: at === null || at + 1 >= tourStops.length ? null : at + 1 })),
  end: () => set({ at: null }),
}));

/** Where each is on a workflow’s page. */
const places: Readonly<Record<Stop, string>> = {
  phone: '[data-panel="phone"]',
  canvas: '[data-tour="canvas"]',
  publish: '[data-tour="publish"]',
};

/** The part of the page that is told of; null: it is not to be seen. */
export function partAt(stop: Stop): Element | null {
  const part = document.querySelector(places[stop]);
  return part && part.getBoundingClientRect().width > 0 ? part : null;
}
