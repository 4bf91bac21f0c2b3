import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { functions } from './operations.ts';
import { parseExpression } from './parse-expression.ts';
import { evaluateRule } from './rule.ts';

const parsed = (source: string) => {
  const result = parseExpression(source);
  return result.ok ? result.rule : result.message;
};
const valueFor = (source: string, scope: Json = {}) => {
  const result = parseExpression(source);
  const evaluated = result.ok ? evaluateRule(result.rule, scope) : result;
  return evaluated.ok ? evaluated.value : evaluated.message;
};

describe('a path', () => {
  test.each<[string, Json]>([
    ['name', { var: 'name' }],
    ['data.a.b', { var: 'data.a.b' }],
    ['data[\'a\']["b"]', { var: 'data.a.b' }],
    ['items[0].id', { var: 'items.0.id' }],
    ['a?.b?.[0]?.c', { var: 'a.b.0.c' }],
    ["data['first name']", { var: 'data.first name' }],
    ["data['a.b'].c", { get: [{ get: [{ var: 'data' }, 'a.b'] }, 'c'] }],
    ["data['']", { get: [{ var: 'data' }, ''] }],
    ['data[1.5]', { get: [{ var: 'data' }, 1.5] }],
    ['data[key]', { get: [{ var: 'data' }, { var: 'key' }] }],
    ['data[true]', { get: [{ var: 'data' }, true] }],
    ["split(a, ',')[0]", { get: [{ split: [{ var: 'a' }, ','] }, 0] }],
    ['prénom', { var: 'prénom' }],
  ])('%s', (source, rule) => {
    expect(parsed(source)).toEqual(rule);
  });
});

describe('a value', () => {
  test.each<[string, Json]>([
    ['1.5', 1.5],
    ['-3', -3],
    ["'it\\'s\\n'", "it's\n"],
    ['true', true],
    ['null', null],
    ['undefined', null],
    ["[1, 'a', [b]]", [1, 'a', [{ var: 'b' }]]],
    ['[1,,2]', [1, null, 2]],
  ])('%s', (source, rule) => {
    expect(parsed(source)).toEqual(rule);
  });
});

describe('an operator', () => {
  test.each<[string, Json]>([
    ['a && b && !c', { and: [{ var: 'a' }, { var: 'b' }, { '!': [{ var: 'c' }] }] }],
    ['a || b', { or: [{ var: 'a' }, { var: 'b' }] }],
    ['a ?? b ?? 1', { coalesce: [{ var: 'a' }, { var: 'b' }, 1] }],
    ['-a', { '-': [{ var: 'a' }] }],
    ['+a', { number: [{ var: 'a' }] }],
    ['a - b - 1', { '-': [{ '-': [{ var: 'a' }, { var: 'b' }] }, 1] }],
    ['a == 1 ? 2 : 3', { if: [{ '==': [{ var: 'a' }, 1] }, 2, 3] }],
    ['a ? 1 : b ? 2 : 3', { if: [{ var: 'a' }, 1, { var: 'b' }, 2, 3] }],
    ["'a' + b + 'c'", { add: ['a', { var: 'b' }, 'c'] }],
  ])('%s', (source, rule) => {
    expect(parsed(source)).toEqual(rule);
  });

  test('+ adds numbers, and joins as soon as there is a text, a list or an object', () => {
    expect(valueFor('1 + 2 + 3')).toBe(6);
    expect(valueFor("1 + 2 + '3'")).toBe('33');
    expect(valueFor("'' + 1 + 2")).toBe('12');
    expect(valueFor('a + 1', { a: null })).toBe(1);
    expect(valueFor('a + 1', { a: true })).toBe(2);
    expect(valueFor("'Hello ' + name", {})).toBe('Hello ');
    expect(valueFor("'is ' + a", { a: { b: [1] } })).toBe('is {"b":[1]}');
    expect(valueFor('1 + a', { a: [2] })).toBe('1[2]');
  });

  test('compares as JavaScript does', () => {
    expect(valueFor("code == '200'", { code: 200 })).toBe(true);
    expect(valueFor("code === '200'", { code: 200 })).toBe(false);
    expect(valueFor('phone == 6500000000', { phone: '6500000000' })).toBe(true);
    expect(valueFor('code >= 400 && code < 500', { code: 404 })).toBe(true);
    expect(valueFor('reply != null', { reply: {} })).toBe(true);
    expect(valueFor('10 % 4 * 2 - 6 / 3')).toBe(2);
  });
});

