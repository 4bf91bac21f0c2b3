import { expect, test } from 'vitest';
import { outOfBounds } from './json-bounds.ts';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

test('what people and channels send is within bounds', () => {
  for (const json of [null, 'text', 7, {}, [], nested(60), { a: [{ b: { c: [1] } }] }]) {
    expect(outOfBounds(json)).toBeNull();
  }
});

test('what is nested too deep is named by the field it is in', () => {
  expect(outOfBounds({ payload: { content: { order: nested(100_000) } } })).toEqual({
    path: ['payload', 'content', 'order'],
    message: '“order” is nested too deep: at most 60 levels are read.',
  });
  expect(outOfBounds(nested(61))).toEqual({
    path: [],
    message: 'The body is nested too deep: at most 60 levels are read.',
  });
});

test('so is what holds too much, all values together', () => {
  const half = Array.from({ length: 50_000 }, () => 0);
  const whole = { first: half, second: Object.fromEntries(half.entries()) };
  expect(outOfBounds({ first: half })).toBeNull();
  expect(outOfBounds(whole)).toEqual({
    path: ['second'],
    message: '“second” holds too much: at most 100000 values are read.',
  });
});
