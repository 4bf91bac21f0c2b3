import type { Layout, Point, Size } from './layout.ts';

export interface View extends Point {
  readonly zoom: number;
}

const marginPx = 24;
/** Where the button of the tray stands. */
const trayPx = 60;
const zoomMin = 0.75;

/**
 * How a workflow is first seen: from its start, large enough to read. A workflow that is too wide
 * for that is seen from its left, where the rail is.
 */
export function firstView(layout: Layout, canvas: Size): View {
  const fit = (canvas.width - trayPx - marginPx) / layout.size.width;
  const zoom = Math.min(1, Math.max(zoomMin, fit));
  const spare = canvas.width - layout.size.width * zoom;
  return { x: Math.max(trayPx, spare / 2), y: marginPx, zoom };
}

/**
 * The view moved as little as needed for a card to be seen whole; the same view when it is already.
 */
export function viewShowing(card: Point & Size, view: View, canvas: Size): View {
  return {
    zoom: view.zoom,
    x: moved(view.x, card.x * view.zoom, card.width * view.zoom, canvas.width),
    y: moved(view.y, card.y * view.zoom, card.height * view.zoom, canvas.height),
  };
}

/** One axis of it. A card larger than the canvas is seen from its beginning. */
function moved(offset: number, start: number, length: number, canvasLength: number): number {
  const before = marginPx - (offset + start);
  const after = offset + start + length - (canvasLength - marginPx);
  if (before > 0 || length > canvasLength - 2 * marginPx) return offset + before;
  return after > 0 ? offset - after : offset;
}
