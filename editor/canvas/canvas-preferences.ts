import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface CanvasPreferences {
  /** Keys of one letter or sign do something without another key. */
  readonly hasLetterKeys: boolean;
  /** The mouse wheel zooms; else it moves what is seen. */
  readonly zoomsByWheel: boolean;
  readonly prefer: (
    wanted: Partial<Pick<CanvasPreferences, 'hasLetterKeys' | 'zoomsByWheel'>>,
  ) => void;
}

/** How somebody likes to draw; remembered in this browser. */
export const useCanvasPreferences = create<CanvasPreferences>()(
  persist(
    (set) => ({ hasLetterKeys: true, zoomsByWheel: false, prefer: (wanted) => set(wanted) }),
    {
      name: 'journeyman-canvas',
      version: 1,
    },
  ),
);

/** Whoever speaks to the computer, or presses keys by mistake, can do without them (WCAG 2.1.4). */
export function areLetterKeysOn(): boolean {
  return useCanvasPreferences.getState().hasLetterKeys;
}
