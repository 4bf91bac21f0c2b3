import { describe, expect, it } from 'vitest';
import {
  addMonths,
  canChoose,
  dayOrNothing,
  dayRules,
  endRules,
  firstShown,
  weeksOf,
} from './calendar-days.ts';
import { firstWeekday, fullDay, shownDay } from './day-words.ts';

describe('the days that can be chosen', () => {
  it('lie between the bounds, are available and on the right days of the week', () => {
    const rules = dayRules({
      'min-date': '2026-05-04',
      'max-date': '2026-05-31',
      'unavailable-dates': ['2026-05-12'],
      'include-days': ['Mon', 'Tue'],
    });
    const asked = ['2026-04-28', '2026-05-04', '2026-05-06', '2026-05-12', '2026-06-01'];
    expect(asked.filter((day) => canChoose(rules, day))).toEqual(['2026-05-04']);
  });

  it('are all of them where nothing is said, or nothing that is a day', () => {
    const rules = dayRules({ 'min-date': 'tomorrow', 'max-date': 7, 'include-days': [] });
    expect(canChoose(rules, '2026-05-04')).toBe(true);
    expect(rules).toMatchObject({ min: '', max: '', weekdays: null });
  });

  it('end a range not too soon and not too late after its first', () => {
    const properties = { 'min-date': '2026-05-01', 'max-date': '2026-05-20', 'min-days': 2 };
    expect(endRules(properties, '2026-05-04')).toMatchObject({
      min: '2026-05-06',
      max: '2026-05-20',
    });
    const within = { ...properties, 'max-days': 5 };
    expect(endRules(within, '2026-05-04')).toMatchObject({ min: '2026-05-06', max: '2026-05-09' });
    expect(endRules(within, '2026-05-18')).toMatchObject({ min: '2026-05-20', max: '2026-05-20' });
    const endless = endRules({ 'min-days': -1, 'max-days': 1e15 }, '2026-05-18');
    expect(endless).toMatchObject({ min: '2026-05-18', max: '2126-04-24' });
    expect(endRules(within, '')).toMatchObject({ min: '2026-05-01', max: '2026-05-20' });
  });
});

describe('a month', () => {
  it('is whole weeks that begin on the day of the country', () => {
    const [first, ...others] = weeksOf('2026-05', 1);
    expect(first).toEqual([null, null, null, null, '2026-05-01', '2026-05-02', '2026-05-03']);
    expect(others).toHaveLength(4);
    expect(weeksOf('2026-05', 0)[0]).toEqual([
      null,
      null,
      null,
      null,
      null,
      '2026-05-01',
      '2026-05-02',
    ]);
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
  });

  it('has one before and one after it', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('opens where there is something to choose', () => {
    const rules = dayRules({ 'min-date': '2026-05-10', 'max-date': '2026-05-20' });
    expect(firstShown(rules, '', '2026-05-04')).toBe('2026-05-10');
    expect(firstShown(rules, '', '2026-05-12')).toBe('2026-05-12');
    expect(firstShown(rules, '', '2026-06-12')).toBe('2026-05-20');
    expect(firstShown(rules, '2026-05-15', '2026-06-12')).toBe('2026-05-15');
  });
});

it.each(['', '4 May', '2026-13-01', '2026-05-04T00:00:00Z', '9999-12-31', '0001-01-01'])(
  '%j is no day',
  (text) => {
    expect(dayOrNothing(text)).toBe('');
  },
);

it('a day is written as people write it', () => {
  expect(shownDay('')).toBe('');
  expect(shownDay('2026-05-04')).toMatch(/May.*2026/);
  expect(fullDay('2026-05-04')).toMatch(/Monday/);
});

it('weeks begin where the customer lives as they do there', () => {
  expect(firstWeekday('en-US')).toBe(0);
  expect(firstWeekday('en-GB')).toBe(1);
  expect(firstWeekday('ar-EG')).toBe(6);
});
