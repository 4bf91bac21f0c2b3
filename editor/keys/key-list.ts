import { create } from 'zustand';

interface KeyList {
  readonly isOpen: boolean;
  readonly show: () => void;
  readonly close: () => void;
}

/** Whether the list of keys is open. */
export const useKeyList = create<KeyList>()((set) => ({
  isOpen: false,
  show: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));
