import { describe, expect, it } from 'vitest';
import { visitTime } from './follow-up-time.ts';

const usual = {
  before: { amount: 1, unit: 'days' },
  onTheWayBefore: { amount: 30, unit: 'minutes' },
  surveyAfter: { amount: 24, unit: 'hours' },
} as const;
const berlin = { timeZone: 'Europe/Berlin', quiet: { start: '21:00', end: '08:00' } };

function told(
  kind: 'reminder' | 'on-the-way' | 'survey',
  dueAt: string,
  trigger: Parameters<typeof visitTime>[2] = usual,
  place = berlin,
): string {
  return new Date(visitTime(kind, Date.parse(dueAt), trigger, place)).toISOString();
}

describe('a reminder', () => {
  it('is due a day before, at the same time of day, also when the clocks change in between', () => {
    expect(told('reminder', '2026-05-06T10:00:00+02:00')).toBe('2026-05-05T08:00:00.000Z');
    expect(told('reminder', '2026-03-29T10:00:00+02:00')).toBe('2026-03-28T09:00:00.000Z');
    expect(told('reminder', '2026-10-25T10:00:00+01:00')).toBe('2026-10-24T08:00:00.000Z');
  });

  it('is so many hours before, when that is what is wanted', () => {
    const trigger = { ...usual, before: { amount: 24, unit: 'hours' } } as const;
    expect(told('reminder', '2026-03-29T10:00:00+02:00', trigger)).toBe('2026-03-28T08:00:00.000Z');
  });

  it('is weeks before, at the same time of day', () => {
    const trigger = { ...usual, before: { amount: 2, unit: 'weeks' } } as const;
    expect(told('reminder', '2026-04-06T10:00:00+02:00', trigger)).toBe('2026-03-23T09:00:00.000Z');
  });

  it('falls on a time that the clock jumps over: then it is an hour later', () => {
    const awake = { ...berlin, quiet: null };
    const at = visitTime('reminder', Date.parse('2026-03-30T02:30:00+02:00'), usual, awake);
    expect(new Date(at).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('waits until the quiet hours end', () => {
    expect(told('reminder', '2026-05-06T22:00:00+02:00')).toBe('2026-05-06T06:00:00.000Z');
    expect(told('reminder', '2026-05-06T07:00:00+02:00')).toBe('2026-05-05T06:00:00.000Z');
  });

  it('comes the evening before, when it would be too late in the morning', () => {
    const trigger = { ...usual, before: { amount: 2, unit: 'hours' } } as const;
    expect(told('reminder', '2026-05-06T07:30:00+02:00', trigger)).toBe('2026-05-05T18:45:00.000Z');
    expect(told('reminder', '2026-05-06T08:00:00+02:00', trigger)).toBe('2026-05-05T18:45:00.000Z');
  });
});

it('somebody on the way is told of at any hour', () => {
  expect(told('on-the-way', '2026-05-06T23:00:00+02:00')).toBe('2026-05-06T20:30:00.000Z');
});

it('a survey comes so long after the visit, and not at night', () => {
  expect(told('survey', '2026-05-06T11:30:00+02:00')).toBe('2026-05-07T09:30:00.000Z');
  expect(told('survey', '2026-05-06T22:30:00+02:00')).toBe('2026-05-08T06:00:00.000Z');
});
