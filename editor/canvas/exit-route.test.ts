import { describe, expect, it } from 'vitest';
import { exitRoute, roundedPath } from './exit-route.ts';

const corridor = { clearUntil: Number.POSITIVE_INFINITY, stubPx: 24, turnAt: 228 };
const from = { x: 280, y: 150 };

describe('the route of an exit', () => {
  it('is straight down the rail', () => {
    const ends = { from: { x: 40, y: 180 }, side: 'bottom', to: { x: 40, y: 260 } } as const;
    expect(exitRoute(ends, corridor)).toEqual([ends.from, ends.to]);
  });

  it('goes across and down in one turn when nothing stands in the way', () => {
    const to = { x: 368, y: 260 };
    expect(exitRoute({ from, side: 'right', to }, corridor)).toEqual([
      from,
      { x: 368, y: 150 },
      to,
    ]);
  });

  it('goes across below the row when a card stands in the way', () => {
    const to = { x: 700, y: 260 };
    expect(exitRoute({ from, side: 'right', to }, { ...corridor, clearUntil: 328 })).toEqual([
      from,
      { x: 304, y: 150 },
      { x: 304, y: 228 },
      { x: 700, y: 228 },
      to,
    ]);
  });

  it('goes around its card to a step on its left', () => {
    const to = { x: 40, y: 260 };
    expect(exitRoute({ from, side: 'right', to }, corridor)[2]).toEqual({ x: 304, y: 228 });
  });

  it('goes from the bottom across the gap to a step beside', () => {
    const ends = { from: { x: 40, y: 180 }, side: 'bottom', to: { x: 368, y: 260 } } as const;
    expect(exitRoute(ends, corridor).slice(1, 3)).toEqual([
      { x: 40, y: 228 },
      { x: 368, y: 228 },
    ]);
  });
});

describe('the path of a route', () => {
  it('has round turns, no larger than half of a short piece', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 20 },
    ];
    expect(roundedPath(corners, 14)).toBe('M 0 0 L 90 0 Q 100 0 100 10 L 100 20');
  });
});
