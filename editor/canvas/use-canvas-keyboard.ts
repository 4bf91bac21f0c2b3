import type { KeyboardEvent, RefObject } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { type CanvasKeys, canvasKeys } from './canvas-keys.ts';
import type { ReadingOrder } from './reading-order.ts';
import { useKeyboardWalk } from './use-keyboard-walk.ts';
import { useSpacePanning } from './use-space-panning.ts';

interface CanvasKeyboard extends CanvasKeys {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  readonly order: ReadingOrder;
  readonly select: (cardId: string | null) => void;
  /** What Enter and the space bar do with a card. */
  readonly enter: (cardId: string) => void;
}

/** The canvas by the keyboard: the space bar pans, some keys act, arrows walk along the lines. */
export function useCanvasKeyboard(canvas: CanvasKeyboard) {
  const act = canvasKeys(canvas);
  const walk = useKeyboardWalk(canvas);
  const panning = useSpacePanning(canvas.frame, canvas.enter);
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (!panning.onKeyDown(event) && !act(event)) walk(event);
    },
    onKeyUpCapture: panning.onKeyUp,
    onPointerDownCapture: panning.onPointerDown,
  };
}
