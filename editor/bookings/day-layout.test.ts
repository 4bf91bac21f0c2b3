import { describe, expect, it } from 'vitest';
import { hoursShown, inLanes, minuteAt, minuteOf } from './day-layout.ts';

const visit = (name: string, startMinute: number, endMinute: number) => ({
  name,
  startMinute,
  endMinute,
});

function shown(visits: ReturnType<typeof visit>[]): string[] {
  return inLanes(visits).map(({ visit: { name }, lane, lanes }) => `${name} ${lane}/${lanes}`);
}

describe('the visits of a day', () => {
  it('have the whole width where nothing else is', () => {
    expect(shown([visit('b', 600, 660), visit('a', 540, 600)])).toEqual(['a 0/1', 'b 0/1']);
  });

  it('share it where they overlap, and only there', () => {
    const day = [
      visit('a', 540, 660),
      visit('b', 600, 630),
      visit('c', 630, 700),
      visit('d', 720, 780),
    ];
    expect(shown(day)).toEqual(['a 0/2', 'b 1/2', 'c 1/2', 'd 0/1']);
  });

  it('share it three times when three are there at once', () => {
    expect(shown([visit('a', 540, 600), visit('b', 540, 600), visit('c', 540, 600)])).toEqual([
      'a 0/3',
      'b 1/3',
      'c 2/3',
    ]);
  });
});

it('shows whole hours around everything, and a working day where there is nothing', () => {
  expect(hoursShown([visit('a', 510, 1_000), visit('b', 450, 500)])).toEqual({
    startMinute: 420,
    endMinute: 1_020,
  });
  expect(hoursShown([])).toEqual({ startMinute: 480, endMinute: 1_080 });
});

it('reads times of the clock, in any zone', () => {
  expect(minuteOf('08:30')).toBe(510);
  expect(minuteOf('24:00')).toBe(1_440);
  expect(minuteAt(Date.parse('2026-11-23T08:00:00Z'), 'Europe/Berlin')).toBe(540);
  expect(minuteAt(Date.parse('2026-11-22T23:00:00Z'), 'Europe/Berlin')).toBe(0);
});
