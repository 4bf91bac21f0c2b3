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
  readonly rooms: ReadonlyMap<string, Size>;
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
  const { frame, layout, rooms, isMeasured, selectedId, notes, followedId } = input;
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const isVisible = useIsVisible(frame);
  const [isOpened, setOpened] = useState(false);

  /** No card is drawn again for it; panning changes no style at all. */
  function onMove({ zoom }: View) {
    const canvas = frame.current;
    if (!canvas || canvas.dataset['zoom'] === String(zoom)) return;
    canvas.dataset['zoom'] = String(zoom);
    canvas.style.setProperty('--inverse-zoom', inverseOf(zoom, 1.8));
    // What is hit is as large at every distance at which it is there.
    canvas.style.setProperty('--hit-zoom', inverseOf(zoom, 1 / blockZoom));
    canvas.dataset['detail'] = detailAt(zoom);
    canvas.toggleAttribute('data-distant', zoom < addingZoomMin);
  }

  useEffect(() => {
    if (!isVisible || !isMeasured || isOpened || !frame.current) return;
    const view = firstView(layout, canvasSize(frame.current));
    void flow.setViewport(view).then(() => setOpened(true));
  }, [isVisible, isMeasured, isOpened, layout, flow, frame]);

  function show(box: Box, margin: '24px' | '48px') {
    if (!frame.current) return;
    const { width, height } = canvasSize(frame.current);
    const view = getViewportForBounds(box, width, height, canvasSettings.minZoom, 1, margin);
    void flow.setViewport(view, { duration });
  }

  const reveal = { frame, layout, rooms, duration };
  const canReveal = isOpened && isVisible;
  useReveal(canReveal ? selectedId : null, reveal);
  useReveal(canReveal ? followedId : null, reveal);

  return {
    onMove,
    zoomIn: () => flow.zoomIn({ duration }),
    zoomOut: () => flow.zoomOut({ duration }),
    showAll: () => show(boxAround([flow.getNodesBounds(flow.getNodes()), ...notes]), '24px'),
    showCards: (ids: readonly string[]) => show(flow.getNodesBounds([...ids]), '48px'),
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
  readonly rooms: ReadonlyMap<string, Size>;
  readonly duration: number;
}

/** Brings a card into sight when it becomes the one to see, or moves. */
function useReveal(id: string | null, { frame, layout, rooms, duration }: Reveal) {
  const flow = useReactFlow();
  const { x, y } = (id === null ? null : layout.positions.get(id)) ?? {};
  const { width, height } = (id === null ? null : rooms.get(id)) ?? {};
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
function inverseOf(zoom: number, max: number): string {
  return Math.min(max, Math.max(1, 1 / zoom)).toFixed(1);
}

/** Further away, what adds a step is seen only on the card that is looked at. */
const addingZoomMin = 0.5;

/** Further away, cards are blocks of colour. */
const blockZoom = 0.35;

function detailAt(zoom: number): 'block' | 'name' | 'full' {
  if (zoom < blockZoom) return 'block';
  return zoom < 0.6 ? 'name' : 'full';
}
