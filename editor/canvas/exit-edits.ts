import { editingWords as texts } from '../words/en-editing.ts';
import { connect, disconnect, endHere } from '../workflow-document/edit-exits.ts';
import { type ExitRef, triggerId } from '../workflow-document/exit-ref.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { canvasWords } from './canvas-words.ts';
import { sayUndoable } from './say.ts';

/** What an author does with the ways from step to step. */
export function exitEdits({ workflow, edit, undo }: WorkflowEditor) {
  const labelOf = (ref: ExitRef) => exitLabel(workflow, ref);
  function disconnectExit(ref: ExitRef) {
    edit(texts.edits.disconnect(labelOf(ref)), (draft) => {
      disconnect(draft, ref);
      return undefined;
    });
    return null;
  }
  return {
    labelOf,
    disconnectExit,
    connectTo(ref: ExitRef, to: string) {
      edit(texts.edits.connect(labelOf(ref)), (draft) => {
        connect(draft, ref, to);
        return undefined;
      });
      return null;
    },
    /** Its line was pulled into empty space: it says so, since nothing else does. */
    letGo(ref: ExitRef) {
      disconnectExit(ref);
      const isStart = ref.stepId === triggerId;
      const message = isStart
        ? canvasWords.startDisconnected
        : canvasWords.disconnected(labelOf(ref));
      sayUndoable(message, () => undo(texts.edits.disconnect(labelOf(ref))));
    },
    endExit(ref: ExitRef) {
      edit(texts.edits.end(labelOf(ref)), (draft) => {
        endHere(draft, ref);
        return undefined;
      });
      return null;
    },
  };
}

function exitLabel({ steps }: WorkflowEditor['workflow'], { stepId, exitId }: ExitRef): string {
  if (stepId === triggerId) return texts.canvas.start;
  return steps[stepId]?.exits.find(({ id }) => id === exitId)?.label ?? exitId;
}
