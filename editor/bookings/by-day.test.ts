import { expect, it } from 'vitest';
import type { Booking } from '../api/bookings.ts';
import { byDay } from './by-day.ts';

const booking = (id: string, day: string): Booking => ({
  id,
  day,
  reference: `BK-${id}`,
  service: 'Leak repair',
  resource: { id: 'sam', name: 'Sam Okafor' },
  start: Date.parse(`${day}T09:00:00Z`),
  end: Date.parse(`${day}T10:00:00Z`),
  timeZone: 'UTC',
  isCancelled: false,
  customer: null,
});

it('gathers bookings by the day they are on', () => {
  const days = byDay([
    booking('a', '2026-11-23'),
    booking('b', '2026-11-23'),
    booking('c', '2026-11-24'),
  ]);
  expect(days.map(({ day, bookings }) => [day, bookings.map(({ id }) => id)])).toEqual([
    ['2026-11-23', ['a', 'b']],
    ['2026-11-24', ['c']],
  ]);
});
