import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, mergeIntervals, subtractIntervals } from './interval.ts';

const intervals = fc.array(
  fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 8 },
);

describe('intervals', () => {
  it('that touch become one, empty ones disappear', () => {
    const merged = mergeIntervals([span(12, 18), span(8, 12), span(20, 20), span(30, 31)]);
    expect(merged).toEqual([span(8, 18), span(30, 31)]);
  });

  it('lose what a hole covers, on both sides of it', () => {
    expect(subtractIntervals([span(0, 10)], [span(3, 4), span(8, 12)])).toEqual([
      span(0, 3),
      span(4, 8),
    ]);
  });

  it('merged and subtracted hold exactly the moments they should', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, holes) => {
        const left = subtractIntervals(some, holes);
        for (let at = 0; at < 60; at += 1) {
          expect(holds(left, at)).toBe(holds(some, at) && !holds(holes, at));
          expect(holds(mergeIntervals(some), at)).toBe(holds(some, at));
        }
        for (const [index, next] of left.entries()) {
          expect(next.end).toBeGreaterThan(next.start);
          const previous = left[index - 1];
          if (previous) expect(next.start).toBeGreaterThan(previous.end);
        }
      }),
    );
  });
});

function span(start: number, end: number): Interval {
  return { start, end };
}

function holds(all: readonly Interval[], at: number): boolean {
  return all.some(({ start, end }) => start <= at && at < end);
}
