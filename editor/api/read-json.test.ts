import { expect, it } from 'vitest';
import { listAt, numberAt, textAt } from './read-json.ts';

const value = { a: { b: ['x', { c: 3 }] }, n: null };

it('reads what is there', () => {
  expect(textAt(value, 'a', 'b', 0)).toBe('x');
  expect(numberAt(value, 'a', 'b', 1, 'c')).toBe(3);
  expect(listAt(value, 'a', 'b')).toHaveLength(2);
});

it('says so when it is not there, or is something else', () => {
  expect(textAt(value, 'a', 'b')).toBeNull();
  expect(textAt(value, 'n', 'b')).toBeNull();
  expect(textAt(undefined, 'a')).toBeNull();
  expect(numberAt(value, 'a', 'b', 0)).toBeNull();
  expect(listAt(value, 'a')).toEqual([]);
});

it('reads nothing that a value only inherits', () => {
  expect(textAt({}, 'constructor', 'name')).toBeNull();
});
