import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { CanvasNode } from './canvas-elements.ts';

/**
 * Of a large workflow only what is in sight is drawn, and the card that has the focus: or the keyboard
 * would be nowhere once it is moved out of sight. What is dragged is always drawn, so it says it is.
 */
export function useKeptCard(
  frame: RefObject<HTMLElement | null>,
  nodes: CanvasNode[],
  isLarge: boolean,
): CanvasNode[] {
  const focusedId = useFocusedCard(isLarge ? frame : null);
  return useMemo(() => {
    if (focusedId === null) return nodes;
    return nodes.map((node) => (node.id === focusedId ? { ...node, dragging: true } : node));
  }, [nodes, focusedId]);
}

/** Null: no card has the focus, or nobody asks. */
function useFocusedCard(frame: RefObject<HTMLElement | null> | null): string | null {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  useEffect(() => {
    const canvas = frame?.current;
    if (!canvas) return;
    function onFocus({ target }: FocusEvent) {
      const card = target instanceof Element ? target.closest('.react-flow__node') : null;
      setFocusedId(card?.getAttribute('data-id') ?? null);
    }
    canvas.addEventListener('focusin', onFocus);
    return () => canvas.removeEventListener('focusin', onFocus);
  }, [frame]);
  return focusedId;
}
