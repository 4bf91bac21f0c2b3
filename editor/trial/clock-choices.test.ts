import { expect, it } from 'vitest';
import { atWallTime, clockChoices, wallTime } from './clock-choices.ts';

const zone = 'Europe/London';

it('jumps to the times at which things are decided, as the business tells the time', () => {
  const friday = Date.parse('2026-05-08T17:30:00+01:00');
  const iso = clockChoices(friday, zone).map(([name, at]) => [name, new Date(at).toISOString()]);
  expect(Object.fromEntries(iso)).toEqual({
    inAnHour: '2026-05-08T17:30:00.000Z',
    tomorrow: '2026-05-09T07:59:00.000Z',
    monday: '2026-05-11T07:59:00.000Z',
    windowOver: '2026-05-09T16:30:00.000Z',
  });
});

it('goes from a Monday to the next one', () => {
  const monday = Date.parse('2026-05-04T09:00:00+01:00');
  const [, , [name, at] = []] = clockChoices(monday, zone);
  expect([name, new Date(at ?? 0).toISOString()]).toEqual(['monday', '2026-05-11T07:59:00.000Z']);
});

it('keeps to the clock on the wall over the days on which clocks change', () => {
  const winter = atWallTime('2026-10-26', '08:59', zone);
  expect(new Date(winter).toISOString()).toBe('2026-10-26T08:59:00.000Z');
  expect(wallTime(winter, 'America/New_York')).toBe('04:59');
  const summer = atWallTime('2026-03-29', '08:59', zone);
  expect(new Date(summer).toISOString()).toBe('2026-03-29T07:59:00.000Z');
});
