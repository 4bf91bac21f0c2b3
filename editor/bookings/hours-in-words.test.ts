import { expect, it } from 'vitest';
import { hoursInWords } from './hours-in-words.ts';

const open = (weekday: number, start: string, end: string) => ({ weekday, start, end });

it('puts days with the same hours together', () => {
  const week = [1, 2, 3, 4, 5].map((day) => open(day, '08:00', '18:00'));
  expect(hoursInWords([...week, open(6, '08:00', '12:00')])).toBe(
    'Monday–Friday 08:00–18:00, Saturday 08:00–12:00',
  );
});

it('keeps days apart that are not neighbours, and shows hours before and after a break', () => {
  const hours = [open(1, '08:00', '12:00'), open(1, '13:00', '17:00'), open(3, '08:00', '12:00')];
  expect(hoursInWords(hours)).toBe('Monday 08:00–12:00 & 13:00–17:00, Wednesday 08:00–12:00');
});

it('says so where there are none', () => {
  expect(hoursInWords([])).toBe('no hours');
});
