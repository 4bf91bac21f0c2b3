import { type PointerEvent, useState } from 'react';

export type RowDrag = ReturnType<typeof useRowDrag>;

/** Rows that are dragged by a grip onto one another, with a mouse or a finger. */
export function useRowDrag(drop: (id: string, onto: string) => void) {
  const [drag, setDrag] = useState<{ readonly id: string; readonly onto: string } | null>(null);

  function gripOf(id: string) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, onto: id });
      },
      onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
        const onto = drag && rowAt(clientX, clientY);
        if (drag && onto && onto !== drag.onto) setDrag({ id, onto });
      },
      onPointerUp() {
        if (drag && drag.onto !== id) drop(id, drag.onto);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    };
  }

  return { dragged: drag?.id ?? null, onto: drag?.onto ?? null, gripOf };
}

function rowAt(x: number, y: number): string | null {
  const row = document.elementFromPoint(x, y)?.closest('[data-workflow]');
  return row?.getAttribute('data-workflow') ?? null;
}
