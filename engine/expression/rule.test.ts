import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { compileRule } from './compile-rule.ts';
import { Refusal } from './refusal.ts';
import { checkRule, evaluateRule } from './rule.ts';

const valueFor = (rule: Json, scope: Json = {}) => {
  const evaluated = evaluateRule(rule, scope);
  return evaluated.ok ? evaluated.value : evaluated.message;
};
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a value', () => {
  test('is itself', () => {
    for (const value of [null, true, 5, 'text', [], {}, { a: 1, b: 2 }]) {
      expect(valueFor(value)).toEqual(value);
    }
  });

  test('that JSON has no number for is null, also in a list', () => {
    expect(valueFor({ '/': [1, 0] })).toBe(null);
    expect(valueFor([{ '+': ['a'] }, { and: [] }, -0])).toEqual([null, null, 0]);
    expect(valueFor({ and: [] })).toBe(null);
    expect(valueFor({ merge: [{ '/': [0, 0] }, 1] })).toEqual([null, 1]);
  });

  test('that hides such a number in an object is refused', () => {
    const rule = { reduce: [[1], { var: '' }, { '/': [1, 0] }] };
    expect(valueFor(rule)).toBe('A number in it is not a number.');
  });
});

describe('reading', () => {
  const scope = { data: { a: { b: [{ c: 'x' }] }, 'odd.key': 1, nothing: null } };

  test('goes through objects and lists, and through null to null', () => {
    expect(valueFor({ var: 'data.a.b.0.c' }, scope)).toBe('x');
    expect(valueFor({ var: 'data.nothing.c.d' }, scope)).toBe(null);
    expect(valueFor({ var: 'data.absent.c' }, null)).toBe(null);
  });

  test('a name with a dot is read by get', () => {
    expect(valueFor({ get: [{ var: 'data' }, 'odd.key'] }, scope)).toBe(1);
    expect(valueFor({ get: [{ var: 'data.a.b' }, 0] }, scope)).toEqual({ c: 'x' });
    expect(valueFor({ get: [{ var: 'data' }, true] }, scope)).toBe(null);
    expect(valueFor({ get: [{ var: 'data' }, 'absent'] }, scope)).toBe(null);
  });

  test('finds own properties only, even those with dangerous names', () => {
    const own: Json = JSON.parse('{ "constructor": "Ltd", "__proto__": { "x": 1 } }');
    expect(valueFor({ var: 'constructor' }, own)).toBe('Ltd');
    expect(valueFor({ var: '__proto__.x' }, own)).toBe(1);
    for (const name of ['constructor', '__proto__', 'toString', 'a.constructor', 'l.map', 's.at']) {
      expect(valueFor({ var: name }, { a: {}, l: [], s: 'text' })).toBe(null);
    }
  });
});

describe('choosing', () => {
  test('leaves alone what is not chosen', () => {
    const refused = { formatDate: ['2026-05-04', 'Q'] };
    expect(valueFor({ if: [true, 'a', refused] })).toBe('a');
    expect(valueFor({ coalesce: [null, 'a', refused] })).toBe('a');
    expect(valueFor({ and: [0, refused] })).toBe(0);
  });

  test('gives the first value that is there, or null', () => {
    expect(valueFor({ coalesce: [{ var: 'absent' }, '', 'b'] })).toBe('');
    expect(valueFor({ coalesce: [] })).toBe(null);
  });
});

describe('a rule is refused, in a sentence, when it', () => {
  test('has an operation that does not exist', () => {
    const message = "There is no operation called 'launch'.";
    expect(checkRule({ and: [{ launch: [] }, { launch: 1 }] })).toEqual([message]);
    expect(valueFor({ launch: [] })).toBe(message);
    expect(() => compileRule({ launch: [] })).toThrow(new Refusal(message));
  });

  test('has too many parts', () => {
    expect(checkRule({ and: numbers(limits.ruleNodesMax - 1) })).toEqual([]);
    expect(checkRule({ and: numbers(limits.ruleNodesMax) })).toEqual([
      'This has more than 200 parts; split it.',
    ]);
    expect(checkRule(numbers(1_000_000))).toHaveLength(1);
  });

  test('is nested too deep', () => {
    const nested = (levels: number): Json => (levels === 0 ? 1 : { '!': [nested(levels - 1)] });
    expect(checkRule(nested(limits.ruleDepthMax - 1))).toEqual([]);
    expect(checkRule(nested(limits.ruleDepthMax))).toEqual([
      'This is nested more than 20 deep; split it.',
    ]);
    expect(valueFor(nested(5_000))).toBe('This is nested more than 20 deep; split it.');
  });

  test('goes through a list for each item of another', () => {
    const inner = { filter: [{ var: 'tags' }, true] };
    expect(checkRule({ map: [{ var: 'people' }, { cat: [inner] }] })).toEqual([
      "'filter' cannot be used for each item of another list.",
    ]);
    expect(checkRule({ map: [inner, { var: 'name' }] })).toEqual([]);
    expect(checkRule({ reduce: [[], { var: 'current' }, inner] })).toEqual([]);
  });
});

