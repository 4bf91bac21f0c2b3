import { expect, it } from 'vitest';
import { jsonAs, kindOfJson, readJson } from './json-kind.ts';
import { isJson, moved, setValueAt, valueAt } from './json-value.ts';
import { readNumber } from './read-number.ts';

it('reads and writes at a path, and takes out what is nothing', () => {
  const root = { config: { rows: [{ title: 'a' }, { title: 'b' }] } };
  setValueAt(root, ['config', 'rows', 1, 'title'], 'c');
  expect(valueAt(root, ['config', 'rows', 1, 'title'])).toBe('c');
  setValueAt(root, ['config', 'rows', 0], undefined);
  expect(root).toEqual({ config: { rows: [{ title: 'c' }] } });
  setValueAt(root, ['config', 'rows'], undefined);
  expect(root).toEqual({ config: {} });
  expect(valueAt(root, ['config', 'rows', 0])).toBeUndefined();
});

it('writes nothing where there is nothing to write in', () => {
  const root = { text: 'a' };
  setValueAt(root, ['text', 'x'], 'b');
  setValueAt(root, ['gone', 'x'], 'b');
  setValueAt(root, [], 'b');
  expect(root).toEqual({ text: 'a' });
  expect(valueAt({}, ['constructor'])).toBeUndefined();
});

it('moves things by one, and not over the end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

it('knows JSON from what is none', () => {
  expect(isJson({ a: [1, 'b', null, true] })).toBe(true);
  expect(isJson({ a: undefined })).toBe(false);
});

it.each([
  ['text', { a: 1 }, '{"a":1}'],
  ['text', null, ''],
  ['number', '12', 12],
  ['number', 'many', 0],
  ['boolean', 'true', true],
  ['nothing', 'x', null],
  ['json', '{"a":1}', { a: 1 }],
  ['json', 'x', { value: 'x' }],
] as const)('makes a %s of %j', (kind, value, expected) => {
  const made = jsonAs(kind, value);
  expect(made).toEqual(expected);
  expect(kindOfJson(made)).toBe(kind);
});

it('reads JSON that is whole', () => {
  expect(readJson('[1]')).toEqual([1]);
  expect(readJson('[1')).toBeUndefined();
});

it.each([
  ['2,5', { min: 0, max: 9, isWhole: false }, 2.5],
  ['12', { min: 0, max: 9, isWhole: true }, 9],
  ['0', { min: 1, max: null, isWhole: true }, 1],
  ['1.5', { min: 0, max: 9, isWhole: true }, null],
  ['', { min: 0, max: 9, isWhole: true }, null],
  ['x', { min: null, max: null, isWhole: false }, null],
])('reads %j as a number', (text, limits, expected) => {
  expect(readNumber(text, limits)).toBe(expected);
});
