import { expect, test } from 'vitest';
import { readTimeSpan, toDuration, writeTimeSpan } from './time-span.ts';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

test.each([
  ['00:05:00', 5 * minute],
  ['0.00:05:00', 5 * minute],
  ['1.6:30:15', day + 6 * hour + 30 * minute + 15 * second],
  ['1:06:30:15', day + 6 * hour + 30 * minute + 15 * second],
  ['1.00:00:00', day],
  [' 23:59:59.5 ', day - 500],
  ['6:12', 6 * hour + 12 * minute],
  ['24:00:00', 24 * day],
  ['36:20:15', 36 * day + 20 * hour + 15 * minute],
  ['5', 5 * day],
  [2, 2 * day],
  ['0', 0],
  ['PT5M', 5 * minute],
  ['P1DT2H', day + 2 * hour],
  ['P1W', 7 * day],
])('%s is a length of time', (span, ms) => {
  expect(readTimeSpan(span)).toBe(ms);
});

test.each([
  '',
  'soon',
  '{{data.wait}}',
  '00:60:00',
  '00:00:60',
  '1.24:00:00',
  '24:24:00',
  '24:00:60',
  '-00:05:00',
  '1.5',
  'P1M',
  'P1Y',
  '-PT5M',
  null,
  true,
  undefined,
])('%s is none', (span) => {
  expect(readTimeSpan(span)).toBe(null);
});

test('it is said in the largest unit that fits', () => {
  expect(toDuration(2 * day)).toEqual({ amount: 2, unit: 'days' });
  expect(toDuration(90 * minute)).toEqual({ amount: 90, unit: 'minutes' });
  expect(toDuration(1_500)).toEqual({ amount: 1.5, unit: 'seconds' });
  expect(toDuration(0)).toEqual({ amount: 0.001, unit: 'seconds' });
});

test('and written as the builder does', () => {
  expect(writeTimeSpan({ amount: 5, unit: 'minutes' })).toBe('0.00:05:00');
  expect(writeTimeSpan({ amount: 30.5, unit: 'hours' })).toBe('1.06:30:00');
  expect(writeTimeSpan({ amount: 0.2, unit: 'seconds' })).toBe('0.00:00:01');
});
