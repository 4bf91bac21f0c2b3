import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import {
  checkTemplate,
  fillTemplates,
  renderTemplate,
  rewriteTemplate,
  soleExpression,
  templateReferences,
} from './template.ts';

const scope: Json = {
  data: { name: 'Ann', count: 3, yes: true, list: [1, 'a'], object: { a: null }, nothing: null },
};
const value = (text: string) => renderTemplate(text, scope).value;
const problems = (text: string) => renderTemplate(text, scope).problems;

describe('a text that is one expression', () => {
  test.each<[string, Json]>([
    ['{{data.count}}', 3],
    ['{{ data.yes }}', true],
    [' {{data.list}}\n', [1, 'a']],
    ['{{data.object}}', { a: null }],
    ['{{data.absent}}', null],
    ["{{'a' + data.count}}", 'a3'],
  ])('%j keeps the type of its value', (text, expected) => {
    expect(renderTemplate(text, scope)).toEqual({ value: expected, problems: [] });
  });

  test('with anything beside it is a text', () => {
    expect(value('{{data.count}}.')).toBe('3.');
    expect(value('{{data.count}}{{data.count}}')).toBe('33');
  });
});

describe('in a text', () => {
  test.each([
    ['Hello {{data.name}}!', 'Hello Ann!'],
    ['{{data.count}} and {{ data.yes }}', '3 and true'],
    ['[{{data.nothing}}{{data.absent}}]', '[]'],
    ['{{data.list}} {{data.object}}', '[1,"a"] {"a":null}'],
    ['no braces', 'no braces'],
    ['{ } }} {', '{ } }} {'],
    ['', ''],
  ])('%j reads %j', (text, expected) => {
    expect(renderTemplate(text, scope)).toEqual({ value: expected, problems: [] });
  });

  test('braces between quotation marks belong to the expression', () => {
    expect(value("{{'}}'}}")).toBe('}}');
    expect(value('{{"a}}\\"}}" + data.name}}!')).toBe('a}}"}}Ann!');
    expect(value("{{ '{{' }}")).toBe('{{');
  });
});

