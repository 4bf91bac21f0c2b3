import { useReactFlow } from '@xyflow/react';
import { type RefObject, useState } from 'react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { noteEdits } from './note-edits.ts';
import { freePlace, noteSize } from './place-notes.ts';

export type Notes = ReturnType<typeof useNotes>;

/** The notes and sections of a canvas: what can be done with them, and which of them is typed into. */
export function useNotes(frame: RefObject<HTMLDivElement | null>) {
  const flow = useReactFlow();
  const editor = useWorkflowEditor();
  const edits = noteEdits(editor);
  const [typedId, type] = useState<string | null>(null);

  return {
    edits,
    typedId,
    type,
    /** In the middle of what is seen, ready to be typed into. */
    addNote() {
      if (!frame.current) return;
      // What is typed before the note is there must mean nothing to a card.
      frame.current.focus({ preventScroll: true });
      const { left, top, width, height } = frame.current.getBoundingClientRect();
      const seen = { x: left + width / 2, y: top + height / 2 };
      const { x, y } = flow.screenToFlowPosition(seen, { snapToGrid: false });
      const corner = { x: x - noteSize.width / 2, y: y - noteSize.height / 2 };
      type(edits.add(freePlace(corner, editor.workflow.layout.notes)));
    },
    /** Around these steps, with its title ready to be typed. */
    makeSection(steps: readonly string[]) {
      type(edits.makeSection(steps));
    },
  };
}
