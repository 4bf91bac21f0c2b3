import { expect, it } from 'vitest';
import { withCondition, withNewGroup, withPart } from './edit-sentence.ts';
import type { RuleSentence } from './rule-sentence.ts';
import type { Condition } from './rule-tests.ts';

const [a, b, c] = ['a', 'b', 'c'].map((path): Condition => ({ path, test: 'there', value: null }));
if (!a || !b || !c) throw new Error('There are three.');
const group = { join: 'all' as const, conditions: [b, c] };
const sentence: RuleSentence = { join: 'any', parts: [a, group] };

it('a part is changed in its place', () => {
  expect(withPart(sentence, 0, c)).toEqual({ join: 'any', parts: [c, group] });
});

it('a group that is left alone becomes the rule', () => {
  expect(withPart(sentence, 0, null)).toEqual({ join: 'all', parts: [b, c] });
  expect(withPart(sentence, 1, null)).toEqual({ join: 'any', parts: [a] });
});

it('a group without conditions is none', () => {
  const one = withCondition(group, 0, null);
  expect(one).toEqual({ join: 'all', conditions: [c] });
  expect(one && withCondition(one, 0, a)).toEqual({ join: 'all', conditions: [a] });
  expect(one && withCondition(one, 0, null)).toBeNull();
});

it('a new group is joined the other way', () => {
  expect(withNewGroup({ join: 'all', parts: [a] }, b)).toEqual({
    join: 'all',
    parts: [a, { join: 'any', conditions: [b] }],
  });
  expect(withNewGroup(sentence, b).parts.at(-1)).toEqual({ join: 'all', conditions: [b] });
});
