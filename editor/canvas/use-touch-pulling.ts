import { type RefObject, useEffect } from 'react';

/**
 * A finger pulls the end of a line, as a mouse does. React Flow begins this for a mouse only; from
 * there on it follows fingers by itself.
 */
export function useTouchPulling(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = frame.current;
    function begin(event: TouchEvent) {
      const [touch, another] = event.touches;
      const end =
        touch?.target instanceof Element && touch.target.closest('.react-flow__edgeupdater');
      if (!touch || another || !end) return;
      // Or the canvas would go along.
      event.stopPropagation();
      event.preventDefault();
      const { clientX, clientY } = touch;
      end.dispatchEvent(
        new MouseEvent('mousedown', { clientX, clientY, button: 0, bubbles: true }),
      );
    }
    const options = { capture: true, passive: false };
    canvas?.addEventListener('touchstart', begin, options);
    return () => canvas?.removeEventListener('touchstart', begin, options);
  }, [frame]);
}
