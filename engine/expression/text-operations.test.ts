import { describe, expect, test } from 'vitest';
import { costRatio } from '../../test/support/cost.ts';
import type { Json } from '../json.ts';
import { renderTemplate } from './template.ts';

const value = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).value;
const problem = (expression: string) => renderTemplate(`{{${expression}}}`, {}).problems[0];

describe('contains', () => {
  test('looks for a text whatever its case and accents', () => {
    expect(value("contains('Straße 5, ŁÓDŹ', 'STRASSE')")).toBe(true);
    expect(value("contains('Ñandú', 'nandu')")).toBe(true);
    expect(value("contains('tea', 'teacup')")).toBe(false);
    expect(value("contains(data.absent, 'a')")).toBe(false);
    expect(value("contains('5', 5)")).toBe(true);
  });

  test('keeps apart letters that only a mark tells apart in their script', () => {
    expect(value("contains('かき', 'がき')")).toBe(false);
    expect(value("contains('की', 'का')")).toBe(false);
  });

  test('looks for an item of a list', () => {
    expect(value("contains(['red', 5], '5')")).toBe(true);
    expect(value("contains(['red'], 're')")).toBe(false);
  });
});

describe('stringContains', () => {
  test('compares letter for letter unless told otherwise', () => {
    expect(value("stringContains('Please Register', 'Register')")).toBe(true);
    expect(value("stringContains('Please Register', 'register')")).toBe(false);
    expect(value("stringContains('Please Register', 'register', false)")).toBe(false);
    expect(value("stringContains('Please Register', 'register', true)")).toBe(true);
    expect(value("stringContains(data.absent, 'a', true)")).toBe(false);
  });

  test('a search that would take for ever is not begun', () => {
    const scope = { text: 'a'.repeat(65_536), part: `${'a'.repeat(16_000)}b${'a'.repeat(16_000)}` };
    const rendered = renderTemplate('{{stringContains(text, part)}}', scope);
    expect(rendered.problems).toEqual([expect.stringContaining('takes too much work')]);
  });
});

describe('matchesKeyword', () => {
  test('takes a word unless told otherwise', () => {
    expect(value("matchesKeyword('please BOOK now', 'book')")).toBe(true);
    expect(value("matchesKeyword('please BOOK now', 'book', null)")).toBe(true);
    expect(value("matchesKeyword('please BOOK now', 'book', 'word')")).toBe(true);
    expect(value("matchesKeyword('please BOOK now', 'book', 'exact')")).toBe(false);
    expect(value("matchesKeyword('book me a table', 'book me', 'phrase')")).toBe(true);
    expect(value("matchesKeyword(data.absent, 'book')")).toBe(false);
  });

  test('does not know other ways', () => {
    expect(problem("matchesKeyword('a', 'a', 'fuzzy')")).toMatch(
      "A keyword is matched as 'exact', 'word' or 'phrase', not as 'fuzzy'.",
    );
  });
});

test('outer spaces do not count where texts are looked for', () => {
  expect(value("startsWith('  Éclair', 'eclair ') && endsWith('mint tea ', ' TEA')")).toBe(true);
  expect(value("contains('Mint tea', 'tea ')")).toBe(true);
  expect(value("contains('Ann Lee', ' ')")).toBe(true);
  expect(value("contains('Ann', ' ')")).toBe(false);
});

describe('isSameText', () => {
  test('leaves case, accents and outer spaces out', () => {
    expect(value("isSameText(' CREME brulee\\n', 'Crème brûlée')")).toBe(true);
    expect(value("isSameText('tea', 'teas')")).toBe(false);
    expect(value("isSameText('mint  tea', 'mint tea')")).toBe(false);
    expect(value("isSameText(5, '5') && isSameText(true, 'TRUE') && isSameText(null, '')")).toBe(
      true,
    );
  });

  test('looks through a list', () => {
    expect(value("isSameText('São', ['rio', 'SAO'])")).toBe(true);
    expect(value("isSameText('São', [])")).toBe(false);
  });

  test('reads a long text once, whatever it is compared with', () => {
    const text = 'é'.repeat(50_000);
    const comparedWith = (count: number) => {
      const texts = Array.from({ length: count }, (_, index) => `x${index}`);
      return () => renderTemplate('{{isSameText(text, texts)}}', { text, texts }).value;
    };
    expect(comparedWith(1_000)()).toBe(false);
    expect(costRatio(comparedWith(1_000), comparedWith(1))).toBeLessThan(100);
  });
});

test.each([
  ['ann@example.com', true],
  [' Ann.Lee+tea@shop.example.co.uk ', true],
  ['write to ann@example.com', false],
  ['ann@example', false],
  ['', false],
])('whether %j is an e-mail address: %j', (text, expected) => {
  expect(renderTemplate('{{isEmail(text)}}', { text }).value).toBe(expected);
});

test('changing a text takes any value as text', () => {
  expect(value('upper(null) + lower(true) + trim(5)')).toBe('true5');
  expect(value("startsWith(15, '1') && endsWith('Café', 'FE')")).toBe(true);
  expect(value("startsWith('tea', 'cup') || endsWith('tea', 'cup')")).toBe(false);
  expect(value('text([1]) + text(null)')).toBe('[1]');
});

test('a text is split into letters by nothing, and not into too many', () => {
  expect(value("split('abc', '')")).toEqual(['a', 'b', 'c']);
  expect(renderTemplate("{{split(a, '')}}", { a: 'x'.repeat(1_001) }).problems).toEqual([
    expect.stringContaining('The list becomes longer than 1000 items.'),
  ]);
});

test('encodeUrl leaves nothing that means something in an address, not even half a letter', () => {
  expect(value("encodeUrl('ä/?&=#+ ')")).toBe('%C3%A4%2F%3F%26%3D%23%2B%20');
  expect(value('encodeUrl(a)', { a: '\ud83d-\ud83d\ude00' })).toBe('%EF%BF%BD-%F0%9F%98%80');
});

test('jsonParse gives null for what is not JSON, and leaves what is no text', () => {
  expect(value('jsonParse(a)', { a: '{"a": [1, null]}' })).toEqual({ a: [1, null] });
  expect(value("jsonParse('{a')")).toBe(null);
  expect(value("jsonParse('')")).toBe(null);
  expect(value('jsonParse(a)', { a: { b: 1 } })).toEqual({ b: 1 });
  expect(value('jsonParse(a).x', { a: '{"__proto__": {"x": 1}}' })).toBe(null);
});
