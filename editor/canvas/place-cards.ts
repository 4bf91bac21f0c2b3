import type { Workflow } from '../../engine/index.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import {
  type Corridor,
  cardWidth,
  guessedHeight,
  type Layout,
  type Point,
  type Size,
} from './layout.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';

/** Where the author put cards. */
export type Places = Readonly<Record<string, Point>>;

interface Cards {
  readonly workflow: Workflow;
  readonly order: ReadingOrder;
  readonly sizes: ReadonlyMap<string, Size>;
}

const gapPx = 56;
const turnPx = 24;

/**
 * The layout with cards where the author put them. A card that came later stands to the one it
 * belongs to as the layout would place it, and goes down where another card stands.
 */
export function placeCards(layout: Layout, places: Places, cards: Cards): Layout {
  if (Object.keys(places).length === 0) return layout;
  const positions = new Map<string, Point>();
  const boxes = new Map<string, Point & Size>();
  const put = (id: string, at: Point) => {
    positions.set(id, at);
    boxes.set(id, { ...at, ...sizeOf(id, cards) });
  };
  const ids = [triggerId, ...cards.order.steps];
  for (const id of ids) {
    const at = places[id];
    if (at) put(id, at);
  }
  for (const id of ids) {
    if (positions.has(id)) continue;
    const wanted = besideParent(id, layout, positions, cards.order);
    put(id, freeBelow({ ...wanted, ...sizeOf(id, cards) }, [...boxes.values()]));
  }
  return {
    positions,
    corridors: corridorsOf(boxes, cards),
    size: {
      width: Math.max(...[...boxes.values()].map(({ x, width }) => x + width)),
      height: Math.max(...[...boxes.values()].map(({ y, height }) => y + height)),
    },
  };
}

function sizeOf(id: string, { sizes }: Cards): Size {
  return { width: cardWidth, height: sizes.get(id)?.height ?? guessedHeight };
}

function besideParent(
  id: string,
  { positions: auto }: Layout,
  positions: ReadonlyMap<string, Point>,
  { parents }: ReadingOrder,
): Point {
  const own = auto.get(id) ?? { x: 0, y: 0 };
  const parent = parents.get(id) ?? triggerId;
  const there = positions.get(parent);
  const was = auto.get(parent);
  return there && was ? { x: own.x + there.x - was.x, y: own.y + there.y - was.y } : own;
}

/** Where a card that may not stand on any of these goes down to. */
export function freeBelow(box: Point & Size, others: readonly (Point & Size)[]): Point {
  let { y } = box;
  for (const other of others.toSorted((a, b) => a.y - b.y)) {
    const isBeside = box.x + box.width <= other.x || other.x + other.width <= box.x;
    const isApart = y + box.height + gapPx / 2 <= other.y || other.y + other.height <= y;
    if (!isBeside && !isApart) y = other.y + other.height + gapPx;
  }
  return { x: box.x, y };
}

/** Between cards that stand anywhere, a line goes out, then across right above where it leads. */
function corridorsOf(
  boxes: ReadonlyMap<string, Point & Size>,
  { workflow, order }: Cards,
): Map<string, Corridor> {
  const corridors = new Map<string, Corridor>();
  for (const [stepId, box] of boxes) {
    const exits =
      stepId === triggerId
        ? [{ id: startExitId, to: workflow.start }]
        : (workflow.steps[stepId]?.exits ?? []);
    exits.forEach(({ id, to }, slot) => {
      const key = exitKey(stepId, id);
      const target = to === null ? undefined : boxes.get(to);
      if (!target || order.jumps.has(key)) return;
      corridors.set(key, placedCorridor(box, target, exits.length - 1 - slot));
    });
  }
  return corridors;
}

/** `after`: how many exits of the step come after the one whose line it is. */
export function placedCorridor(from: Point & Size, to: Point, after: number): Corridor {
  const isBelow = to.y >= from.y + from.height;
  return {
    clearUntil: isBelow ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    stubPx: 16 + 8 * (after % 4),
    turnAt: to.y - turnPx,
  };
}
