import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useMemo } from 'react';
import type { FoldedWorkflow } from '../notes/fold-sections.ts';
import { type ExitRef, triggerId } from '../workflow-document/exit-ref.ts';
import { type Selection, selectedCards } from '../workflow-document/selection.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type Box, overlap } from './cards-apart.ts';

/**
 * Which cards are selected on the canvas, and how that changes. `selectOne` is for one card, or none.
 * With the card of a section, all of its steps are.
 */
export function useSelecting(
  selectOne: (cardId: string | null) => void,
  { chips, cardOf, stepsOf }: FoldedWorkflow,
) {
  const flow = useReactFlow();
  const { selection, select: selectMany } = useWorkflowEditor();
  const selected = useMemo(
    () => [...new Set(selectedCards(selection).map(cardOf))],
    [selection, cardOf],
  );

  const exit = useMemo(() => exitOf(selection), [selection]);

  function selectSteps(ids: readonly string[]) {
    const cards = [...new Set(ids.map(cardOf))];
    const [first = null, another] = cards;
    if (another === undefined && (first === null || !chips.has(first))) selectOne(first);
    // One step that is collapsed is not looked at: that would open its section.
    else selectMany({ kind: 'steps', stepIds: cards.flatMap(stepsOf) });
  }

  return {
    selected,
    /** Two cards or more. */
    several: selected.length > 1 ? selected : [],
    select: (cardId: string | null) => selectSteps(cardId === null ? [] : [cardId]),
    exit,
    selectExit: (ref: ExitRef) => selectMany({ kind: 'step', ...ref }),
    selectSteps,
    /** With Shift or the key for commands, one more or one less. */
    clickCard({ shiftKey, metaKey, ctrlKey }: MouseEvent, cardId: string) {
      const isMore = (shiftKey || metaKey || ctrlKey) && cardId !== triggerId;
      const others = selected.filter((id) => id !== cardId && id !== triggerId);
      if (!isMore) selectSteps([cardId]);
      else selectSteps(selected.includes(cardId) ? others : [...others, cardId]);
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

/** The exit that is selected. Null: a card is, or nothing. */
function exitOf(selection: Selection): ExitRef | null {
  if (selection?.kind !== 'step' || selection.exitId === undefined) return null;
  return { stepId: selection.stepId, exitId: selection.exitId };
}
