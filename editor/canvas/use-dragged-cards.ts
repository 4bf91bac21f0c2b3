import type { OnNodeDrag } from '@xyflow/react';
import { type RefObject, useState } from 'react';
import type { CanvasNode } from './canvas-elements.ts';
import type { Box } from './cards-apart.ts';
import type { Point } from './layout.ts';
import { type Guide, snapMove } from './snap-move.ts';

interface Dragging {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Where every card is, while none is dragged. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly selected: readonly string[];
  readonly drop: (moved: ReadonlyMap<string, Point>, isCopy: boolean) => void;
}

export interface Drag {
  readonly moved: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
}

/**
 * Where cards are while one is dragged: only here, so that a whole drag is one edit. A selected card
 * takes all that is selected along.
 */
export function useDraggedCards({ frame, boxes, selected, drop }: Dragging) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const onNodeDrag: OnNodeDrag<CanvasNode> = (event, node) => {
    frame.current?.toggleAttribute('data-copying', event.altKey);
    setDrag(dragOf(node));
  };

  const onNodeDragStop: OnNodeDrag<CanvasNode> = (event, node) => {
    frame.current?.removeAttribute('data-copying');
    setDrag(null);
    const { moved } = dragOf(node);
    const isElsewhere = [...moved].some(([id, at]) => {
      const before = boxes.get(id);
      return at.x !== before?.x || at.y !== before.y;
    });
    if (isElsewhere) drop(moved, event.altKey);
  };

  function dragOf({ id, position }: CanvasNode): Drag {
    const box = boxes.get(id);
    if (!box) return { moved: new Map(), guides: [] };
    const ids = selected.includes(id) ? selected : [id];
    const others = [...boxes].flatMap(([each, other]) => (ids.includes(each) ? [] : [other]));
    const { at, guides } = snapMove({ ...box, ...position }, others);
    return { moved: shifted(boxes, ids, { x: at.x - box.x, y: at.y - box.y }), guides };
  }

  /** Cards that something else takes along, such as the frame around them. */
  const carry = {
    drag: (ids: readonly string[], by: Point) =>
      setDrag({ moved: shifted(boxes, ids, by), guides: [] }),
    drop(ids: readonly string[], by: Point) {
      setDrag(null);
      if (by.x !== 0 || by.y !== 0) drop(shifted(boxes, ids, by), false);
    },
    stop: () => setDrag(null),
  };

  return { drag, carry, onNodeDrag, onNodeDragStop };
}

/** Where these cards are, so much further. */
export function shifted(
  boxes: ReadonlyMap<string, Box>,
  ids: readonly string[],
  by: Point,
): ReadonlyMap<string, Point> {
  const there = ids.flatMap((id) => {
    const box = boxes.get(id);
    return box ? [[id, { x: box.x + by.x, y: box.y + by.y }] as const] : [];
  });
  return new Map(there);
}
