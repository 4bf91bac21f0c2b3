import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useMemo } from 'react';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { selectedCards, selectionOfSteps, toggled } from '../workflow-document/selection.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type Box, overlap } from './cards-apart.ts';

/** What is selected on the canvas, and how that changes. `select` is for one card, or none. */
export function useSelecting(select: (cardId: string | null) => void) {
  const flow = useReactFlow();
  const { selection, select: selectMany } = useWorkflowEditor();
  const selected = useMemo(() => selectedCards(selection), [selection]);

  function selectSteps(ids: readonly string[]) {
    if (ids.length > 1) selectMany(selectionOfSteps(ids));
    else select(ids[0] ?? null);
  }

  return {
    selected,
    several: selection?.kind === 'steps' ? selection.stepIds : [],
    selectSteps,
    /** With Shift or the key for commands, one more or one less. */
    clickCard({ shiftKey, metaKey, ctrlKey }: MouseEvent, cardId: string) {
      const isMore = (shiftKey || metaKey || ctrlKey) && cardId !== triggerId;
      if (isMore) selectSteps(selectedCards(toggled(selection, cardId)));
      else select(cardId);
    },
    /** All that a box, in pixels of the window, touches. */
    selectIn(box: Box, boxes: ReadonlyMap<string, Box>) {
      const zoom = flow.getZoom();
      const size = { width: box.width / zoom, height: box.height / zoom };
      const here = { ...flow.screenToFlowPosition(box, { snapToGrid: false }), ...size };
      const touched = [...boxes].filter(([id, card]) => id !== triggerId && overlap(card, here));
      selectSteps(touched.map(([id]) => id));
    },
  };
}
