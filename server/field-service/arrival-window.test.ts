import { describe, expect, it } from 'vitest';
import { wallClock } from '../booking/wall-clock.ts';
import { arrivalWindow, readWindowName, shiftDate, windowAt } from './arrival-window.ts';

const from = Date.parse('2026-01-01T00:00:00Z');
const clock = wallClock('America/Los_Angeles', from, from + 300 * 86_400_000);

describe('an arrival window', () => {
  it.each([
    ['morning', '2026-02-10T08:00:00-08:00', '2026-02-10T12:00:00-08:00'],
    ['afternoon', '2026-02-10T12:00:00-08:00', '2026-02-10T16:00:00-08:00'],
    ['evening', '2026-02-10T16:00:00-08:00', '2026-02-10T20:00:00-08:00'],
    ['night', '2026-02-10T20:00:00-08:00', '2026-02-11T08:00:00-08:00'],
  ] as const)('%s lies on the wall clock of where it is', (name, start, end) => {
    const window = arrivalWindow('2026-02-10', name, clock);
    expect([clock.timestamp(window.start), clock.timestamp(window.end)]).toEqual([start, end]);
  });

  it('of the night is an hour shorter when the clock goes forward', () => {
    const { start, end } = arrivalWindow('2026-03-07', 'night', clock);
    expect(end - start).toBe(11 * 3_600_000);
  });

  it.each([
    ['2026-02-10T08:00:00-08:00', 'morning', '2026-02-10'],
    ['2026-02-10T11:59:00-08:00', 'morning', '2026-02-10'],
    ['2026-02-10T12:00:00-08:00', 'afternoon', '2026-02-10'],
    ['2026-02-10T19:59:00-08:00', 'evening', '2026-02-10'],
    ['2026-02-10T23:00:00-08:00', 'night', '2026-02-10'],
    ['2026-02-10T02:30:00-08:00', 'night', '2026-02-09'],
  ])('%s is in the %s of %s', (moment, name, date) => {
    expect(windowAt(Date.parse(moment), clock)).toMatchObject({ name, date });
  });

  it.each([
    ['morning', 'morning'],
    ['Morning (8AM-12PM)', 'morning'],
    [' EVENING ', 'evening'],
    ['', null],
    [undefined, null],
    ['any', null],
    ['noonish', undefined],
  ])('%j is %j', (text, name) => {
    expect(readWindowName(text)).toBe(name);
  });

  it('knows the day after the last of a month', () => {
    expect(shiftDate('2026-02-28', 1)).toBe('2026-03-01');
    expect(shiftDate('2026-01-01', -1)).toBe('2025-12-31');
  });
});