describe('a call', () => {
  test.each(functions.map((each) => [each.example, each.result] as const))(
    '%s',
    (source, value) => {
      expect(valueFor(source)).toEqual(value);
    },
  );

  test('of a method that JavaScript has is a call of the function', () => {
    expect(valueFor("' A,B '.trim().toLowerCase().split(',').join('+').toUpperCase()")).toBe('A+B');
    expect(
      valueFor('JSON.parse(data.text).a + (5).toString()', { data: { text: '{"a":1}' } }),
    ).toBe('15');
    expect(
      valueFor("data.text.includes('b') && !data.list.includes('b')", {
        data: { text: 'abc', list: ['a'] },
      }),
    ).toBe(true);
  });

  test('that goes through a list reads the item and nothing else', () => {
    const people = [
      { name: 'Ann', age: 31, 'home.city': 'Rome' },
      { name: 'Bob', age: 17, 'home.city': 'Oslo' },
    ];
    expect(valueFor('map(filter(people, item.age >= 18), item.name)', { people })).toEqual(['Ann']);
    expect(valueFor("some(people, item['home.city'] == 'Oslo')", { people })).toBe(true);
    expect(parsed('map(people, upper(name))')).toBe(
      'Only the item can be read here, such as item or item.name; not name.',
    );
    expect(parsed('item')).toEqual({ var: 'item' });
  });
});

describe('what cannot be understood is said in plain words:', () => {
  test.each([
    ['', 'The expression is empty.'],
    [' \n', 'The expression is empty.'],
    ['a'.repeat(1_001), 'The expression is longer than 1000 characters.'],
    ['a = 1', 'To compare, write == instead of =.'],
    ["'abc", 'A quotation mark is not closed.'],
    ['(a', 'A bracket is not closed.'],
    ['upper(a', 'A bracket is not closed.'],
    ['[1, 2', 'A bracket is not closed.'],
    ['a +', 'Something is missing after an operator.'],
    ['!', 'Something is missing after an operator.'],
    ['a ? b', 'The expression cannot be read: “:” is missing at character 6.'],
    ['a.', 'The expression ends too early.'],
    ['a[', 'The expression ends too early.'],
    ['{a: 1}', 'The expression cannot be read: “{” cannot stand at character 1.'],
    ['a.?', 'The expression cannot be read: “?” cannot stand at character 3.'],
    ['upper(,1)', 'The expression cannot be read: “,” cannot stand at character 8.'],
    ['(...a', 'The expression cannot be read: “.” cannot stand at character 3.'],
    ['[=1]', 'The expression cannot be read: a comma is missing at character 2.'],
    ['1x', 'The expression cannot be read: no name begins with “1x”, at character 2.'],
    ['1👍', 'The expression cannot be read: no name begins with “1”, at character 2.'],
    ['1ex', 'The expression cannot be read: “1ex” is no number, at character 3.'],
    ['a b', 'There is more than one expression here, or an operator is missing.'],
    ['(a, b)', 'There is more than one expression here, or an operator is missing.'],
    ['a; b', 'There is more than one expression here, or an operator is missing.'],
    ['new Map()', 'There is more than one expression here, or an operator is missing.'],
    ['this.a', "'this' means nothing here. Start with a name such as data or steps."],
    ['1e999', 'The number 1e999 is too large.'],
    ['a.b()()', 'Only a function can be called, by its name.'],
    ["a['b']()", 'Only a function can be called, by its name.'],
    ['upper()', 'There are too few values for upper(text).'],
    ['round(1, 2, 3)', 'There are too many values for round(number, digits?).'],
    ['if(1)', 'There are too few values for if(test, then, else, …).'],
    ['map(a, map(item, item))', "'map' cannot be used for each item of another list."],
    [`${'!'.repeat(30)}a`, 'This is nested more than 20 deep; split it.'],
  ])('%j', (source, message) => {
    expect(parsed(source)).toBe(message);
  });

  test('operators and methods that there are not', () => {
    expect(parsed('a ** 2')).toMatch(/^The operator \*\* cannot be used\. You can use \+/);
    expect(parsed('~a')).toMatch(/^The operator ~ cannot be used/);
    expect(parsed('a.map(b)')).toMatch(/^\.map\(\) cannot be used/);
    expect(parsed('a.includes()')).toMatch(/^\.includes\(\) cannot be used/);
  });

  test('functions that there are not, with those that there are', () => {
    expect(parsed('uper(a)')).toMatch(
      /^There is no function called 'uper'\. You can use: contains, /,
    );
    expect(parsed('constructor(a)')).toMatch(/^There is no function called 'constructor'/);
    expect(parsed('var(a)')).toMatch(/^There is no function called 'var'/);
  });
});

test('whatever is written: a rule that can be evaluated, or a sentence', () => {
  const piece = fc.constantFrom(
    ...['a', '.b', "['c']", '[0]', '(', ')', '[', ']', ',', '+', '-', '!', '&&', '??', '?', ':'],
    ...["'x'", '"', '1', 'null', 'upper(', 'item', 'map(', '==', '=', ' ', '\\', '{{', '`', '=>'],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (source) => {
        const result = parseExpression(source);
        const isUsable = result.ok ? evaluateRule(result.rule, { a: 1 }).ok : result.message !== '';
        expect(isUsable).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
});
