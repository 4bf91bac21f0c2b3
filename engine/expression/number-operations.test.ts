import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { renderTemplate } from './template.ts';

const value = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).value;

test.each<[Json, Json]>([
  ['12', 12],
  [' -1.5e2 ', -150],
  [7, 7],
  ['', null],
  ['12 rooms', null],
  ['Infinity', null],
  [true, null],
  [null, null],
  [[5], null],
])('the number of %j is %j', (a, number) => {
  expect(value('number(a)', { a })).toBe(number);
  expect(value('+a', { a })).toBe(number);
});

test('round keeps the digits it is told', () => {
  expect(value('round(2.5)')).toBe(3);
  expect(value('round(-2.5)')).toBe(-2);
  expect(value('round(1234.567, 2)')).toBe(1234.57);
  expect(value('round(1234.567, -2)')).toBe(1235);
  expect(value('round(1.123456789012345, 99)')).toBe(1.123456789);
  expect(value("round('2.4')")).toBe(2);
  expect(value("round('two')")).toBe(null);
  expect(value("round(2, 'x')")).toBe(null);
});
