import { describe, expect, it } from 'vitest';
import { timeZoneList } from './time-zone-list.ts';

const zones = [
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['GMT Standard Time', 'Europe/London'],
  ['Newfoundland Standard Time', 'America/St_Johns'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
] as const;

describe('the time zones', () => {
  it.each([
    ['January', Date.UTC(2026, 0, 1)],
    ['July', Date.UTC(2026, 6, 1)],
  ])('are in the order of their ids, with their standard time, in %s', (_month, at) => {
    expect(timeZoneList(zones, { at, contains: '' })).toEqual([
      { id: 'AUS Eastern Standard Time', name: 'Australia/Sydney (UTC+10:00)' },
      { id: 'GMT Standard Time', name: 'Europe/London (UTC+00:00)' },
      { id: 'India Standard Time', name: 'Asia/Kolkata (UTC+05:30)' },
      { id: 'Newfoundland Standard Time', name: 'America/St_Johns (UTC-03:30)' },
      { id: 'W. Europe Standard Time', name: 'Europe/Berlin (UTC+01:00)' },
    ]);
  });

  it('are found by a part of the name, in any letters', () => {
    const found = timeZoneList(zones, { at: 0, contains: 'europe' });
    expect(found.map(({ id }) => id)).toEqual(['GMT Standard Time', 'W. Europe Standard Time']);
    expect(timeZoneList(zones, { at: 0, contains: 'mars' })).toEqual([]);
  });
});
