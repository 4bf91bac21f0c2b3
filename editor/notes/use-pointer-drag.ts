import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point } from '../canvas/layout.ts';

interface PointerDrag {
  /** So far, in pixels of the canvas. */
  readonly drag: (by: Point) => void;
  readonly drop: (by: Point) => void;
  /** It ended otherwise, or never was one. */
  readonly stop: () => void;
}

const stillPx = 4;

/** Dragging of what is no card: begins with the pointer down, and goes on wherever the pointer goes. */
export function usePointerDrag({ drag, drop, stop }: PointerDrag) {
  const flow = useReactFlow();
  return ({ target, button, isPrimary, clientX, clientY }: PointerEvent) => {
    const isControl = target instanceof Element && target.closest('a, button, input, textarea');
    if (isControl || button !== 0 || !isPrimary) return;
    const end = new AbortController();
    const { signal } = end;
    let isDragged = false;
    const by = (event: globalThis.PointerEvent): Point => {
      const zoom = flow.getZoom();
      return { x: (event.clientX - clientX) / zoom, y: (event.clientY - clientY) / zoom };
    };
    function move(event: globalThis.PointerEvent) {
      const far = Math.hypot(event.clientX - clientX, event.clientY - clientY);
      isDragged ||= far > stillPx;
      if (isDragged) drag(by(event));
    }
    function finish(event: globalThis.PointerEvent) {
      end.abort();
      if (isDragged && event.type === 'pointerup') drop(by(event));
      else stop();
    }
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', finish, { signal });
    window.addEventListener('pointercancel', finish, { signal });
  };
}
