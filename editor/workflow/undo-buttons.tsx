import { ActionIcon, Tooltip } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { editingWords } from '../words/en-editing.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';

/** Takes back what was done last, by its name. */
export function UndoButtons() {
  const { store, undo, redo } = useWorkflowEditor();
  const { history } = useStore(store.state);
  const last = history.past.at(-1);
  const next = history.future.at(-1);
  const undoLabel = last ? editingWords.undo(last.name) : editingWords.nothingToUndo;
  const redoLabel = next ? editingWords.redo(next.name) : editingWords.nothingToRedo;
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
