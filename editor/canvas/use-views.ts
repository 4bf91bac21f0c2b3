import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { firstView, type View, viewShowing } from './first-view.ts';
import type { Layout, Size } from './layout.ts';

interface ViewsInput {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly isMeasured: boolean;
  /** The card to keep in sight: the selected one, or where the conversation is. */
  readonly shownId: string | null;
}

export type Views = ReturnType<typeof useViews>;

/** What part of the workflow is seen, and how much of its cards at that distance. */
export function useViews({ frame, layout, sizes, isMeasured, shownId }: ViewsInput) {
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const isFirst = useRef(true);

  function onMove({ zoom }: View) {
    const { style, dataset } = frame.current ?? {};
    style?.setProperty('--inverse-zoom', String(Math.min(2.2, Math.max(1, 1 / zoom))));
    if (dataset) dataset['detail'] = detailAt(zoom);
  }

  useEffect(() => {
    if (!isMeasured || !isFirst.current || !frame.current) return;
    isFirst.current = false;
    const view = firstView(layout, canvasSize(frame.current));
    void flow.setViewport(view);
  }, [isMeasured, layout, flow, frame]);

  const { x, y } = (shownId === null ? null : layout.positions.get(shownId)) ?? {};
  const { width, height } = (shownId === null ? null : sizes.get(shownId)) ?? {};
  useEffect(() => {
    if (x === undefined || y === undefined || !width || !height || !frame.current) return;
    const before = flow.getViewport();
    const view = viewShowing({ x, y, width, height }, before, canvasSize(frame.current));
    if (view.x !== before.x || view.y !== before.y) void flow.setViewport(view, { duration });
  }, [x, y, width, height, flow, frame, duration]);

  return {
    onMove,
    zoomIn: () => flow.zoomIn({ duration }),
    zoomOut: () => flow.zoomOut({ duration }),
    showAll: () => flow.fitView({ duration, padding: '24px', maxZoom: 1 }),
  };
}

function canvasSize({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}

function detailAt(zoom: number): 'block' | 'name' | 'full' {
  if (zoom < 0.35) return 'block';
  return zoom < 0.6 ? 'name' : 'full';
}
