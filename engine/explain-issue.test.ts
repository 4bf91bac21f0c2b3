import { expect, test } from 'vitest';
import * as z from 'zod';
import { explainIssue } from './explain-issue.ts';

const form = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tea'), sugar: z.number() }),
  z.strictObject({ kind: z.literal('coffee') }),
]);

test.each<[z.ZodType, unknown, string[]]>([
  [z.strictObject({ text: z.string() }), {}, ['“text” is missing. Give a text.']],
  [z.strictObject({ text: z.string() }), { text: 3 }, ['“text” must be a text, not 3.']],
  [z.strictObject({ on: z.boolean() }), { on: 'yes' }, ['“on” must be true or false, not “yes”.']],
  [
    z.strictObject({ count: z.int() }),
    { count: 1.5 },
    ['“count” must be a whole number, not 1.5.'],
  ],
  [z.strictObject({ count: z.coerce.number() }), { count: 'many' }, ['“count” must be a number.']],
  [
    z.strictObject({ list: z.array(z.number()) }),
    { list: {} },
    ['“list” must be a list, not an object.'],
  ],
  [
    z.strictObject({ grid: z.array(z.array(z.number())) }),
    { grid: [[], [1, null]] },
    ['Number 2 of Number 2 of “grid” must be a number, not null.'],
  ],
  [
    z.strictObject({ rows: z.array(z.number()) }),
    { rows: [[]] },
    ['Number 1 of “rows” must be a number, not a list.'],
  ],
  [z.record(z.string(), z.string()), 'x', ['The document must be an object, not “x”.']],
  [z.bigint(), 1, ['The document must be bigint, not 1.']],
  [
    z.strictObject({ mode: z.enum(['first', 'all']) }),
    { mode: 'some' },
    ['“mode” must be “first” or “all”, not “some”.'],
  ],
  [
    z.strictObject({ mode: z.enum(['a', 'b', 'c']) }),
    {},
    ['“mode” is missing. Give “a”, “b” or “c”.'],
  ],
  [z.strictObject({ version: z.literal(1) }), { version: 2 }, ['“version” must be 1, not 2.']],
  [z.strictObject({ drink: form }), { drink: {} }, ['“kind” is missing. Give “tea” or “coffee”.']],
  [
    z.strictObject({ drink: form }),
    { drink: { kind: 'rum' } },
    ['“kind” must be “tea” or “coffee”, not “rum”.'],
  ],
  [
    z.strictObject({ drink: form }),
    { drink: { kind: 'tea' } },
    ['“sugar” is missing. Give a number.'],
  ],
  [z.strictObject({ drink: form }), { drink: 'tea' }, ['“drink” must be an object, not “tea”.']],
  [
    z.strictObject({ value: z.json() }),
    { value: 1n },
    ['“value” must be something that JSON can hold, not 1.'],
  ],
  [
    z.strictObject({ name: z.string().max(3) }),
    { name: 'abcd' },
    ['“name” must have at most 3 characters.'],
  ],
  [
    z.strictObject({ name: z.string().min(1) }),
    { name: '' },
    ['“name” must have at least 1 character.'],
  ],
  [
    z.strictObject({ rows: z.array(z.json()).min(2) }),
    { rows: [] },
    ['“rows” must have at least 2 items.'],
  ],
  [z.strictObject({ amount: z.number().max(5) }), { amount: 6 }, ['“amount” must be at most 5.']],
  [
    z.strictObject({ amount: z.number().positive() }),
    { amount: 0 },
    ['“amount” must be more than 0.'],
  ],
  [z.strictObject({ amount: z.number().lt(5) }), { amount: 5 }, ['“amount” must be less than 5.']],
  [
    z.strictObject({ a: z.json(), b: z.json() }),
    { a: 1, b: 1, c: 1 },
    ['Leave it out; known here are a, b.'],
  ],
  [
    z.record(z.string().regex(/^a/), z.json()),
    { b: 1 },
    ['“b” is not a good name. Check how it is written.'],
  ],
  [z.strictObject({ code: z.string().regex(/^a/) }), { code: 'b' }, ['Check how it is written.']],
  [
    z.strictObject({ code: z.string().regex(/^a/, 'Begin with an a.') }),
    { code: 'b' },
    ['Begin with an a.'],
  ],
  [
    z.strictObject({ text: z.number() }),
    { text: 'x'.repeat(99) },
    [`“text” must be a number, not “${'x'.repeat(59)}…”.`],
  ],
])('%#: what a schema finds is said in words', (schema, document, sentences) => {
  const { error } = schema.safeParse(document, { error: explainIssue });
  expect(error?.issues.map(({ message }) => message)).toEqual(sentences);
});

test('what is not known to an object that cannot be asked is said too', () => {
  const sentence = explainIssue({ code: 'unrecognized_keys', keys: ['x'], input: {} });
  expect(sentence).toBe('Leave it out.');
});
