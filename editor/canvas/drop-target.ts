import type { ReactFlowInstance } from '@xyflow/react';
import { type ExitRef, startExitId } from '../workflow-document/exit-ref.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { exitRoute } from './exit-route.ts';
import type { Point } from './layout.ts';

/** What a step from the tray is let go over: a line, a card, or empty space, by pixels of the canvas. */
export type DropTarget =
  | { readonly kind: 'line'; readonly edgeId: string; readonly exit: ExitRef }
  | { readonly kind: 'card'; readonly cardId: string }
  | { readonly kind: 'space'; readonly at: Point };

const reachPx = 24;

/** `at` in pixels of the window. Null: that is not on the canvas. */
export function dropTargetAt(
  at: Point,
  flow: ReactFlowInstance<CanvasNode, ExitEdge>,
): DropTarget | null {
  const found = document.elementFromPoint(at.x, at.y);
  const cardId = found?.closest('.react-flow__node')?.getAttribute('data-id');
  if (cardId) return { kind: 'card', cardId };
  if (!found?.closest('.react-flow__pane')) return null;
  const place = flow.screenToFlowPosition(at);
  const edge = nearestLine(place, flow);
  if (!edge) return { kind: 'space', at: place };
  const exit = { stepId: edge.source, exitId: edge.sourceHandle ?? startExitId };
  return { kind: 'line', edgeId: edge.id, exit };
}

function nearestLine(at: Point, flow: ReactFlowInstance<CanvasNode, ExitEdge>): ExitEdge | null {
  let nearest: ExitEdge | null = null;
  let reach = reachPx / flow.getZoom();
  for (const edge of flow.getEdges()) {
    const away = distanceTo(cornersOf(edge, flow), at);
    if (away > reach) continue;
    nearest = edge;
    reach = away;
  }
  return nearest;
}

/** As the line is drawn: from the exit's dot to the top of the card. */
function cornersOf(
  { source, sourceHandle, target, data }: ExitEdge,
  flow: ReactFlowInstance<CanvasNode, ExitEdge>,
): Point[] {
  const from = flow.getInternalNode(source)?.internals;
  const to = flow.getInternalNode(target)?.internals;
  const dot = from?.handleBounds?.source?.find(({ id }) => id === sourceHandle);
  const entry = to?.handleBounds?.target?.[0];
  if (!from || !to || !dot || !entry || !data) return [];
  const isDown = data.side === 'bottom';
  const start = {
    x: from.positionAbsolute.x + dot.x + dot.width / (isDown ? 2 : 1),
    y: from.positionAbsolute.y + dot.y + dot.height / (isDown ? 1 : 2),
  };
  const end = {
    x: to.positionAbsolute.x + entry.x + entry.width / 2,
    y: to.positionAbsolute.y + entry.y,
  };
  return exitRoute({ from: start, side: data.side, to: end }, data.corridor);
}

/** How far a point is from a line with these corners. */
export function distanceTo(corners: readonly Point[], at: Point): number {
  const pieces = corners.slice(1).map((end, index) => {
    const start = corners[index] ?? end;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((at.x - start.x) * dx + (at.y - start.y) * dy) / length;
    const part = Math.min(1, Math.max(0, along));
    return Math.hypot(at.x - start.x - part * dx, at.y - start.y - part * dy);
  });
  return Math.min(...pieces);
}
