import { type PointerEvent, useRef } from 'react';
import type { Point } from './layout.ts';

const longMs = 500;
const stillPx = 8;

/** A finger that rests on a card asks for its menu. */
export function useLongPress(open: (cardId: string, at: Point) => void) {
  const pressed = useRef<{ readonly at: Point; readonly timer: number } | null>(null);

  function end() {
    if (pressed.current) clearTimeout(pressed.current.timer);
    pressed.current = null;
  }

  return {
    onPointerDown({ pointerType, target, clientX: x, clientY: y, isPrimary }: PointerEvent) {
      end();
      const card = target instanceof Element ? target.closest('.react-flow__node') : null;
      const cardId = card?.getAttribute('data-id');
      if (pointerType !== 'touch' || !isPrimary || !cardId) return;
      const timer = window.setTimeout(() => {
        end();
        open(cardId, { x, y });
      }, longMs);
      pressed.current = { at: { x, y }, timer };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const at = pressed.current?.at;
      if (at && Math.hypot(clientX - at.x, clientY - at.y) > stillPx) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
