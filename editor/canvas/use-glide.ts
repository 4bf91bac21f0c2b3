import type { RefObject } from 'react';

const glideMs = 320;

/** Cards are seen on their way to where they stand next; their lines come after them. */
export function useGlide(frame: RefObject<HTMLDivElement | null>) {
  return () => {
    const canvas = frame.current;
    if (!canvas) return;
    canvas.toggleAttribute('data-gliding', true);
    setTimeout(() => canvas.removeAttribute('data-gliding'), glideMs);
  };
}
