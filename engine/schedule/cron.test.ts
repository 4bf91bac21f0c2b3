import { expect, test } from 'vitest';
import { readCron } from './cron.ts';

function read(text: string) {
  const found = readCron(text);
  if (!found.ok) return found.message;
  const { minutes, hours, days, months, weekdays } = found.cron;
  return [minutes, hours, days, months, weekdays].map((set) => [...set].toSorted((a, b) => a - b));
}

const every = {
  minute: Array.from({ length: 60 }, (_, index) => index),
  hour: Array.from({ length: 24 }, (_, index) => index),
  day: Array.from({ length: 31 }, (_, index) => index + 1),
  month: Array.from({ length: 12 }, (_, index) => index + 1),
  weekday: [1, 2, 3, 4, 5, 6, 7],
};

test.each([
  ['* * * * *', [every.minute, every.hour, every.day, every.month, every.weekday]],
  ['0 9 * * mon-fri', [[0], [9], every.day, every.month, [1, 2, 3, 4, 5]]],
  ['*/15 8-10 1,15 JAN,jul 0', [[0, 15, 30, 45], [8, 9, 10], [1, 15], [1, 7], [7]]],
  ['5/20 22-23 29 2 5-7', [[5, 25, 45], [22, 23], [29], [2], [5, 6, 7]]],
  ['  10-50/20\t0 * * sun ', [[10, 30, 50], [0], every.day, every.month, [7]]],
])('%s', (text, sets) => {
  expect(read(text)).toEqual(sets);
});

test.each([
  ['', 'Give five parts: minute, hour, day of the month, month, day of the week.'],
  ['0 9 * *', 'Give five parts: minute, hour, day of the month, month, day of the week.'],
  ['60 9 * * *', '“60” is no minute: give 0 to 59, or *.'],
  ['0 24 * * *', '“24” is no hour: give 0 to 23, or *.'],
  ['0 9 0 * *', '“0” is no day of the month: give 1 to 31, or *.'],
  ['0 9 * 5-13 *', '“5-13” is no month: give 1 to 12, or *.'],
  ['0 9 * * funday', '“funday” is no day of the week: give 0 to 7, or *.'],
  ['*/0 * * * *', '“*/0” is no minute: give 0 to 59, or *.'],
  ['30-10 * * * *', '“30-10” is no minute: give 0 to 59, or *.'],
  ['1-2-3 * * * *', '“1-2-3” is no minute: give 0 to 59, or *.'],
  ['1,,2 * * * *', '“1,,2” is no minute: give 0 to 59, or *.'],
  ['*-5 * * * *', '“*-5” is no minute: give 0 to 59, or *.'],
  ['5/ * * * *', '“5/” is no minute: give 0 to 59, or *.'],
  ['1e1 * * * *', '“1e1” is no minute: give 0 to 59, or *.'],
])('%j is not understood', (text, message) => {
  expect(read(text)).toBe(message);
});
