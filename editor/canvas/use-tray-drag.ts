import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { type DropTarget, dropTargetAt } from './drop-target.ts';
import type { Point } from './layout.ts';
import type { PickerEntry } from './picker-entries.ts';

interface TrayDrag {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly drop: (entry: PickerEntry, target: DropTarget) => void;
}

const startPx = 5;

/** A step is dragged out of the tray, by mouse, pen or finger; what it would be dropped on is marked. */
export function useTrayDrag({ frame, drop }: TrayDrag) {
  const flow = useReactFlow<CanvasNode, ExitEdge>();
  const [carried, setCarried] = useState<{ entry: PickerEntry; at: Point } | null>(null);
  const from = useRef<Point | null>(null);
  const wasDragged = useRef(false);

  function onPointerMove(event: PointerEvent, entry: PickerEntry) {
    const at = { x: event.clientX, y: event.clientY };
    if (!from.current) return;
    const isFar = Math.hypot(at.x - from.current.x, at.y - from.current.y) > startPx;
    if (!carried && !isFar) return;
    wasDragged.current = true;
    setCarried({ entry, at });
    mark(frame.current, dropTargetAt(at, flow));
  }

  function end() {
    from.current = null;
    // The click that ends a drag comes right after it.
    setTimeout(() => {
      wasDragged.current = false;
    });
    setCarried(null);
    mark(frame.current, null);
  }

  return {
    carried,
    isClick: () => !wasDragged.current,
    handlersOf: (entry: PickerEntry) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        wasDragged.current = false;
        if (event.button !== 0) return;
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent) => onPointerMove(event, entry),
      onPointerUp(event: PointerEvent) {
        const target = carried && dropTargetAt({ x: event.clientX, y: event.clientY }, flow);
        end();
        if (target) drop(entry, target);
      },
      onPointerCancel: end,
    }),
  };
}

/** On the page alone: nothing is drawn again while something is dragged over it. */
function mark(frame: HTMLElement | null, target: DropTarget | null) {
  const id = target?.kind === 'line' ? target.edgeId : target?.kind === 'card' && target.cardId;
  for (const marked of frame?.querySelectorAll('[data-dropping]') ?? []) {
    if (marked.getAttribute('data-id') !== id) marked.removeAttribute('data-dropping');
  }
  if (!id) return;
  const place = target?.kind === 'line' ? '.react-flow__edge' : '.react-flow__node';
  const found = frame?.querySelector(`${place}[data-id="${CSS.escape(id)}"]`);
  found?.setAttribute('data-dropping', '');
}