describe('what cannot be filled stays empty, and is said:', () => {
  test('an expression that cannot be parsed', () => {
    expect(renderTemplate('a {{data.}} b', scope)).toEqual({
      value: 'a  b',
      problems: ['{{data.}}: The expression ends too early.'],
    });
    expect(renderTemplate('{{}}', scope)).toEqual({
      value: null,
      problems: ['{{}}: The expression is empty.'],
    });
    expect(problems("{{it's}} ok")).toEqual(["{{it's}}: A quotation mark is not closed."]);
  });

  test('an expression that cannot be worked out', () => {
    const text = "{{formatDate('2026-05-04', 'Q')}}";
    expect(value(text)).toBe(null);
    expect(value(`${text}!`)).toBe('!');
    expect(problems(text)).toEqual([
      expect.stringMatching(/^{{formatDate\('2026-05-04', 'Q'\)}}: 'Q' means nothing/),
    ]);
  });

  test('braces that are not closed are text', () => {
    expect(renderTemplate('{{data.name}} {{data', scope)).toEqual({
      value: 'Ann {{data',
      problems: ['The {{ at character 15 is not closed by }}.'],
    });
    expect(value(`{{'${'a'.repeat(2_000)}'}}`)).toMatch(/^{{'aaa/);
  });

  test('a text that is too long is left alone, and one that becomes too long is cut', () => {
    const long = `{{data.name}}${' '.repeat(limits.templateCharsMax)}`;
    expect(value(long)).toBe(long);
    expect(checkTemplate(long)).toEqual(['The text is longer than 40000 characters.']);
    const rendered = renderTemplate('{{a}}{{a}}', { a: 'x'.repeat(40_000) });
    expect(rendered.value).toBe('x'.repeat(limits.ruleStringCharsMax));
    expect(rendered.problems).toEqual(['The text is cut after 65536 characters.']);
  });

  test('more expressions than a text may have are text', () => {
    expect(renderTemplate('{{data.count}}'.repeat(501), scope)).toEqual({
      value: `${'3'.repeat(500)}{{data.count}}`,
      problems: ['The text has more than 500 {{ }}.'],
    });
  });

  test('each sentence once, and not more than can be read', () => {
    expect(problems('{{}} {{}}')).toHaveLength(1);
    expect(
      checkTemplate(Array.from({ length: 100 }, (_, index) => `{{f${index}()}}`).join()),
    ).toHaveLength(20);
  });

  test('all the expressions of a text share the work that may be done', () => {
    const text = "{{stringContains(a, 'b')}}".repeat(20);
    expect(renderTemplate(text, { a: 'x'.repeat(60_000) }).problems).toEqual([
      "{{stringContains(a, 'b')}}: This takes too much work. Use shorter lists and texts.",
    ]);
  });
});

describe('filling a value', () => {
  test('fills its texts at every depth and leaves its keys', () => {
    const body = { '{{data.name}}': ['{{data.count}}', { name: 'Dear {{data.name}}' }, 5, null] };
    expect(fillTemplates(body, scope)).toEqual({
      value: { '{{data.name}}': [3, { name: 'Dear Ann' }, 5, null] },
      problems: [],
    });
  });

  test('keeps a key that means something to JavaScript', () => {
    const body: Json = JSON.parse('{ "__proto__": { "a": "{{data.name}}" } }');
    const filled = fillTemplates(body, scope).value;
    expect(JSON.stringify(filled)).toBe('{"__proto__":{"a":"Ann"}}');
    expect(Object.getPrototypeOf(filled)).toBe(Object.prototype);
  });

  test('tells the problems of all of it', () => {
    expect(fillTemplates(['{{f()}}', '{{1e999}}'], scope).problems).toHaveLength(2);
  });

  test('ends at a depth that no message has', () => {
    const deep: Json = JSON.parse(`${'['.repeat(5_000)}"{{data.name}}"${']'.repeat(5_000)}`);
    expect(fillTemplates(deep, scope).problems).toEqual([
      'The value is nested more than 100 deep.',
    ]);
  });
});

test('a check says what is wrong without a scope', () => {
  expect(checkTemplate('Hello {{data.name}}')).toEqual([]);
  expect(checkTemplate('Hello')).toEqual([]);
  expect(checkTemplate('{{data.name')).toEqual(['The {{ at character 1 is not closed by }}.']);
  expect(checkTemplate('{{a = 1}}')).toEqual(['{{a = 1}}: To compare, write == instead of =.']);
});

test('the references of a template are the paths it reads, each once', () => {
  expect(
    templateReferences(
      "{{steps.ask.text}} {{upper(data['first.name'])}} {{steps.ask.text}} {{f(}}",
    ),
  ).toEqual([
    ['steps', 'ask', 'text'],
    ['data', 'first.name'],
  ]);
});

test('whatever the text and the scope: JSON, and sentences', () => {
  const piece = fc.constantFrom(
    ...['{{', '}}', 'data', '.name', "'", '"', ' ', '+', 'upper(', ')', '[0]', 'é', '\\', '{', '}'],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.jsonValue(), (template, anyScope) => {
      const rendered = renderTemplate(template, JSON.parse(JSON.stringify({ data: anyScope })));
      expect(JSON.parse(JSON.stringify(rendered))).toEqual(rendered);
      if (!template.includes('{{')) expect(rendered).toEqual({ value: template, problems: [] });
    }),
    { numRuns: 3_000 },
  );
});

test('a photo in base64 is handed on whole; what no photo is long enough for is not', () => {
  const photo = 'A'.repeat(7_000_000);
  const handOn = (text: string, left: number) =>
    renderTemplate('{{data.photo}}', { data: { photo: text } }, { left });
  const { value, problems } = handOn(photo, 50_000_000);
  expect([value === photo, problems]).toEqual([true, []]);
  expect(handOn(photo + photo, 50_000_000).problems).toHaveLength(1);
  expect(handOn(photo, 6_999_999).problems).toHaveLength(1);
});

test('what stands in {{ }} can be said in other words', () => {
  expect(rewriteTemplate("a {{ b }}{{'}}'}} {{c", (source) => source.toUpperCase())).toBe(
    "a {{ B }}{{'}}'}} {{c",
  );
});

test.each([
  ['{{a}}', 'a'],
  [' {{ a }} ', ' a '],
  ['{{a}}!', null],
  ['{{a}}{{b}}', null],
  ['a', null],
  ['', null],
])('what is one expression and nothing else: %j', (text, source) => {
  expect(soleExpression(text)).toBe(source);
});
