import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type PanelName = 'trace' | 'bookings' | 'phone';
/** On a small screen one part is seen at a time. */
export type Part = 'canvas' | PanelName;

interface Panels {
  readonly isShown: Readonly<Record<PanelName, boolean>>;
  toggle(panel: PanelName): void;
}

/** Which panels stand beside the canvas; remembered in this browser. */
export const usePanels = create<Panels>()(
  persist(
    (set) => ({
      isShown: { trace: true, bookings: true, phone: true },
      toggle: (panel) =>
        set(({ isShown }) => ({ isShown: { ...isShown, [panel]: !isShown[panel] } })),
    }),
    { name: 'journeyman-panels', version: 1 },
  ),
);
