import { create } from 'zustand';

interface ShownNote {
  /** Another object means: show it again. */
  readonly shown: { readonly noteId: string } | null;
  readonly show: (noteId: string) => void;
}

/** The note that somebody looked for. */
export const useShownNote = create<ShownNote>()((set) => ({
  shown: null,
  show: (noteId) => set({ shown: { noteId } }),
}));

const prefix = '@note/';

/** Stands for a note where the id of a card is asked for. No card has it. */
export function noteCardId(noteId: string): string {
  return prefix + noteId;
}

/** Null: that is a card. */
export function noteIdOf(cardId: string): string | null {
  return cardId.startsWith(prefix) ? cardId.slice(prefix.length) : null;
}
