import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExpression } from '../../expression/parse-expression.ts';
import { evaluateRule } from '../../expression/rule.ts';
import type { Json } from '../../json.ts';
import { writePath } from './step-scope.ts';
import { writeExpression } from './write-expression.ts';

const asData = (path: readonly string[]) => (path[0] === 'data' ? writePath(path) : null);

test.each<[Json, string]>([
  ['It’s', "'It’s'"],
  ["a\\'b\n\r", "'a\\\\\\'b\\n\\r'"],
  [null, 'null'],
  [-5, '-5'],
  [[1, { var: 'data.a' }], '[1, data.a]'],
  [{ '<': [1, { var: 'data.a' }, 3] }, '1 < data.a && data.a < 3'],
  [{ '<': [1, 2] }, '1 < 2'],
  [{ '-': [{ var: 'data.a' }] }, '-data.a'],
  [{ '!': { or: [true, false] } }, '!(true || false)'],
  [{ '!!': { var: 'data.a' } }, '!!data.a'],
  [{ get: [{ var: 'data.a' }, { var: 'data.b' }] }, 'data.a[data.b]'],
  [{ cat: ['a', { var: 'data.b' }] }, "'a' + data.b"],
  [{ contains: [{ var: 'data.a' }, 'x'] }, "stringContains(data.a, 'x', true)"],
  [{ contains: [{ var: 'data.a' }, ' x '] }, "stringContains(data.a, 'x', true)"],
  [{ contains: [{ var: 'data.a' }, ' '] }, "stringContains(data.a, ' ', true)"],
  [{ contains: [{ var: 'data.a' }, { var: 'data.b' }] }, 'stringContains(data.a, data.b, true)'],
  [{ isSameText: [{ var: 'data.a' }, ' X'] }, "data.a.trim().toLowerCase() == 'x'"],
  [{ upper: [{ var: 'data.a' }] }, 'data.a.toUpperCase()'],
  [{ lower: [{ add: ['a', 'b'] }] }, "('a' + 'b').toLowerCase()"],
  [{ trim: ['x'] }, "'x'.trim()"],
  [{ text: [5] }, "('' + 5)"],
  [{ jsonParse: [{ var: 'data.a' }] }, 'JSON.parse(data.a)'],
  [{ in: ['x', { var: 'data.a' }] }, "data.a.includes('x')"],
  [{ coalesce: [{ var: 'data.a' }, 'x'] }, "data.a ?? 'x'"],
  [{ if: [{ var: 'data.a' }, 1, { var: 'data.b' }, 2] }, '(data.a ? 1 : (data.b ? 2 : null))'],
  [{ if: [true, 1, 2] }, '(true ? 1 : 2)'],
  [{ uuid: [] }, 'uuid()'],
  [{ isDayOfWeek: ['2026-05-04', 'Monday'] }, "isDayOfWeek('2026-05-04', 'Monday')"],
  [{ '.slice': [{ var: 'data.a' }, 1] }, 'data.a.slice(1)'],
  [{ 'Math.max': [1, 2] }, 'Math.max(1, 2)'],
  [{ Number: ['5'] }, "Number('5')"],
])('%j is %s', (rule, written) => {
  expect(writeExpression(rule, asData)).toBe(written);
});

test.each<[Json]>([
  [{ var: 'now' }],
  [{ var: ['data.a', 'else'] }],
  [{ var: 5 }],
  [{ formatDate: ['2026-05-04'] }],
  [{ isDayOfWeek: ['2026-05-04', 'Monday', 'UTC'] }],
  [{ upper: [] }],
  [{ isSameText: [{ var: 'data.a' }, ['x']] }],
  [{ a: 1, b: 2 }],
  [[{ var: 'now' }]],
  [{ '+': [{ var: 'now' }, 1] }],
  [{ '==': [1] }],
])('%j has no words there', (rule) => {
  expect(writeExpression(rule, asData)).toBe(null);
});

const leaf = fc.constantFrom<Json[]>(
  { var: 'data.a' },
  { var: 'data.list' },
  { var: "data.odd key.o'clock" },
  'text',
  "it's",
  0,
  2,
  true,
  null,
);
const rules = fc.letrec<{ rule: Json }>((tie) => {
  const two = fc.tuple(tie('rule'), tie('rule'));
  const pair = (name: string) => two.map((args): Json => ({ [name]: args }));
  return {
    rule: fc.oneof(
      { maxDepth: 3 },
      leaf,
      ...['==', '!=', '<', 'add', 'and', 'or', 'coalesce', 'stringContains'].map(pair),
      tie('rule').map((arg): Json => ({ '!': [arg] })),
      fc.tuple(tie('rule'), tie('rule'), tie('rule')).map((args): Json => ({ if: args })),
    ),
  };
}).rule;

test('what is written means what the rule means', () => {
  const scope = { data: { a: 'x', list: [1, 2], 'odd key': { "o'clock": 5 } } };
  fc.assert(
    fc.property(rules, (rule) => {
      const written = writeExpression(rule, asData);
      const parsed = parseExpression(written ?? '');
      if (!parsed.ok) return;
      expect(evaluateRule(parsed.rule, scope)).toEqual(evaluateRule(rule, scope));
    }),
    { numRuns: 1_000 },
  );
});
