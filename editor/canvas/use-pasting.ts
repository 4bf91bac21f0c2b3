import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { CopiedSteps } from '../workflow-document/copied-steps.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import { gridPx, type Point } from './layout.ts';
import type { Author } from './use-author.ts';

interface Pasting {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly author: Author;
  /** The exit that is selected, if one is. */
  readonly after: ExitRef | null;
  /** Where every card is. */
  readonly all: ReadonlyMap<string, Point>;
}

/** Pastes after the selected exit; else where the mouse is, while it is over the canvas. */
export function usePasting({ frame, author, after, all }: Pasting) {
  const flow = useReactFlow();
  const pointer = usePointerOver(frame);
  return (copied: CopiedSteps): readonly string[] => {
    const at = pointer.current && flow.screenToFlowPosition(pointer.current, { snapToGrid: false });
    if (after || !at) return author.paste(copied, after);
    const onGrid = (value: number) => Math.round(value / gridPx) * gridPx;
    return author.paste(copied, null, { at: { x: onGrid(at.x), y: onGrid(at.y) }, others: all });
  };
}

/** Where the mouse is, in pixels of the window. Null: not over the canvas. */
function usePointerOver(frame: RefObject<HTMLElement | null>): RefObject<Point | null> {
  const pointer = useRef<Point | null>(null);
  useEffect(() => {
    const canvas = frame.current;
    function move({ clientX: x, clientY: y, pointerType }: PointerEvent) {
      pointer.current = pointerType === 'mouse' ? { x, y } : null;
    }
    function leave() {
      pointer.current = null;
    }
    canvas?.addEventListener('pointermove', move);
    canvas?.addEventListener('pointerleave', leave);
    return () => {
      canvas?.removeEventListener('pointermove', move);
      canvas?.removeEventListener('pointerleave', leave);
    };
  }, [frame]);
  return pointer;
}
