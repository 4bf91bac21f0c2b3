import type { Box } from './cards-apart.ts';
import { gridPx, type Point } from './layout.ts';

/** A line along which cards stand: upright at an x, or level at a y; between these ends. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const reachPx = 6;

/**
 * Where a dragged card comes to stand: in line with the left, the middle or the top of a card that is
 * almost in line with it, else on the grid.
 */
export function snapMove(
  card: Box,
  others: readonly Box[],
): { readonly at: Point; readonly guides: readonly Guide[] } {
  const upright = nearest(card, others, ({ x, width }) => [x, x + width / 2]);
  const level = nearest(card, others, ({ y }) => [y]);
  const at = {
    x: upright ? card.x + upright.shift : snapped(card.x),
    y: level ? card.y + level.shift : snapped(card.y),
  };
  const guides: Guide[] = [];
  if (upright) {
    const [top, bottom] = span(at.y, card.height, upright.other.y, upright.other.height);
    guides.push({ axis: 'x', at: upright.line, from: top, to: bottom });
  }
  if (level) {
    const [left, right] = span(at.x, card.width, level.other.x, level.other.width);
    guides.push({ axis: 'y', at: level.line, from: left, to: right });
  }
  return { at, guides };
}

interface Near {
  readonly shift: number;
  readonly line: number;
  readonly other: Box;
}

function nearest(card: Box, others: readonly Box[], linesOf: (box: Box) => number[]): Near | null {
  const own = linesOf(card);
  const all = others.flatMap((other) =>
    linesOf(other).map((line, index) => ({ shift: line - (own[index] ?? 0), line, other })),
  );
  const near = all.filter(({ shift }) => Math.abs(shift) <= reachPx);
  const [first] = near.toSorted((a, b) => Math.abs(a.shift) - Math.abs(b.shift));
  return first ?? null;
}

function span(start: number, length: number, otherStart: number, otherLength: number) {
  const end = Math.max(start + length, otherStart + otherLength);
  return [Math.min(start, otherStart), end] as const;
}

function snapped(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}
