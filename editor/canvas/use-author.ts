import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { cardEdits } from './card-edits.ts';
import { exitEdits } from './exit-edits.ts';
import { stepEdits } from './step-edits.ts';

export type Author = ReturnType<typeof useAuthor>;

/** What an author does on the canvas. */
export function useAuthor() {
  const editor = useWorkflowEditor();
  return { ...exitEdits(editor), ...stepEdits(editor), ...cardEdits(editor) };
}
