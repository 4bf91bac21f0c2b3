import { expect, it } from 'vitest';
import type { TraceLine } from '../api/instances.ts';
import { groupTrace } from '../trace/group-trace.ts';
import { badgesOf, errorIn, linesUpTo } from './moments.ts';

const told = [
  line(0, 'started', null),
  line(1, 'entered', 'ask'),
  line(2, 'waiting', 'ask'),
  line(3, 'heard', null, '“Plumbing”'),
  line(4, 'left', 'ask', 'Replied: Plumbing'),
  line(5, 'entered', 'book'),
  line(6, 'failed', 'book', 'No answer'),
];

it('is gone through moment by moment, each with what was known by then', () => {
  const moments = groupTrace(told);
  expect(moments.map(({ stepId }) => stepId)).toEqual([null, 'ask', null, 'ask', 'book']);
  expect([...badgesOf(linesUpTo(moments, 1))]).toEqual([['ask', { at: 1, text: '' }]]);
  expect([...badgesOf(linesUpTo(moments, 4))]).toEqual([
    ['ask', { at: 4, text: '“Plumbing”' }],
    ['book', { at: 6, text: 'No answer' }],
  ]);
});

it('leads to where it failed, or else to where something went wrong', () => {
  expect(errorIn(groupTrace(told))).toBe(4);
  expect(errorIn(groupTrace(told.slice(0, 5)))).toBeNull();
  const warned = [...told.slice(0, 2), line(2, 'warning', 'ask'), line(3, 'entered', 'book')];
  expect(errorIn(groupTrace(warned))).toBe(1);
});

function line(at: number, kind: string, stepId: string | null, text = ''): TraceLine {
  return { seq: at, at, kind, stepId, exitId: null, text };
}
