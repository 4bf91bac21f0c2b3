import { ActionIcon, Tooltip } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { DocumentStore } from './document-store.ts';

interface UndoButtonsProps<Document> {
  readonly store: DocumentStore<Document>;
  readonly words: {
    undo(name: string): string;
    redo(name: string): string;
    readonly nothingToUndo: string;
    readonly nothingToRedo: string;
  };
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back what was done last, by its name. */
export function UndoButtons<Document>({ store, words, undo, redo }: UndoButtonsProps<Document>) {
  const { history } = useStore(store.state);
  const last = history.past.at(-1);
  const next = history.future.at(-1);
  const undoLabel = last ? words.undo(last.name) : words.nothingToUndo;
  const redoLabel = next ? words.redo(next.name) : words.nothingToRedo;
  return (
    <>
      <Tooltip label={undoLabel}>
        <ActionIcon aria-label={undoLabel} disabled={!last} onClick={() => undo()}>
          <Undo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon aria-label={redoLabel} disabled={!next} onClick={() => redo()}>
          <Redo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
