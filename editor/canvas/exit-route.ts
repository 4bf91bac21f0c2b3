import type { Corridor, Point } from './layout.ts';

interface Ends {
  readonly from: Point;
  /** Where the line leaves the card: the first exit from its bottom, the others from its side. */
  readonly side: 'bottom' | 'right';
  readonly to: Point;
}

/**
 * The corners of an exit's line to the row below: straight across when nothing stands in the way,
 * else in the gap between the rows; never behind a card.
 */
export function exitRoute({ from, side, to }: Ends, corridor: Corridor): Point[] {
  const { clearUntil, stubPx, turnAt } = corridor;
  if (from.x === to.x) return [from, to];
  const isFree = side === 'right' && to.x >= from.x + stubPx && to.x < clearUntil;
  if (isFree) return [from, { x: to.x, y: from.y }, to];
  const gap = (x: number) => [
    { x, y: turnAt },
    { x: to.x, y: turnAt },
  ];
  if (side === 'bottom') return [from, ...gap(from.x), to];
  const x = from.x + stubPx;
  return [from, { x, y: from.y }, ...gap(x), to];
}

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
