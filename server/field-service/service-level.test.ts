import { describe, expect, it } from 'vitest';
import { isCustomersChoice, readUrgency, slaDeadline, slaStatus } from './service-level.ts';

const zone = 'America/Los_Angeles';
const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }));
const business = { hours, timeZone: zone };
const at = (text: string) => Date.parse(text);

describe('how urgent something is', () => {
  it.each([
    ['emergency', 'emergency'],
    [' Urgent ', 'urgent'],
    ['whenever', 'standard'],
    ['', 'standard'],
    [null, 'standard'],
  ])('%j is %s', (text, urgency) => {
    expect(readUrgency(text)).toBe(urgency);
  });
});

describe('a deadline', () => {
  it('counts every hour, on a day on which the clock changes too', () => {
    const saturday = at('2026-03-07T20:00:00-08:00');
    const deadline = slaDeadline(saturday, { hours: 48, clock: 'elapsed' }, business);
    expect(deadline - saturday).toBe(48 * 3_600_000);
  });

  it.each([
    ['2026-02-09T10:00:00-08:00', 4, '2026-02-09T14:00:00-08:00'],
    ['2026-02-09T16:00:00-08:00', 4, '2026-02-10T10:00:00-08:00'],
    ['2026-02-10T02:30:00-08:00', 4, '2026-02-10T12:00:00-08:00'],
    ['2026-02-13T17:00:00-08:00', 2, '2026-02-16T09:00:00-08:00'],
    ['2026-03-06T17:30:00-08:00', 1, '2026-03-09T08:30:00-07:00'],
    ['2026-02-09T08:00:00-08:00', 120, '2026-02-24T18:00:00-08:00'],
  ])('of business hours, from %s, %i hours: %s', (from, promised, until) => {
    const deadline = slaDeadline(at(from), { hours: promised, clock: 'business' }, business);
    expect(new Date(deadline).toISOString()).toBe(new Date(until).toISOString());
  });

  it('counts every hour where a business is never open', () => {
    const never = { hours: [], timeZone: zone };
    expect(slaDeadline(0, { hours: 1, clock: 'business' }, never)).toBe(3_600_000);
  });
});

describe('a visit and what was promised', () => {
  it.each([
    [0, 'met'],
    [40, 'met'],
    [41, 'at_risk'],
    [100, 'at_risk'],
    [101, 'breached'],
  ])('a start at %i, when 100 is the deadline and 60 is close: %s', (start, status) => {
    expect(slaStatus(start, 100, 60)).toBe(status);
  });

  it('a later date is the customer’s own choice, on their own calendar', () => {
    const deadline = at('2026-02-11T06:30:00Z');
    expect(isCustomersChoice('2026-02-10', deadline, zone)).toBe(false);
    expect(isCustomersChoice('2026-02-11', deadline, zone)).toBe(true);
    expect(isCustomersChoice('2026-02-11', deadline, 'Europe/Berlin')).toBe(false);
    expect(isCustomersChoice(null, deadline, zone)).toBe(false);
  });
});
