import { expect, test } from 'vitest';
import type { Json } from './json.ts';
import { epochMs, isoInstant, onClock, toEpochMs } from './time.ts';

const summer = Date.parse('2026-05-04T09:00:00Z');

test('a moment is written in UTC, to the millisecond', () => {
  expect(isoInstant(summer + 7)).toBe('2026-05-04T09:00:00.007Z');
});

test('a moment is written on the clock of a zone, for people', () => {
  expect(onClock(summer, 'Europe/Berlin')).toBe('2026-05-04 11:00 (Europe/Berlin)');
});

test.each<[Json, number | null]>([
  ['2026-05-04T09:00:00Z', summer],
  ['2026-05-04T17:00+08:00', summer],
  ['2026-05-04T11:00', summer],
  ['2026-05-04', summer - 11 * 3_600_000],
  [summer, summer],
  ['tomorrow', null],
  [null, null],
  [{}, null],
])('in Berlin %j is %s', (value, moment) => {
  expect(toEpochMs(value, 'Europe/Berlin')).toBe(moment);
});

test('a moment of an event is a whole number of milliseconds that calendars can hold', () => {
  expect(epochMs.safeParse(summer).success).toBe(true);
  for (const wrong of [-1, 0.5, 8.64e15, Number.NaN, '1']) {
    expect(epochMs.safeParse(wrong).success).toBe(false);
  }
});
