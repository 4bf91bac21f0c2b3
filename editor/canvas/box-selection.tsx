import { Portal } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import styles from './box-selection.module.css';
import type { Box } from './cards-apart.ts';
import type { Point } from './layout.ts';

interface BoxSelectionProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** In pixels of the window. */
  readonly choose: (box: Box) => void;
}

/** With Shift, dragging over the canvas draws a box around what is to be selected. */
export function BoxSelection({ frame, choose }: BoxSelectionProps) {
  const [box, setBox] = useState<Box | null>(null);
  const latest = useRef(choose);
  latest.current = choose;

  useEffect(() => {
    const canvas = frame.current;
    if (!canvas) return;
    const begin = (event: MouseEvent) => {
      const { target, shiftKey, button } = event;
      const isPane = target instanceof Element && target.matches('.react-flow__pane');
      if (!shiftKey || button !== 0 || !isPane) return;
      // Else the canvas would be dragged along.
      event.preventDefault();
      event.stopPropagation();
      drawBox({ x: event.clientX, y: event.clientY }, setBox, (drawn) => latest.current(drawn));
    };
    canvas.addEventListener('mousedown', begin, true);
    return () => canvas.removeEventListener('mousedown', begin, true);
  }, [frame]);

  if (!box) return null;
  const { x, y, width, height } = box;
  return (
    <Portal>
      <div className={styles.box} style={{ left: x, top: y, width, height }} />
    </Portal>
  );
}

function drawBox(from: Point, show: (box: Box | null) => void, done: (box: Box) => void) {
  const end = new AbortController();
  const { signal } = end;
  const boxTo = ({ clientX, clientY }: MouseEvent): Box => ({
    x: Math.min(from.x, clientX),
    y: Math.min(from.y, clientY),
    width: Math.abs(clientX - from.x),
    height: Math.abs(clientY - from.y),
  });
  const stop = (event: MouseEvent) => {
    end.abort();
    show(null);
    const box = boxTo(event);
    if (box.width + box.height < 4) return;
    // The click that ends it would select nothing again.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    done(box);
  };
  window.addEventListener('mousemove', (event) => show(boxTo(event)), { signal });
  window.addEventListener('mouseup', stop, { signal });
}

function swallow(event: Event) {
  event.stopPropagation();
}
