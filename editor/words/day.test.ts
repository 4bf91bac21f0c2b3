import { describe, expect, it } from 'vitest';
import { addDays, dayOf, longDay, namedDay, startOfWeek } from './day.ts';

describe('days', () => {
  it('are counted by the calendar, across months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('belong to the week that begins on a Monday', () => {
    expect(startOfWeek('2026-11-21')).toBe('2026-11-16');
    expect(startOfWeek('2026-11-16')).toBe('2026-11-16');
    expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
  });

  it('depend on where a moment is looked at from', () => {
    const at = Date.parse('2026-11-21T23:30:00Z');
    expect(dayOf(at, 'Europe/Berlin')).toBe('2026-11-22');
    expect(dayOf(at, 'America/New_York')).toBe('2026-11-21');
  });

  it('have names near today', () => {
    expect(namedDay('2026-11-21', '2026-11-21')).toBe('Today');
    expect(namedDay('2026-11-22', '2026-11-21')).toBe('Tomorrow');
    expect(namedDay('2026-11-20', '2026-11-21')).toBe('Yesterday');
    expect(namedDay('2026-11-23', '2026-11-21')).toBe(longDay('2026-11-23'));
  });
});
