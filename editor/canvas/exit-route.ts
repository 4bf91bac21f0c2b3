import type { Corridor, Point } from './layout.ts';

interface Ends {
  readonly from: Point;
  /** Where the line leaves the card: the first exit from its bottom, the others from its side. */
  readonly side: 'bottom' | 'right';
  readonly to: Point;
  /** Lines that leave one card by different exits turn at different heights. */
  readonly slot: number;
}

/**
 * The corners of an exit's line: straight down and straight across, in the gaps between the rows
 * and in its lanes, never behind a card.
 */
export function exitRoute({ from, side, to, slot }: Ends, corridor: Corridor): Point[] {
  const turnBelow = firstTurnPx + turnStepPx * (slot % turnSteps);
  const stops = corridor.lanes.map((lane) => ({ x: lane.x, below: lane.bottom + turnBelow }));
  const columns = [...stops.map((stop) => stop.x), to.x];
  const corners: Point[] = [from];
  let x = from.x;
  let turnAt = corridor.rowBottom + turnBelow;
  const [next = to.x] = columns;
  if (side === 'right') {
    const isFree = next >= from.x + stubPx && next < corridor.clearUntil;
    x = isFree ? next : from.x + stubPx + turnStepPx * (slot % turnSteps);
    corners.push({ x, y: from.y });
  }
  columns.forEach((column, index) => {
    if (column !== x) corners.push({ x, y: turnAt }, { x: column, y: turnAt });
    x = column;
    turnAt = stops[index]?.below ?? turnAt;
  });
  return [...corners, to];
}

const stubPx = 16;
const firstTurnPx = 20;
const turnStepPx = 8;
const turnSteps = 4;

/** The corners as an SVG path with round turns. */
export function roundedPath(corners: readonly Point[], radius = 14): string {
  return corners
    .map((corner, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (!before) return `M ${corner.x} ${corner.y}`;
      if (!after) return `L ${corner.x} ${corner.y}`;
      const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
      const start = towards(corner, before, reach);
      const end = towards(corner, after, reach);
      return `L ${start.x} ${start.y} Q ${corner.x} ${corner.y} ${end.x} ${end.y}`;
    })
    .join(' ');
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The point `reach` away from `from` on the way to `to`; they share a row or a column. */
function towards(from: Point, to: Point, reach: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * reach,
    y: from.y + Math.sign(to.y - from.y) * reach,
  };
}
