import { useEffect } from 'react';
import { cardIdOf } from '../workflow-document/selection.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';

const firstField =
  '[data-part="details"] :is(input, textarea, select, [contenteditable="true"]):not([type="checkbox"], [disabled])';

/** Enter on the selected card leads into its first field, Escape from a field back to the card. */
export function useInspectorKeys(): void {
  const cardId = cardIdOf(useWorkflowEditor().selection);
  useEffect(() => {
    if (cardId === null) return;
    const card = `.react-flow__node[data-id="${CSS.escape(cardId)}"]`;

    function lead(event: KeyboardEvent) {
      const { target, key } = event;
      if (!(target instanceof HTMLElement)) return;
      const isIn = key === 'Enter' && target.matches(card);
      const isOut = key === 'Escape' && target.closest('[data-part="details"]') !== null;
      const goal = isIn ? firstField : isOut ? card : null;
      const found = goal === null ? null : document.querySelector<HTMLElement>(goal);
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      found.focus();
    }

    // Before the canvas hears it, which knows keys of its own.
    document.addEventListener('keydown', lead, { capture: true });
    return () => document.removeEventListener('keydown', lead, { capture: true });
  }, [cardId]);
}
