import type { NodeChange } from '@xyflow/react';
import { useState } from 'react';
import type { CanvasNode } from './canvas-elements.ts';
import type { Point } from './layout.ts';
import type { Places } from './place-cards.ts';

/**
 * Where cards are while one is dragged: only here, so that a whole drag is one edit. All others stay
 * where they were seen, whatever the layout would do.
 */
export function useDraggedCards(
  positions: ReadonlyMap<string, Point>,
  move: (cardId: string, places: ReadonlyMap<string, Point>) => void,
) {
  const [dragged, setDragged] = useState<Places | null>(null);

  function onNodesChange(changes: readonly NodeChange<CanvasNode>[]) {
    for (const change of changes) {
      if (change.type !== 'position' || !change.position) continue;
      const { id, position } = change;
      const places = { ...(dragged ?? Object.fromEntries(positions)), [id]: position };
      if (change.dragging) setDragged(places);
      else if (dragged) {
        setDragged(null);
        move(id, new Map(Object.entries(places)));
      }
    }
  }

  return { dragged, onNodesChange };
}
