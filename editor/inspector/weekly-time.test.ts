import { expect, it } from 'vitest';
import { readWeeklyTime, writeWeeklyTime } from './weekly-time.ts';

it.each([
  ['0 9 * * mon-fri', '09:00', 'mon tue wed thu fri'],
  ['5 14 * * *', '14:05', 'mon tue wed thu fri sat sun'],
  ['30 8 * * sun,tue', '08:30', 'tue sun'],
  ['0 0 * * 1-3,0', '00:00', 'mon tue wed sun'],
])('%s is at %s on %s', (cron, time, days) => {
  const read = readWeeklyTime(cron);
  expect(read).toEqual({ time, days: days.split(' ') });
  expect(read && readWeeklyTime(writeWeeklyTime(read))).toEqual(read);
});

it.each([
  '*/5 * * * *',
  '0 9 1 * *',
  '0 9 * jan *',
  '0 9 * * mon-',
  '0 24 * * *',
  '0 9 * *',
  '',
  '0 9 * * fri-mon',
])('%j is more than that', (cron) => {
  expect(readWeeklyTime(cron)).toBeNull();
});

it('is written as short as people write it', () => {
  expect(writeWeeklyTime({ days: ['mon', 'tue', 'wed'], time: '09:00' })).toBe('0 9 * * mon-wed');
  expect(writeWeeklyTime({ days: ['mon', 'wed'], time: '18:30' })).toBe('30 18 * * mon,wed');
});
