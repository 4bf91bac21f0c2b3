import type { Workflow } from '../../engine/index.ts';
import { cardOf, type Tone } from '../canvas/card.ts';
import { exitRoute, roundedPath } from '../canvas/exit-route.ts';
import { cardWidth, layOut, type Point, railInset } from '../canvas/layout.ts';
import { exitKey, readingOrder } from '../canvas/reading-order.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';

interface MiniCard extends Point {
  readonly id: string;
  readonly tone: Tone;
}

interface MiniDrawing {
  readonly cards: readonly MiniCard[];
  /** SVG paths. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const miniCard = { width: cardWidth, height: 96 };
const exitPx = 22;

/** The workflow as the canvas lays it out, with every card of one size and no words. */
export function miniDrawing(workflow: Workflow): MiniDrawing {
  const order = readingOrder(workflow);
  const ids = [triggerId, ...order.steps];
  const layout = layOut(workflow, order, new Map(ids.map((id) => [id, miniCard])));
  const lines = ids.flatMap((id) =>
    exitsOf(id, workflow).flatMap((exit, index) => {
      const corridor = layout.corridors.get(exitKey(id, exit.id));
      const at = layout.positions.get(id);
      const target = exit.to === null ? undefined : layout.positions.get(exit.to);
      if (!corridor || !at || !target) return [];
      const side = index === 0 ? 'bottom' : 'right';
      const from = index === 0 ? bottomOf(at) : sideOf(at, index);
      const to = { x: target.x + railInset, y: target.y };
      return roundedPath(exitRoute({ from, side, to }, corridor), 20);
    }),
  );
  const cards = ids.flatMap((id) => {
    const at = layout.positions.get(id);
    return at ? { id, ...at, tone: toneOf(id, workflow) } : [];
  });
  return { cards, lines, ...layout.size };
}

function bottomOf({ x, y }: Point): Point {
  return { x: x + railInset, y: y + miniCard.height };
}

function sideOf({ x, y }: Point, index: number): Point {
  return { x: x + cardWidth, y: Math.min(y + 20 + exitPx * index, y + miniCard.height - 8) };
}

function exitsOf(id: string, { start, steps }: Workflow) {
  return id === triggerId ? [{ id: startExitId, to: start }] : (steps[id]?.exits ?? []);
}

function toneOf(id: string, { steps }: Workflow): Tone {
  const step = steps[id];
  return step ? cardOf(step, () => null).tone : 'start';
}
