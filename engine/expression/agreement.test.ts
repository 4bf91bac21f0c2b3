import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { evaluateRule, isTruthy } from './rule.ts';

/** What json-logic-js gives, as JSON. */
function oracle(rule: Json, scope: Json): Json {
  const value: unknown = Reflect.apply(jsonLogic.apply, undefined, [rule, scope]);
  return JSON.parse(JSON.stringify(value ?? null));
}

function ours(rule: Json, scope: Json): Json {
  const evaluated = evaluateRule(rule, scope);
  return evaluated.ok ? JSON.parse(JSON.stringify(evaluated.value)) : evaluated.message;
}

const scope = {
  n: 3,
  zero: 0,
  half: '0.5',
  word: 'teacup',
  empty: '',
  yes: true,
  no: false,
  nothing: null,
  list: [1, '2', 'three', null, true],
  none: [],
  nested: { a: { b: [10, { c: 'deep' }] }, 'odd key': 1 },
  people: [
    { name: 'Ann', age: 31 },
    { name: 'Bob', age: 17 },
  ],
};

test.each<[string, Json]>([
  ['loose and strict equality', [{ '==': [1, '1'] }, { '===': [1, '1'] }, { '==': [0, ''] }]],
  ['lists in comparisons', [{ '==': [[1], 1] }, { '<': [[2], [10]] }, { '==': [[], ''] }]],
  ['objects in comparisons', [{ '==': [{ var: 'nested' }, '[object Object]'] }]],
  ['the same object', [{ '==': [{ var: 'nested' }, { var: 'nested' }] }]],
  ['between', [{ '<': [1, { var: 'n' }, 5] }, { '<=': [1, 1, 0] }, { '<': [5, 3, 9] }]],
  ['texts in order', [{ '<': ['10', '9'] }, { '<': ['10', 9] }, { '>=': ['b', 'a'] }]],
  ['null in order', [{ '<': [null, 1] }, { '>=': [{ var: 'absent' }, 0] }]],
  ['truth', [{ '!': [[]] }, { '!!': ['0'] }, { '!': '' }, { '!!': [{ var: 'none' }] }]],
  ['sums of texts', [{ '+': ['3.5 cups', 2] }, { '+': '7' }, { '+': [] }, { '+': [true] }]],
  ['differences', [{ '-': [5, '2'] }, { '-': 4 }, { '-': [null, 1] }]],
  ['products', [{ '*': [2, '3', 4] }, { '*': ['5'] }]],
  ['quotients and rests', [{ '/': [1, 4] }, { '%': [7, 3] }]],
  ['extremes', [{ max: [1, '7', 3] }, { min: [] }, { max: [[4]] }, { min: ['a', 1] }]],
  ['parts', ['a', -3, 4].map((start) => ({ substr: [{ var: 'word' }, start] }))],
  ['parts of a length', [3, -2, -9, null, 'x'].map((end) => ({ substr: ['teacup', 1, end] }))],
  ['joined', [{ cat: ['a', 1, null, true, [1, [2, null]], { var: 'nested' }] }, { cat: 'x' }]],
  ['found in a text', [{ in: ['cup', { var: 'word' }] }, { in: [null, 'null'] }, { in: ['', ''] }]],
  [
    'found in a list',
    [{ in: ['2', { var: 'list' }] }, { in: [2, { var: 'list' }] }, { in: [1, 5] }],
  ],
  ['merged', [{ merge: [1, [2, [3]], { var: 'list' }] }, { merge: [] }]],
  ['choices', [{ if: [false, 1, 0, 2, 3] }, { if: [] }, { if: [7] }, { if: [0, 1] }]],
  ['another if', [{ '?:': [{ var: 'yes' }, 'a', 'b'] }]],
  ['and, or', [{ and: [1, '', 2] }, { and: [] }, { or: [0, 'x', 1] }, { or: [0, false] }]],
  ['read', [{ var: 'nested.a.b.1.c' }, { var: ['absent', 'else'] }, { var: ['nothing', 'else'] }]],
  ['read by number', [{ var: 'list.1' }, { var: 'word.2' }, { var: 'list.length' }]],
  ['read through null', [{ var: 'nothing.a' }, { var: ['nothing.a', 1] }, { var: 'n.a' }]],
  ['read everything', [{ var: '' }, { var: [] }, { var: null }]],
  ['read a computed name', [{ var: [{ cat: ['nes', 'ted.a.b.0'] }] }, { var: [{ var: 'no.x' }] }]],
  ['read a strange name', [{ var: 'list.01' }, { var: 'nested..a' }, { var: [['n'], 1] }]],
  ['missing', [{ missing: ['n', 'x', 'empty', 'nothing'] }, { missing: [['x', 'n']] }]],
  ['missing by a rule', [{ missing: { merge: ['a', { if: [true, 'b', []] }] } }]],
  [
    'missing some',
    [
      { missing_some: [1, ['n', 'x']] },
      { missing_some: [2, ['n', 'x', 'y']] },
      { missing_some: [1, 'n'] },
    ],
  ],
  ['map', [{ map: [{ var: 'people' }, { var: 'age' }] }, { map: [1, 2] }, { map: [[1, 2]] }]],
  ['filter', [{ filter: [{ var: 'people' }, { '>': [{ var: 'age' }, 18] }] }, { filter: [0, 1] }]],
  ['all, some, none', ['all', 'some', 'none'].map((name) => ({ [name]: [[0, 1], { var: '' }] }))],
  ['all, some, none of nothing', ['all', 'some', 'none'].map((name) => ({ [name]: [[], true] }))],
  [
    'reduce',
    [
      {
        reduce: [
          { var: 'list' },
          { cat: [{ var: 'accumulator' }, '-', { var: 'current' }] },
          'start',
        ],
      },
      { reduce: [[1, 2, 3], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] },
      { reduce: [5, { var: 'current' }, 'start'] },
      { reduce: [[1], { var: 'accumulator' }] },
      { reduce: [[1]] },
    ],
  ],
  ['values that only look like rules', [{ a: 1, b: { var: 'n' } }, {}, [], 'var', null, 4]],
])('%s: as json-logic-js has it', (_, rules) => {
  for (const rule of Array.isArray(rules) ? rules : []) {
    expect({ rule, value: ours(rule, scope) }).toEqual({ rule, value: oracle(rule, scope) });
  }
});

