import { expect, it } from 'vitest';
import { readNumber } from './pretend-customer.ts';

it.each([
  ['+1 (202) 555-0143', '+12025550143'],
  ['+49 30 901820', '+4930901820'],
  ['2025550143', null],
  ['+0123456789', null],
  ['+12', null],
  ['hello', null],
])('reads the number %s as %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});
