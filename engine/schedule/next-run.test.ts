import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readCron } from './cron.ts';
import { nextRun } from './next-run.ts';
import { nextScheduledRun } from './next-scheduled-run.ts';

function next(cron: string, timeZone: string, after: string): string | null {
  const at = nextScheduledRun({ cron }, timeZone, Date.parse(after));
  return at === null ? null : new Date(at).toISOString();
}

test.each([
  ['every minute', '* * * * *', 'UTC', '2026-05-04T09:00:00Z', '2026-05-04T09:01:00.000Z'],
  ['not at once', '0 9 * * *', 'UTC', '2026-05-04T09:00:00Z', '2026-05-05T09:00:00.000Z'],
  ['later today', '0 9 * * *', 'UTC', '2026-05-04T08:59:59.999Z', '2026-05-04T09:00:00.000Z'],
  [
    'by the clocks there',
    '0 9 * * *',
    'Asia/Singapore',
    '2026-05-04T00:00:00Z',
    '2026-05-04T01:00:00.000Z',
  ],
  [
    'on the day it is there',
    '0 6 4 * *',
    'Pacific/Auckland',
    '2026-05-03T12:00:00Z',
    '2026-05-03T18:00:00.000Z',
  ],
  [
    'on Monday',
    '30 7 * * mon',
    'Europe/Berlin',
    '2026-05-04T06:00:00Z',
    '2026-05-11T05:30:00.000Z',
  ],
  [
    'on either kind of day',
    '0 0 13 * fri',
    'UTC',
    '2026-05-09T00:00:00Z',
    '2026-05-13T00:00:00.000Z',
  ],
  [
    'on a weekday, whatever the date',
    '0 0 * * fri',
    'UTC',
    '2026-05-09T00:00:00Z',
    '2026-05-15T00:00:00.000Z',
  ],
  [
    'on a date, whatever the weekday',
    '0 0 31 * *',
    'UTC',
    '2026-05-31T00:00:00Z',
    '2026-07-31T00:00:00.000Z',
  ],
  [
    'in the next leap year',
    '0 0 29 2 *',
    'UTC',
    '2026-05-04T00:00:00Z',
    '2028-02-29T00:00:00.000Z',
  ],
  [
    'after eight years without one',
    '0 0 29 2 *',
    'UTC',
    '2096-03-01T00:00:00Z',
    '2104-02-29T00:00:00.000Z',
  ],
])('%s', (_, cron, zone, after, expected) => {
  expect(next(cron, zone, after)).toBe(expected);
});

test('a day that no calendar has never comes', () => {
  expect(next('0 0 30 2 *', 'UTC', '2026-05-04T00:00:00Z')).toBeNull();
  expect(next('no cron', 'UTC', '2026-05-04T00:00:00Z')).toBeNull();
});

test('a zone of its own wins over the workflow’s', () => {
  const trigger = { cron: '0 9 * * *', timeZone: 'Asia/Tokyo' };
  expect(nextScheduledRun(trigger, 'UTC', Date.UTC(2026, 4, 4))).toBe(Date.UTC(2026, 4, 5));
});

describe('where the clocks change', () => {
  const runs = (cron: string, zone: string, after: string, count: number) => {
    const found: string[] = [];
    for (let at: string | null = after; found.length < count && at !== null; ) {
      at = next(cron, zone, at);
      if (at !== null) found.push(at.slice(11, 16));
    }
    return found;
  };

  test('a time that is skipped comes as much later, once', () => {
    const found = runs('30 2,3 * * *', 'Europe/Berlin', '2026-03-28T22:00:00Z', 2);
    expect(found).toEqual(['01:30', '00:30']);
    expect(runs('30 2 * * *', 'Europe/Berlin', '2026-03-28T22:00:00Z', 2)).toEqual([
      '01:30',
      '00:30',
    ]);
  });

  test('a time that occurs twice comes the first time', () => {
    expect(runs('30 2 * * *', 'Europe/Berlin', '2026-10-24T22:00:00Z', 2)).toEqual([
      '00:30',
      '01:30',
    ]);
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-10-25T00:30:00Z')).toBe(
      '2026-10-26T01:30:00.000Z',
    );
  });

  test('what runs every hour runs in both of two same hours, and not in one that is skipped', () => {
    const hourly = (after: string) => runs('15 * * * *', 'Europe/Berlin', after, 4);
    expect(hourly('2026-10-24T23:30:00Z')).toEqual(['00:15', '01:15', '02:15', '03:15']);
    expect(hourly('2026-03-28T23:30:00Z')).toEqual(['00:15', '01:15', '02:15', '03:15']);
  });

  test('what runs every half hour does so where the clocks change by half an hour', () => {
    const found = runs('*/30 * * * *', 'Australia/Lord_Howe', '2026-04-04T14:00:00Z', 4);
    expect(found).toEqual(['14:30', '15:00', '15:30', '16:00']);
  });
});

test('it is always to come, fits the clock, and nothing fitting lies between', () => {
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
  const crons = fc.constantFrom(
    '*/7 * * * *',
    '0 */3 * * *',
    '20,50 1-4 * * *',
    '5 0 * * 7',
    '0 12 1 * *',
  );
  const start = Date.UTC(2026, 0, 1);
  const moment = fc.integer({ min: start, max: start + 400 * 86_400_000 });
  fc.assert(
    fc.property(crons, zones, moment, (text, zone, after) => {
      const read = readCron(text);
      const run = read.ok ? nextRun(read.cron, zone, after) : null;
      expect(run).toBeGreaterThan(after);
      if (run === null || !read.ok) return;
      expect(nextRun(read.cron, zone, run - 1)).toBe(run);
      const middle = after + Math.floor((run - after) / 2);
      expect(nextRun(read.cron, zone, middle)).toBe(run);
      const clock = Temporal.Instant.fromEpochMilliseconds(run).toZonedDateTimeISO(zone);
      expect(clock.second).toBe(0);
      if (read.cron.isEveryHour) expect(read.cron.minutes).toContain(clock.minute);
    }),
    { numRuns: 200 },
  );
});
