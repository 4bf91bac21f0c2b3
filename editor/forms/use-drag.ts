import { type PointerEvent, useRef } from 'react';
import { type Dragged, type Drop, nothingDragged, useDragStore } from './drag-store.ts';

interface DragOptions {
  readonly dragged: Dragged;
  readonly label: string;
  readonly onDrop: (drop: Drop) => void;
}

const startsAfterPx = 6;
const edgePx = 48;

/**
 * Makes something draggable, with a mouse from anywhere on it, with a finger from its grip. Whatever
 * it does there is another way for the keyboard.
 */
export function useDrag({ dragged, label, onDrop }: DragOptions) {
  const justDragged = useRef(false);

  function onPointerDown(down: PointerEvent<HTMLElement>) {
    const isGrip = down.target instanceof Element && down.target.closest('[data-grip]') !== null;
    if (down.button !== 0 || (down.pointerType !== 'mouse' && !isGrip)) return;
    justDragged.current = false;
    let isDragging = false;

    function move(event: globalThis.PointerEvent) {
      const { clientX: x, clientY: y } = event;
      const far = Math.hypot(x - down.clientX, y - down.clientY) > startsAfterPx;
      isDragging ||= far;
      if (!isDragging) return;
      event.preventDefault();
      scrollNear(x, y);
      useDragStore.setState({ dragged, label, drop: dropAt(x, y, dragged), x, y });
    }

    function end(event: Event) {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      document.removeEventListener('keydown', letGo, true);
      const { drop } = useDragStore.getState();
      justDragged.current = isDragging;
      useDragStore.setState(nothingDragged);
      if (isDragging && drop && event.type === 'pointerup') onDrop(drop);
    }

    function letGo(event: KeyboardEvent) {
      if (event.key === 'Escape') end(event);
    }

    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
    document.addEventListener('keydown', letGo, true);
  }

  /** The click that ends a drag chooses nothing. */
  function onClickCapture(event: { stopPropagation: () => void; preventDefault: () => void }) {
    if (!justDragged.current) return;
    justDragged.current = false;
    event.stopPropagation();
    event.preventDefault();
  }

  return { onPointerDown, onClickCapture };
}

function dropAt(x: number, y: number, dragged: Dragged): Drop | null {
  const under = document.elementFromPoint(x, y);
  if (dragged.kind === 'screen') return placeIn(under, 'screens', y);
  const card = under?.closest('[data-drop-screen]');
  if (card) return { screen: Number(card.getAttribute('data-drop-screen')) };
  return placeIn(under, 'rows', y);
}

/** Before the first item whose middle is below the pointer. */
function placeIn(under: Element | null, list: 'screens' | 'rows', y: number): Drop | null {
  const holder = under?.closest(`[data-drop-list="${list}"]`);
  if (!holder) return null;
  const items = [...holder.querySelectorAll('[data-drop-item]')];
  const index = items.filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
  return { list, index };
}

/** A list goes on below its edge. */
function scrollNear(x: number, y: number): void {
  const list = document.elementFromPoint(x, y)?.closest('[data-drop-list]');
  if (!list) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + edgePx) list.scrollBy(0, -12);
  if (y > bottom - edgePx) list.scrollBy(0, 12);
}
