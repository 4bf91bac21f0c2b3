import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { ruleReferences } from './rule-references.ts';

test.each<[string, Json, string[][]]>([
  ['a path', { var: 'steps.ask.text' }, [['steps', 'ask', 'text']]],
  ['a number', { var: 0 }, [['0']]],
  ['a name with a dot', { get: [{ var: 'data' }, 'a.b'] }, [['data', 'a.b']]],
  ['a place', { get: [{ get: [{ var: 'data' }, 'a.b'] }, 0] }, [['data', 'a.b', '0']]],
  ['a computed name', { get: [{ var: 'data' }, { var: 'key' }] }, [['data'], ['key']]],
  ['a computed path', { var: { cat: ['a', { var: 'b' }] } }, [['b']]],
  ['what stands in for nothing', { var: ['a', { var: 'b' }] }, [['a'], ['b']]],
  ['of a computed value', { get: [{ first: [{ var: 'list' }] }, 'id'] }, [['list']]],
  [
    'every part of it',
    { and: [{ '!': { var: 'a' } }, [{ var: 'b' }, { var: 'a' }]] },
    [['a'], ['b']],
  ],
  ['everything', { var: '' }, []],
  ['nothing', { var: [] }, []],
  ['a list, not its items', { map: [{ var: 'list' }, { var: 'id' }] }, [['list']]],
  [
    'and how it starts',
    { reduce: [{ var: 'l' }, { var: 'current' }, { var: 's' }] },
    [['l'], ['s']],
  ],
  ['names that may be missing', { missing: ['a.b', { var: 'c' }] }, [['a', 'b'], ['c']]],
  ['some of them', { missing_some: [1, ['a', 'b']] }, [['1'], ['a'], ['b']]],
  ['no rule', [1, 'a', { a: 1, b: { var: 'c' } }], []],
  ['an impossible rule', { launch: { var: 'a' } }, []],
])('%s', (_, rule, references) => {
  expect(ruleReferences(rule)).toEqual(references);
});
