import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/**
 * While the space bar is held, the canvas is dragged wherever the pointer is, over cards too. Pressed
 * alone, it enters the card that has the focus.
 */
export function useSpacePanning(
  frame: RefObject<HTMLDivElement | null>,
  enter: (cardId: string) => void,
) {
  useEffect(() => {
    const end = () => frame.current?.removeAttribute('data-panning');
    window.addEventListener('blur', end);
    return () => window.removeEventListener('blur', end);
  }, [frame]);

  return {
    onKeyDown({ key, target }: KeyboardEvent): boolean {
      if (key !== ' ' || !(target instanceof HTMLElement)) return false;
      const isHere = target === frame.current || target.matches('.react-flow__node');
      if (isHere) frame.current?.setAttribute('data-panning', 'ready');
      return isHere;
    },
    onKeyUp({ key, target }: KeyboardEvent) {
      const isAlone = frame.current?.getAttribute('data-panning') === 'ready';
      if (key !== ' ') return;
      frame.current?.removeAttribute('data-panning');
      const isCard = target instanceof HTMLElement && target.matches('.react-flow__node');
      const cardId = isCard ? target.dataset['id'] : undefined;
      if (isAlone && cardId !== undefined) enter(cardId);
    },
    onPointerDown() {
      if (frame.current?.hasAttribute('data-panning')) {
        frame.current.setAttribute('data-panning', 'dragged');
      }
    },
  };
}
