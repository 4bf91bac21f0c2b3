import { expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { provenPaths } from './proven-paths.ts';

const a = { var: 'data.a' };
const b = { var: 'data.b' };

it.each<[Json, string, string]>([
  [a, 'a', ''],
  [{ '!!': [a] }, 'a', ''],
  [{ '!': [a] }, '', 'a'],
  [{ isEmpty: [a] }, '', 'a'],
  [{ '==': [a, 'tea'] }, 'a', ''],
  [{ '===': [a, null] }, '', 'a'],
  [{ '!=': [a, null] }, 'a', ''],
  [{ '!==': [a, 5] }, '', 'a'],
  [{ '==': [a, b] }, '', ''],
  [{ '==': [{ lower: [{ trim: [a] }] }, 'tea'] }, 'a', ''],
  [{ '==': [{ length: [a] }, 3] }, '', ''],
  [{ '==': ['tea', a] }, '', ''],
  [{ '==': ['tea', 'tea'] }, '', ''],
  [{ contains: [a, 'tea'] }, 'a', ''],
  [{ contains: [a, ''] }, '', ''],
  [{ contains: [a] }, '', ''],
  [{ contains: [a, ' '] }, '', ''],
  [{ isSameText: [a, 'tea'] }, 'a', ''],
  [{ isSameText: [a, ' '] }, '', ''],
  [{ isSameText: [a, b] }, '', ''],
  [{ isSameText: [a, ['tea', 'coffee']] }, 'a', ''],
  [{ isSameText: [a, ['tea', '']] }, '', ''],
  [{ '!': [{ isSameText: [a, 'tea'] }] }, '', 'a'],
  [{ isBefore: [a, '2026-05-04'] }, 'a', ''],
  [{ isEmail: [a] }, 'a', ''],
  [{ '>': [a, 3] }, '', ''],
  [{ '!': [] }, '', ''],
  [{ and: [a, b] }, 'a b', ''],
  [{ or: [a, b] }, '', ''],
  [{ or: [a, { and: [b, a] }] }, 'a', ''],
  [{ or: [{ '!': [a] }, { '!': [b] }] }, '', 'a b'],
  [{ and: [] }, '', ''],
  [true, '', ''],
])('%j proves %j when it is true, %j when not', (rule, whenTrue, whenNot) => {
  const names = (isTrue: boolean) =>
    provenPaths(rule, isTrue)
      .map((path) => path[1])
      .join(' ');
  expect([names(true), names(false)]).toEqual([whenTrue, whenNot]);
});
