import { type RefObject, useEffect, useState } from 'react';
import type { Size } from './layout.ts';

/** Puts the focus on a card as soon as it is there and seen: React Flow measures it first. */
export function useCardFocus(
  frame: RefObject<HTMLDivElement | null>,
  sizes: ReadonlyMap<string, Size>,
) {
  const [wanted, focus] = useState<string | null>(null);
  const isThere = wanted !== null && sizes.has(wanted);
  useEffect(() => {
    if (!isThere) return;
    const timer = requestAnimationFrame(() => {
      focusCard(frame, wanted);
      focus(null);
    });
    return () => cancelAnimationFrame(timer);
  }, [isThere, wanted, frame]);
  return focus;
}

const framesMax = 40;

/** Of a large workflow, cards out of sight are not drawn: one that comes into sight is waited for. */
export function focusCard(
  frame: RefObject<HTMLDivElement | null>,
  cardId: string,
  frames = framesMax,
): void {
  const card = frame.current?.querySelector(`.react-flow__node[data-id="${CSS.escape(cardId)}"]`);
  if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusCard(frame, cardId, frames - 1));
}
