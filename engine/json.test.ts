import { expect, it } from 'vitest';
import type { Json } from './json.ts';
import { writtenJson, writtenNumber } from './json.ts';

const pretender: Json = JSON.parse('{"toString":1,"valueOf":null}');

it('JSON is written without asking it how', () => {
  expect(writtenJson(pretender)).toBe('{"toString":1,"valueOf":null}');
  expect(['a', 1.5, true, null, undefined].map(writtenJson)).toEqual([
    'a',
    '1.5',
    'true',
    'null',
    'undefined',
  ]);
});

it('only a number, or a text of one, is a number', () => {
  expect([2, '2', ' 2 ', 'two', pretender, [2]].map(writtenNumber)).toEqual([
    2,
    2,
    2,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
