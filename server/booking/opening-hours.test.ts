import { describe, expect, it } from 'vitest';
import type { Interval } from './interval.ts';
import { type OpeningHours, openIntervals } from './opening-hours.ts';
import { type WallClock, wallClock } from './wall-clock.ts';

const year2026 = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)] as const;
const berlin = wallClock('Europe/Berlin', ...year2026);

describe('opening hours', () => {
  it('repeat every week on the wall clock', () => {
    const open = {
      hours: [row(1, 8, 12), row(1, 13, 18), row(3, 9, 10)],
      overrides: [],
      closures: [],
    };
    expect(on(open, berlin, '2026-10-05', '2026-10-07')).toEqual([
      '2026-10-05T08:00:00+02:00/2026-10-05T12:00:00+02:00',
      '2026-10-05T13:00:00+02:00/2026-10-05T18:00:00+02:00',
      '2026-10-07T09:00:00+02:00/2026-10-07T10:00:00+02:00',
    ]);
  });

  it('until 24:00 go on without a break into hours from 00:00', () => {
    const open = { hours: [row(1, 20, 24), row(2, 0, 2)], overrides: [], closures: [] };
    expect(on(open, berlin, '2026-10-05', '2026-10-06')).toEqual([
      '2026-10-05T20:00:00+02:00/2026-10-06T02:00:00+02:00',
    ]);
  });

  it('may end on the next day', () => {
    const open = { hours: [row(7, 22, 26)], overrides: [], closures: [] };
    expect(on(open, berlin, '2026-10-05', '2026-10-05')).toEqual([
      '2026-10-04T22:00:00+02:00/2026-10-05T02:00:00+02:00',
    ]);
  });

  it('are off on a closed date, and the night before ends at its midnight', () => {
    const night = [1, 2, 3, 4, 5, 6, 7].map((weekday) => row(weekday, 22, 26));
    const open: OpeningHours = { hours: night, overrides: [closed('2026-12-25')], closures: [] };
    expect(on(open, berlin, '2026-12-25', '2026-12-25')).toEqual([
      '2026-12-24T22:00:00+01:00/2026-12-25T00:00:00+01:00',
      '2026-12-26T22:00:00+01:00/2026-12-27T02:00:00+01:00',
    ]);
  });

  it('of a date can be others: closed, with extra hours', () => {
    const open: OpeningHours = {
      hours: [row(1, 8, 18)],
      overrides: [closed('2026-10-05'), extra('2026-10-05', 10, 11), extra('2026-10-06', 7, 8)],
      closures: [],
    };
    expect(on(open, berlin, '2026-10-05', '2026-10-06')).toEqual([
      '2026-10-05T10:00:00+02:00/2026-10-05T11:00:00+02:00',
      '2026-10-06T07:00:00+02:00/2026-10-06T08:00:00+02:00',
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Beirut', '2026-03-29', 23],
    ['Asia/Beirut', '2026-10-24', 25],
    ['Asia/Singapore', '2026-03-29', 24],
  ])('from 00:00 to 24:00 in %s on %s last %s hours', (zone, date, hours) => {
    const clock = wallClock(zone, ...year2026);
    const open: OpeningHours = { hours: [], overrides: [extra(date, 0, 24)], closures: [] };
    const noon = clock.instantOf(Date.parse(`${date}T12:00:00Z`));
    const [interval] = openIntervals(open, clock, { start: noon, end: noon });
    expect(((interval?.end ?? 0) - (interval?.start ?? 0)) / 3_600_000).toBe(hours);
  });
});

function row(weekday: number, from: number, to: number) {
  return { weekday, startMinute: from * 60, endMinute: to * 60 };
}

function closed(date: string) {
  return { date, kind: 'closed', startMinute: 0, endMinute: 0 } as const;
}

function extra(date: string, from: number, to: number) {
  return { date, kind: 'extra', startMinute: from * 60, endMinute: to * 60 } as const;
}

/** The open intervals that begin no earlier than the evening before and end after it. */
function on(open: OpeningHours, clock: WallClock, first: string, last: string): string[] {
  const range: Interval = {
    start: clock.instantOf(Date.parse(`${first}T00:00:00Z`)),
    end: clock.instantOf(Date.parse(`${last}T23:59:00Z`)),
  };
  return openIntervals(open, clock, range)
    .filter(({ start, end }) => end >= range.start && start < range.end + 86_400_000)
    .map(({ start, end }) => `${clock.timestamp(start)}/${clock.timestamp(end)}`);
}