test('what is true is what json-logic-js holds for true', () => {
  for (const value of [null, false, 0, '', [], '0', ' ', [0], {}, -1, true, Number.NaN]) {
    expect(isTruthy(value)).toBe(jsonLogic.truthy(value));
  }
});

const path = fc.constantFrom(
  ...['n', 'zero', 'half', 'word', 'empty', 'yes', 'no', 'nothing', 'list', 'list.0', 'list.9'],
  ...['none', 'nested.a.b', 'nested.a.b.1.c', 'nested.odd key', 'people.0.age', 'absent', 'n.x'],
);
const literal = fc.oneof(
  fc.constantFrom<Json[]>(null, true, false, 0, 1, -2.5, '', '0', '1', 'cup', 'tea', [], [1, 'a']),
  fc.integer({ min: -20, max: 20 }),
  fc.string({ maxLength: 4 }),
);

/** Rules without arithmetic inside lists: there a result that is no number is null with us. */
const { rule } = fc.letrec<Record<'leaf' | 'list' | 'item' | 'rule', Json>>((tie) => ({
  leaf: fc.oneof(
    literal,
    path.map((name) => ({ var: name })),
    fc.tuple(path, literal).map(([name, otherwise]) => ({ var: [name, otherwise] })),
  ),
  list: fc.oneof(
    fc.constantFrom<Json[]>({ var: 'list' }, { var: 'people' }, { var: 'none' }, { var: 'word' }),
    fc.array(tie('leaf'), { maxLength: 4 }),
    fc.array(tie('leaf'), { maxLength: 3 }).map((args) => ({ merge: args })),
  ),
  item: fc.oneof(
    fc.constantFrom<Json[]>({ var: '' }, { var: 'age' }, { var: 'name' }),
    fc.tuple(fc.constantFrom('==', '<', 'in', '!=='), literal).map(([name, value]) => ({
      [name]: [{ var: '' }, value],
    })),
  ),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(
        fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>=', '-', '/', '%', 'in'),
        tie('rule'),
        tie('rule'),
      )
      .map(([name, a, b]) => ({ [name]: [a, b] })),
    fc
      .tuple(
        fc.constantFrom('if', '?:', 'and', 'or', 'cat', '+', 'max', 'min', 'missing'),
        fc.array(tie('rule'), { maxLength: 4 }),
      )
      .map(([name, args]) => ({ [name]: name === 'missing' ? ['n', 'absent', 'empty'] : args })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((args) => ({ '*': args })),
    fc.tuple(fc.constantFrom('!', '!!', '-', '+'), tie('rule')).map(([name, a]) => ({ [name]: a })),
    fc
      .tuple(tie('rule'), fc.integer({ min: -4, max: 4 }), tie('leaf'))
      .map((substr) => ({ substr })),
    fc
      .tuple(fc.constantFrom('map', 'filter', 'all', 'some', 'none'), tie('list'), tie('item'))
      .map(([name, list, item]) => ({ [name]: [list, item] })),
    fc
      .tuple(tie('list'), fc.constantFrom('cat', '+', '-', 'max', '<'), literal)
      .map(([list, name, start]) => ({
        reduce: [list, { [name]: [{ var: 'accumulator' }, { var: 'current' }] }, start],
      })),
    tie('list'),
  ),
}));

test('every rule of standard operations gives what json-logic-js gives', () => {
  fc.assert(
    fc.property(rule, (each) => {
      expect(ours(each, scope)).toEqual(oracle(each, scope));
    }),
    { numRuns: 3_000 },
  );
});
