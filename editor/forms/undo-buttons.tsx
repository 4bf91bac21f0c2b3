import { ActionIcon, Tooltip } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import type { DocumentStore } from '../document/document-store.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import type { Form } from './model/form-document.ts';
import { useDocumentState } from './use-form-store.ts';

interface UndoButtonsProps {
  readonly store: DocumentStore<Form>;
  readonly redo: () => void;
}

/** Takes back what was done last, by its name. */
export function UndoButtons({ store, redo }: UndoButtonsProps) {
  const { history } = useDocumentState(store);
  const { undo } = useBuilder();
  const last = history.past.at(-1);
  const next = history.future.at(-1);
  const undoLabel = last ? formWords.undo(last.name) : formWords.nothingToUndo;
  const redoLabel = next ? formWords.redo(next.name) : formWords.nothingToRedo;
  return (
    <>
      <Tooltip label={undoLabel}>
        <ActionIcon aria-label={undoLabel} disabled={!last} onClick={() => undo()}>
          <Undo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon aria-label={redoLabel} disabled={!next} onClick={redo}>
          <Redo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
