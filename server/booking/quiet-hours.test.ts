import { describe, expect, it } from 'vitest';
import { afterQuiet, quietAround } from './quiet-hours.ts';

const night = { start: '21:00', end: '08:00' };
const berlin = 'Europe/Berlin';
const at = (text: string) => Date.parse(text);
const ends = (text: string, quiet: typeof night | null = night) =>
  new Date(afterQuiet(quiet, at(text), berlin)).toISOString();

describe('quiet hours', () => {
  it('end in the morning, on the clock of the place', () => {
    expect(ends('2026-05-04T21:30:00+02:00')).toBe('2026-05-05T06:00:00.000Z');
    expect(ends('2026-05-05T03:00:00+02:00')).toBe('2026-05-05T06:00:00.000Z');
  });

  it('begin with their first minute and are over with their last', () => {
    expect(ends('2026-05-04T20:59:59+02:00')).toBe('2026-05-04T18:59:59.000Z');
    expect(ends('2026-05-04T21:00:00+02:00')).toBe('2026-05-05T06:00:00.000Z');
    expect(ends('2026-05-05T08:00:00+02:00')).toBe('2026-05-05T06:00:00.000Z');
  });

  it('can lie within a day', () => {
    const noon = { start: '12:00', end: '14:00' };
    expect(ends('2026-05-04T13:00:00+02:00', noon)).toBe('2026-05-04T12:00:00.000Z');
    expect(ends('2026-05-04T22:00:00+02:00', noon)).toBe('2026-05-04T20:00:00.000Z');
  });

  it('are an hour shorter or longer when the clocks change', () => {
    const hours = (text: string) => {
      const { start, end } = quietAround(night, at(text), berlin) ?? { start: 0, end: 0 };
      return (end - start) / 3_600_000;
    };
    expect(hours('2026-03-29T00:30:00+01:00')).toBe(10);
    expect(hours('2026-10-25T00:30:00+02:00')).toBe(12);
    expect(hours('2026-06-01T00:30:00+02:00')).toBe(11);
  });

  it('are none when the owner wants none', () => {
    expect(ends('2026-05-05T03:00:00+02:00', null)).toBe('2026-05-05T01:00:00.000Z');
  });
});
