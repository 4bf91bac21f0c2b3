import { expect, test } from 'vitest';
import { drawWorkflow, listen, say } from '../../test/support/draw-workflow.ts';
import { findReach } from './reach.ts';

const { steps } = drawWorkflow({
  a: say('A', 'b'),
  b: listen('c', 'd'),
  c: say('C', 'b'),
  d: say('D', 'd'),
  e: say('E', 'gone'),
});
const reach = findReach(new Map(Object.entries(steps)));

test.each([
  ['b', 'a', true],
  ['d', 'a', true],
  ['a', 'b', false],
  ['b', 'b', true],
  ['b', 'c', true],
  ['c', 'c', true],
  ['a', 'a', false],
  ['d', 'd', true],
  ['e', 'a', false],
  ['gone', 'e', false],
  ['a', 'gone', false],
])('%s can follow %s: %s', (stepId, earlierId, expected) => {
  expect(reach.canFollow(stepId, earlierId)).toBe(expected);
});

test('steps that come after one another are a cycle, each once', () => {
  const ids = reach.cycles.map((cycle) => cycle.map(({ stepId }) => stepId));
  expect(ids).toEqual([['d'], ['b', 'c']]);
});
