import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import { firstView, type View, viewShowing } from './first-view.ts';
import type { Layout, Size } from './layout.ts';

interface ViewsInput {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly isMeasured: boolean;
  readonly selectedId: string | null;
  /** Where the conversation is; null when nobody follows it. */
  readonly followedId: string | null;
}

export type Views = ReturnType<typeof useViews>;

/** What part of the workflow is seen, and how much of its cards at that distance. */
export function useViews({ frame, layout, sizes, isMeasured, selectedId, followedId }: ViewsInput) {
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const isVisible = useIsVisible(frame);
  const [isOpened, setOpened] = useState(false);

  function onMove({ zoom }: View) {
    const { style, dataset } = frame.current ?? {};
    style?.setProperty('--inverse-zoom', String(Math.min(1.8, Math.max(1, 1 / zoom))));
    if (dataset) dataset['detail'] = detailAt(zoom);
  }

  useEffect(() => {
    if (!isVisible || !isMeasured || isOpened || !frame.current) return;
    const view = firstView(layout, canvasSize(frame.current));
    void flow.setViewport(view).then(() => setOpened(true));
  }, [isVisible, isMeasured, isOpened, layout, flow, frame]);

  const reveal = { frame, layout, sizes, duration };
  const canReveal = isOpened && isVisible;
  useReveal(canReveal ? selectedId : null, reveal);
  useReveal(canReveal ? followedId : null, reveal);

  return {
    onMove,
    zoomIn: () => flow.zoomIn({ duration }),
    zoomOut: () => flow.zoomOut({ duration }),
    showAll: () => flow.fitView({ duration, padding: '24px', maxZoom: 1 }),
  };
}

interface Reveal {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly duration: number;
}

/** Brings a card into sight when it becomes the one to see, or moves. */
function useReveal(id: string | null, { frame, layout, sizes, duration }: Reveal) {
  const flow = useReactFlow();
  const { x, y } = (id === null ? null : layout.positions.get(id)) ?? {};
  const { width, height } = (id === null ? null : sizes.get(id)) ?? {};
  useEffect(() => {
    if (x === undefined || y === undefined || !width || !height || !frame.current) return;
    const before = flow.getViewport();
    const view = viewShowing({ x, y, width, height }, before, canvasSize(frame.current));
    if (view.x !== before.x || view.y !== before.y) void flow.setViewport(view, { duration });
  }, [x, y, width, height, flow, frame, duration]);
}

/** On a small screen the canvas may be put away; moving an unseen view leads nowhere. */
function useIsVisible(frame: RefObject<HTMLElement | null>): boolean {
  const [isVisible, setVisible] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => {
      setVisible(entry !== undefined && entry.contentRect.width > 0);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return isVisible;
}

function canvasSize({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}

function detailAt(zoom: number): 'block' | 'name' | 'full' {
  if (zoom < 0.35) return 'block';
  return zoom < 0.6 ? 'name' : 'full';
}
