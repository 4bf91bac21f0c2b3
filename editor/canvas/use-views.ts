import { useReducedMotion } from '@mantine/hooks';
import { getViewportForBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import { canvasSettings } from './canvas-settings.ts';
import { type Box, boxAround } from './cards-apart.ts';
import { firstView, type View, viewShowing } from './first-view.ts';
import type { Layout, Size } from './layout.ts';

interface ViewsInput {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly isMeasured: boolean;
  readonly selectedId: string | null;
  /** What is no card, and is seen with all of them. */
  readonly notes: readonly Box[];
  /** Where the conversation is; null when nobody follows it. */
  readonly followedId: string | null;
}

export type Views = ReturnType<typeof useViews>;

/** What part of the workflow is seen, and how much of its cards at that distance. */
export function useViews(input: ViewsInput) {
  const { frame, layout, sizes, isMeasured, selectedId, notes, followedId } = input;
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const isVisible = useIsVisible(frame);
  const [isOpened, setOpened] = useState(false);

  /** No card is drawn again for it; panning changes no style at all. */
  function onMove({ zoom }: View) {
    const canvas = frame.current;
    if (!canvas || canvas.dataset['zoom'] === String(zoom)) return;
    canvas.dataset['zoom'] = String(zoom);
    canvas.style.setProperty('--inverse-zoom', inverseOf(zoom));
    canvas.dataset['detail'] = detailAt(zoom);
    canvas.toggleAttribute('data-distant', zoom < addingZoomMin);
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
    showAll() {
      if (!frame.current) return;
      const { width, height } = canvasSize(frame.current);
      const all = boxAround([flow.getNodesBounds(flow.getNodes()), ...notes]);
      const { minZoom } = canvasSettings;
      const view = getViewportForBounds(all, width, height, minZoom, 1, '24px');
      void flow.setViewport(view, { duration });
    },
    showCards: (ids: readonly string[]) =>
      flow.fitView({ duration, padding: '48px', maxZoom: 1, nodes: ids.map((id) => ({ id })) }),
    panBy(x: number) {
      const view = flow.getViewport();
      return flow.setViewport({ ...view, x: view.x + x }, { duration });
    },
    showActualSize: () => flow.zoomTo(1, { duration }),
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

/** In few sizes: each other one makes the browser lay out every card again. */
function inverseOf(zoom: number): string {
  return Math.min(1.8, Math.max(1, 1 / zoom)).toFixed(1);
}

/** Further away, what adds a step is seen only on the card that is looked at. */
const addingZoomMin = 0.5;

function detailAt(zoom: number): 'block' | 'name' | 'full' {
  if (zoom < 0.35) return 'block';
  return zoom < 0.6 ? 'name' : 'full';
}
