import { describe, expect, it } from 'vitest';
import { dateOfWall, isTimeZone, wallClock, wallOfDate } from './wall-clock.ts';

const year2026 = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)] as const;

describe('a wall clock', () => {
  it('shows the local time and writes it with its offset', () => {
    const clock = wallClock('Europe/Berlin', ...year2026);
    const at = Date.parse('2026-10-05T07:00:00Z');
    expect(clock.timestamp(at)).toBe('2026-10-05T09:00:00+02:00');
    expect(clock.dateAt(Date.parse('2026-10-05T22:30:00Z'))).toBe('2026-10-06');
    expect(clock.isAmbiguous(at)).toBe(false);
  });

  it('writes offsets west of Greenwich and of half hours', () => {
    const at = Date.parse('2026-01-05T12:00:00Z');
    expect(wallClock('America/St_Johns', ...year2026).timestamp(at)).toBe(
      '2026-01-05T08:30:00-03:30',
    );
    expect(wallClock('UTC', ...year2026).timestamp(at)).toBe('2026-01-05T12:00:00+00:00');
  });

  it('takes the first of two moments when the clock is turned back, and knows both', () => {
    const clock = wallClock('Europe/Berlin', ...year2026);
    const first = Date.parse('2026-10-25T00:30:00Z');
    const second = Date.parse('2026-10-25T01:30:00Z');
    expect(clock.instantOf(Date.parse('2026-10-25T02:30:00Z'))).toBe(first);
    expect(clock.wallAt(first)).toBe(clock.wallAt(second));
    expect([first, second].map(clock.isAmbiguous)).toEqual([true, true]);
    expect(clock.isAmbiguous(second + 3_600_000)).toBe(false);
  });

  it('counts a time that the clock jumps over with the offset before the jump', () => {
    const clock = wallClock('Europe/Berlin', ...year2026);
    expect(clock.instantOf(Date.parse('2026-03-29T02:30:00Z'))).toBe(
      Date.parse('2026-03-29T01:30:00Z'),
    );
  });

  it('starts a day at one o’clock where midnight does not exist', () => {
    const clock = wallClock('Asia/Beirut', ...year2026);
    const start = clock.instantOf(wallOfDate('2026-03-29'));
    expect(clock.timestamp(start)).toBe('2026-03-29T01:00:00+03:00');
  });

  it('knows a shift of half an hour', () => {
    const clock = wallClock('Australia/Lord_Howe', ...year2026);
    const before = clock.instantOf(Date.parse('2026-10-04T01:30:00Z'));
    expect(clock.timestamp(before)).toBe('2026-10-04T01:30:00+10:30');
    expect(clock.timestamp(before + 30 * 60_000)).toBe('2026-10-04T02:30:00+11:00');
  });
});

it('dates are written the same way back', () => {
  expect(dateOfWall(wallOfDate('2024-02-29'))).toBe('2024-02-29');
});

it('only names of zones are zones', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia'].map(isTimeZone)).toEqual([
    true,
    true,
    true,
  ]);
  for (const name of ['', 'Mars/Olympus', '+02:00', 'PST', 'Europe/Berlin;']) {
    expect([name, isTimeZone(name)]).toEqual([name, false]);
  }
});
