import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type HeldRow, heldRow, placeOver, scrollNearEdge } from './held-row.ts';

export type RowDrag = ReturnType<typeof useRowDrag>;

interface RowDragOptions {
  /** It was let go: it wants the place of another row. */
  readonly drop: (id: string, onto: string) => void;
  /** Escape put it back. */
  readonly putBack?: (id: string) => void;
}

/**
 * Rows that are dragged by a grip into one another's places, with a mouse or a finger. The part they stand in
 * scrolls at its edges, Escape puts back. Whatever it does there is another way for the keyboard.
 */
export function useRowDrag({ drop, putBack }: RowDragOptions) {
  const held = useRef<HeldRow | null>(null);
  const [drag, setDrag] = useState<ReturnType<typeof placeOver> | null>(null);
  const isDragging = drag !== null;

  function follow() {
    if (held.current) setDrag(placeOver(held.current));
  }

  const onEscape = useEffectEvent(() => {
    const row = letGo();
    if (row) putBack?.(row.id);
  });

  function letGo(): HeldRow | null {
    const row = held.current;
    held.current = null;
    setDrag(null);
    return row;
  }

  useEffect(() => {
    if (!isDragging) return;
    const end = new AbortController();
    let frame = requestAnimationFrame(scroll);
    function scroll() {
      if (held.current && scrollNearEdge(held.current)) setDrag(placeOver(held.current));
      frame = requestAnimationFrame(scroll);
    }
    function hear(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
    window.addEventListener('keydown', hear, { capture: true, signal: end.signal });
    return () => {
      cancelAnimationFrame(frame);
      end.abort();
    };
  }, [isDragging]);

  function gripOf(id: string) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || !event.isPrimary) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = heldRow(id, event.currentTarget, event.clientY);
        follow();
      },
      onPointerMove({ clientY }: PointerEvent<HTMLElement>) {
        if (!held.current) return;
        held.current.y = clientY;
        follow();
      },
      onPointerUp({ clientY }: PointerEvent<HTMLElement>) {
        const row = letGo();
        const { onto } = row ? placeOver({ ...row, y: clientY }) : { onto: id };
        if (onto !== id) drop(id, onto);
      },
      onPointerCancel: letGo,
    };
  }

  /** For the row itself. */
  function rowOf(id: string) {
    const isOnto = drag?.onto === id && drag.id !== id;
    return {
      'data-drag-row': id,
      'data-dragged': drag?.id === id || undefined,
      'data-onto': isOnto ? (drag.isDown ? 'after' : 'before') : undefined,
    };
  }

  return { drag, gripOf, rowOf };
}