describe('an evaluation is stopped, in a sentence, when', () => {
  test('a text becomes too long', () => {
    const doubling = { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] };
    expect(valueFor({ reduce: [numbers(26), doubling, 'xx'] })).toBe(
      'The text becomes longer than 65536 characters.',
    );
  });

  test('a list becomes too long, or is too long to go through', () => {
    const list = numbers(limits.ruleArrayItemsMax);
    expect(valueFor({ length: [{ merge: [{ var: '' }] }] }, list)).toBe(1_000);
    expect(valueFor({ merge: [{ var: '' }, 1] }, list)).toBe(
      'The list becomes longer than 1000 items.',
    );
    expect(valueFor({ map: [{ var: '' }, 1] }, [...list, 1])).toBe(
      'The list has 1001 items; an expression can go through 1000.',
    );
  });

  test('a small rule would make a huge value of one value many times', () => {
    const twice = [{ var: 'accumulator' }, { var: 'accumulator' }];
    expect(valueFor({ reduce: [numbers(60), twice, 1] })).toMatch(/^This takes too much work/);
  });

  test('a value is nested too deep', () => {
    expect(valueFor({ reduce: [numbers(150), [{ var: 'accumulator' }], 1] })).toBe(
      'The value is nested more than 100 deep.',
    );
    const deep: Json = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
    for (const name of ['text', 'length', '==', 'cat', 'contains', 'max', 'jsonParse']) {
      expect(valueFor({ [name]: [{ var: '' }, 1] }, deep)).toMatch(/nested more than 100 deep/);
    }
  });

  test('it takes too much work', () => {
    const searches = { stringContains: [{ var: '' }, 'a'.repeat(200)] };
    const scope = numbers(1_000).map(() => 'a'.repeat(10_000));
    expect(valueFor({ all: [{ var: '' }, searches] }, scope)).toMatch(/^This takes too much work/);
  });

  test('what it reads fails by itself', () => {
    const scope = {
      get trap(): string {
        throw new Error('secret');
      },
    };
    expect(valueFor({ var: 'trap' }, scope)).toBe('The rule cannot be worked out.');
  });
});

test('a rule is checked and compiled once, and then remembered by identity', () => {
  const rule = { '==': [{ var: 'a' }, 1] };
  expect(valueFor(rule, { a: 1 })).toBe(true);
  rule['=='][1] = 2;
  expect(valueFor(rule, { a: 1 })).toBe(true);
  expect(valueFor({ ...rule }, { a: 1 })).toBe(false);
});

describe('an answer compared with another', () => {
  const more = { '>': [{ var: 'one' }, { '+': [{ var: 'other' }] }] };

  test.each<[Json, Json, boolean]>([
    [10, 9, true],
    ['10', '9', true],
    ['9', '10', false],
    ['9.5', 9, true],
    [10, 'many', false],
    [10, null, false],
  ])('as numbers, however they were written: %j is more than %j: %j', (one, other, expected) => {
    expect(valueFor(more, { one, other })).toBe(expected);
  });

  test('one that is missing is neither more nor less', () => {
    const less = { '<': [{ var: 'one' }, { '+': [{ var: 'other' }] }] };
    expect(valueFor({ or: [more, less] }, { one: 10 })).toBe(false);
  });

  test('as days, whether they have a time or not', () => {
    const after = { isAfter: [{ var: 'one' }, { var: 'other' }, 'UTC'] };
    expect(valueFor(after, { one: '2026-05-05', other: '2026-05-04T23:00:00Z' })).toBe(true);
    expect(valueFor(after, { one: '2026-05-04', other: '2026-05-04T09:00:00Z' })).toBe(false);
    expect(valueFor(after, { one: '2026-05-04' })).toBe(false);
  });
});

test('comparing with null does not look into the other side', () => {
  const huge = { list: numbers(3_000_000) };
  expect(valueFor({ '!=': [{ var: 'list' }, null] }, huge)).toBe(true);
  expect(valueFor({ '==': [null, { var: 'list' }] }, huge)).toBe(false);
});

test('whatever JSON is taken for a rule, and whatever the scope: a value or a sentence', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (rule, scope) => {
      const json: Json = JSON.parse(JSON.stringify(rule));
      const evaluated = evaluateRule(json, JSON.parse(JSON.stringify(scope)));
      expect(evaluated.ok).toBe(checkRule(json).length === 0);
      expect(JSON.parse(JSON.stringify(evaluated))).toEqual(evaluated);
    }),
    { numRuns: 1_000 },
  );
});
