/**
 * What somebody tries who wants out of a template, a rule or a path: run code, reach what
 * JavaScript hides behind every object, or keep the process busy. Each attempt must end quickly,
 * without throwing, in plain JSON that gives nothing away, and nothing may have run.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { costMs } from '../../test/support/cost.ts';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { checkPath, pick } from './pick.ts';
import { checkRule, evaluateRule } from './rule.ts';
import { ruleReferences } from './rule-references.ts';
import { checkTemplate, fillTemplates, renderTemplate, templateReferences } from './template.ts';

const ran = vi.fn();
Object.assign(globalThis, { canary: ran });
afterEach(() => {
  expect(ran).not.toHaveBeenCalled();
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const nested = (levels: number, open: string, close: string): Json =>
  JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`);

const scope: Json = {
  data: {
    text: 'hello',
    list: [1, 2, 3],
    object: { a: 1 },
    nothing: null,
    number: 5,
    code: 'globalThis.canary()',
    key: 'constructor',
    proto: '__proto__',
    template: '{{globalThis.canary()}}',
    rule: { var: 'data.text' },
  },
  long: 'a'.repeat(65_536),
  almost: `${'a'.repeat(16_000)}b${'a'.repeat(16_000)}`,
  many: numbers(1_000),
  strings: numbers(1_000).map(() => 'ab'.repeat(500)),
  deep: nested(3_000, '[', ']'),
  deeper: nested(3_000, '{"a":', '}'),
  wide: numbers(200_000),
  strange: JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"valueOf":2,"toJSON":3,"hasOwnProperty":4,"length":-1,"then":5}',
  ),
};

/** What it costs to write down everything that an attempt can read. */
const scopeMs = costMs(() => JSON.stringify(scope));

/** Runs an attempt and sees that it ends soon, in JSON. */
function attempt<Result>(run: () => Result): Result {
  expect(costMs(run, 1) / scopeMs).toBeLessThan(300);
  const result = run();
  const text = JSON.stringify(result);
  expect(JSON.parse(text)).toEqual(result);
  expect(text).not.toMatch(/native code|\[Function|node_modules/);
  expect(text.length).toBeLessThan(2_000_000);
  return result;
}

/** Expressions that give nothing: null, or a sentence saying why. */
const reaching = [
  'constructor',
  '__proto__',
  'prototype',
  'data.constructor',
  'data.__proto__',
  'data.constructor.constructor',
  "data['constructor']",
  "data['__proto__']['polluted']",
  'data[data.key]',
  'data[data.key][data.key]',
  'data[data.proto]',
  "data['const' + 'ructor']",
  "data[join(['con', 'structor'], '')]",
  "get(data, 'constructor')",
  "get(get(data, 'constructor'), 'constructor')",
  "get(data.text, 'constructor')",
  "get(data.list, 'constructor')",
  "get(data.number, 'constructor')",
  "get('', 'constructor')",
  "''.constructor",
  "''['constructor']['constructor']",
  '[].constructor.constructor',
  '[].map.constructor',
  '(1).constructor',
  'true.constructor',
  'data.text.at',
  'data.text.split',
  'data.list.push',
  'data.list.concat.call',
  'data.object.hasOwnProperty',
  'data.object.toString',
  'data.object.valueOf',
  'data.object.__defineGetter__',
  'data.object.__lookupGetter__',
  'data.list.__proto__.__proto__',
  'upper.constructor',
  'upper.name',
  'item',
  'item.constructor',
  'globalThis',
  'globalThis.canary',
  'window.document',
  'self',
  'global.process.env',
  'process.env',
  'process.mainModule.require',
  'require.cache',
  'module.exports',
  'exports',
  'import.meta',
  'arguments',
  'arguments.callee.caller',
  'Function.prototype',
  'Object.prototype',
  'Reflect.ownKeys',
  'Symbol.iterator',
  'Proxy',
  'eval',
  'settings.secrets',
  'first([]).constructor',
  "split('a', '').constructor",
  "jsonParse('{}').constructor",
  'jsonParse(\'{"a":1}\').__proto__.polluted',
  'strange.a.__proto__',
  'strange.polluted',
  'this',
  'this.constructor',
  'this.process',
  'canary()',
  'globalThis.canary()',
  "globalThis['canary']()",
  'eval(data.code)',
  "eval('globalThis.canary()')",
  "Function('return globalThis.canary()')()",
  "new Function('globalThis.canary()')()",
  "constructor.constructor('globalThis.canary()')()",
  "data.constructor.constructor('return process')().mainModule.require('child_process').execSync('id')",
  "[].constructor.constructor('globalThis.canary()')()",
  "''.sub.constructor('globalThis.canary()')()",
  "upper.constructor('globalThis.canary()')()",
  "data.text.replace(/l/g, 'x')",
  "data.text.replace(canary)('l')",
  'data.list.map(canary)',
  "data.text['at'](0)",
  "data.list['push'](1)",
  'data.list.push(1)',
  'data.text.at.call(data.text, 0)',
  'data.object.toString.constructor(data.code)()',
  'Object.assign(data, 1)',
  "Object.getPrototypeOf(data).polluted = 'x'",
  "Reflect.get(data, 'constructor')",
  "require('child_process')",
  "process.binding('fs')",
  "import('node:fs')",
  'fetch(data.text)',
  'setTimeout(canary, 1)',
  "queueMicrotask('canary()')",
  'data.object.polluted = 1',
  "data.__proto__.polluted = 'yes'",
  'data.number++',
  'data.number--',
  'delete data.text',
  'typeof process',
  'void canary()',
  'x => canary()',
  '(() => canary())()',
  'function () { canary() }',
  'function* () {}',
  'async () => canary()',
  'class A {}',
  'var a = 1',
  'let a = canary()',
  'while (true) {}',
  'for (;;) {}',
  'throw data',
  ['`$', '{canary()}`'].join(''),
  'canary`x`',
  '/(a+)+$/.test(long)',
  '...data.list',
  '[...data.list]',
  '{...data}',
  '{ get a() { canary() } }',
  '{ a: canary() }',
  '({}).constructor',
  'data.text; canary()',
  'data.text, canary()',
  "'}}' + canary() + '{{'",
  'data.text }} {{canary()',
  '@data.constructor',
  '#data',
  '$data.constructor',
  'data?.constructor?.constructor',
  "data?.['constructor']",
  'canary?.()',
  'data.text\u2028canary()',
  'data.\u0063onstructor',
  "data['\\x63onstructor']",
  "data['\\u0063onstructor']",
  'ｃonstructor',
  '1n',
  '0x7fffffff',
  'log(data)',
  'var(data)',
  'reduce(data.list, item, item)',
  "method(data.text, 'at', 0)",
  'hasOwnProperty()',
  'toString()',
  'valueOf()',
  '__proto__()',
  'constructor(data.code)',
  'map(data.list, canary())',
  'map(data.list, item.constructor.constructor(data.code)())',
  'map(data.list, map(data.list, map(data.list, item)))',
  'filter(data.list, globalThis.canary)',
];

/** Expressions that are allowed, but meant to take for ever or fill the memory. */
const heavy = [
  `${'('.repeat(499)}1${')'.repeat(499)}`,
  `${'['.repeat(499)}${']'.repeat(499)}`,
  `${'!'.repeat(999)}1`,
  `${'-'.repeat(999)}1`,
  `1${'+1'.repeat(499)}`,
  `a${'.a'.repeat(499)}`,
  `a${'[0]'.repeat(333)}`,
  `a${'?.a'.repeat(300)}`,
  `${'a?'.repeat(200)}1${':1'.repeat(200)}`,
  `${'upper('.repeat(140)}1${')'.repeat(140)}`,
  `[${'long,'.repeat(180)}long]`,
  `join([${'long,'.repeat(180)}long])`,
  `long${' + long'.repeat(140)}`,
  `[${'wide,'.repeat(180)}wide]`,
  `merge(${'many,'.repeat(150)}many)`,
  "split(long, '')",
  'stringContains(long, almost)',
  'contains(long, almost)',
  'startsWith(long, long)',
  'matchesKeyword(long, long)',
  "matchesKeyword(join(map(many, 'a'), ' '), join(map(many, 'a'), ' ') + 'b', 'phrase')",
  'long.includes(almost)',
  'split(long, almost)',
  'all(strings, stringContains(item, item))',
  "all(strings, contains(item, 'abc'))",
  'map(strings, upper(item))',
  'map(strings, item + item + item + item)',
  "map(many, formatDate('2026-05-04', 'EEEE EEEE EEEE EEEE', 'Asia/Singapore', 'ar'))",
  "map(many, isTimeOfDayBetween('2026-05-04T09:00:00Z', '09:00', '10:00', 'Europe/Paris'))",
  'formatDate(long)',
  "formatDate('2026-05-04', long)",
  "formatDate('2026-05-04', 'long', long)",
  "formatDate('2026-05-04', 'long', 'UTC', long)",
  'isDayOfWeek(long, long)',
  'isCountryCode(long, long)',
  "addDays('2026-05-04', 1e300)",
  "addMinutes('2026-05-04', -1e300)",
  'round(1e308, 1e308)',
  'jsonParse(long)',
  'jsonParse(text(deep))',
  'encodeUrl(long)',
  'deep == deeper',
  "deep == ''",
  'deep + deeper',
  'text(deep)',
  'join(deep)',
  'length(deeper)',
  'min(deep)',
  "contains(deep, 'a')",
  'isEmpty(wide)',
  'filter(wide, true)',
  'wide',
  'deep',
  'deeper',
  'strange',
  "strange == ''",
  "strange + ''",
  'strange.length',
  'text(strange)',
  'strange.then',
];

const rules: Json[] = [
  { var: 'constructor' },
  { var: 'constructor.constructor' },
  { var: '__proto__.polluted' },
  { var: ['constructor'] },
  { var: { var: 'data.key' } },
  { var: { cat: ['con', 'structor'] } },
  { var: [{ var: 'data.proto' }, { var: 'constructor' }] },
  { get: [{ var: 'data' }, { var: 'data.key' }] },
  { get: [{ get: [{ var: 'data' }, '__proto__'] }, 'constructor'] },
  { cat: [{ var: 'constructor' }] },
  { missing: ['constructor', '__proto__'] },
  { missing_some: [1, ['constructor', { var: 'data.key' }]] },
  { map: [{ var: 'data.list' }, { var: 'constructor' }] },
  { filter: [{ var: 'data.list' }, { var: 'constructor.prototype' }] },
  { reduce: [{ var: 'data.list' }, { var: 'constructor' }, null] },
  { reduce: [{ var: 'data.list' }, { var: 'accumulator.constructor' }, 'a'] },
  { reduce: [{ var: 'data.list' }, { var: '__proto__' }, {}] },
  { constructor: [{ var: 'data.code' }] },
  { __proto__: null, toString: [] },
  JSON.parse('{"__proto__": [1]}'),
  JSON.parse('{"__proto__": {"polluted": 1}}'),
  { hasOwnProperty: ['var'] },
  { valueOf: [] },
  { log: ['canary'] },
  { eval: ['globalThis.canary()'] },
  { method: [{ var: 'data.text' }, 'constructor', ['globalThis.canary()']] },
  { 'upper.constructor': ['globalThis.canary()'] },
  { 'cat.call': [] },
  { 'data.text': [] },
  { '': [] },
  { if: [true, { eval: 'globalThis.canary()' }] },
  { var: 'data.template' },
  { var: 'data.rule' },
  { if: [{ var: 'data.rule' }, { var: 'data.rule' }] },
  { cat: { var: 'data.rule' } },
  { merge: [{ var: 'data.rule' }] },
  { reduce: [numbers(26), { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'aaaa'] },
  { reduce: [numbers(150), { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, [1]] },
  { reduce: [numbers(150), [{ var: 'accumulator' }, { var: 'accumulator' }], 1] },
  { reduce: [numbers(150), [{ var: 'accumulator' }], 1] },
  { reduce: [{ var: 'many' }, [{ var: 'accumulator' }, { var: '' }], 1] },
  { length: [{ reduce: [numbers(90), [{ var: 'accumulator' }, { var: 'accumulator' }], 1] }] },
  { '==': [{ reduce: [numbers(90), [{ var: 'accumulator' }, { var: 'accumulator' }], 1] }, 'x'] },
  { reduce: [{ var: 'many' }, { '+': [{ var: 'accumulator' }, 1e308] }, 1e308] },
  { reduce: [{ var: 'many' }, { '*': [{ var: 'accumulator' }, { var: 'accumulator' }] }, 2] },
  { map: [{ var: 'many' }, { map: [{ var: 'many' }, { var: 'many' }] }] },
  { map: [{ var: 'many' }, { cat: numbers(150) }] },
  { map: [{ var: 'many' }, numbers(150)] },
  { map: [{ var: 'strings' }, { cat: numbers(90).map(() => ({ var: '' })) }] },
  { all: [{ var: 'strings' }, { in: [{ var: '' }, { var: '' }] }] },
  { some: [{ var: 'strings' }, { '==': [{ var: '' }, { cat: [{ var: '' }, 'x'] }] }] },
  { merge: numbers(150).map(() => ({ var: 'many' })) },
  { merge: [{ merge: [{ merge: [{ var: 'wide' }] }] }] },
  { cat: [{ var: 'deep' }] },
  { cat: [{ var: 'wide' }] },
  { max: [{ var: 'deep' }, { var: 'wide' }] },
  { '<': [{ var: 'deep' }, { var: 'deeper' }] },
  { in: [{ var: 'deep' }, { var: 'wide' }] },
  { in: [{ var: 'almost' }, { var: 'long' }] },
  { substr: [{ var: 'long' }, -1e308, 1e308] },
  { missing: { var: 'strings' } },
  { missing_some: [1e308, { var: 'strings' }] },
  { missing: [{ var: 'deep' }] },
  { var: { var: 'long' } },
  { var: `${'a.'.repeat(50_000)}a` },
  { var: '.'.repeat(10_000) },
  { cat: numbers(100_000) },
  { and: numbers(1_000_000) },
  nested(2_000, '{"!":[', ']}'),
  nested(2_000, '[', ']'),
  nested(2_000, '{"and":[{"or":[', ']}]}'),
  nested(9, '{"map":[[1,2,3],', ']}'),
  { '==': [{ var: 'strange' }, { var: 'strange.then' }] },
  { '+': [{ var: 'strange' }, 1] },
  { max: [{ var: 'strange' }] },
  { substr: [{ var: 'strange' }, 0] },
  { in: ['a', { var: 'strange' }] },
];

const paths = [
  '$.constructor',
  '$.__proto__',
  "$['__proto__']['polluted']",
  '$.data.constructor.constructor',
  "$.data['constructor']",
  '$..constructor',
  '$..__proto__',
  '$.*.constructor',
  "$..['hasOwnProperty']",
  '$.data.text.constructor',
  '$.data.list.push',
  '$.data.list[*].constructor',
  '$[?(@.constructor)]',
  '$[?(globalThis.canary())]',
  '$..[?(globalThis.canary())]',
  '$.data[?(@.a == canary())]',
  "$[?(constructor.constructor('globalThis.canary()')())]",
  "$[?(''.sub.constructor('globalThis.canary()')())]",
  '$[(globalThis.canary())]',
  "$[(constructor.constructor('globalThis.canary()')())]",
  '$..[(canary())]',
  "$[?(con = this.process.mainModule.require('child_process').execSync('id'))]",
  "$[?(var _$_root=[].constructor.constructor('canary()')();)]",
  "$..[?(p='globalThis.canary()';a=''[['constructor']][['constructor']](p);a())]",
  '$[?(@path.constructor)]',
  '$[?(@root.constructor)]',
  '$[?(@.text.match(/^(a+)+$/))]',
  '$[?(@property === "data")]^',
  '$.data^',
  '$.data^^',
  '$.data~',
  '$.*~',
  '$..*~',
  '$.data@object()',
  '$..@string()',
  '$.@function()',
  '$.@other()',
  '$.data.`text',
  '$`',
  '$[data,deep]',
  "$['data','deep']",
  '$.data;text',
  '$;..;text',
  '$.data.text[0,1]',
  '$.data[#0]',
  '%@%',
  '$.%@%',
  '$..*',
  '$..*..*',
  '$..*.*..*.*..*',
  `$${'..*'.repeat(60)}`,
  `$${'..a'.repeat(60)}`,
  `$..${'*.'.repeat(90)}a`,
  `$${'[*]'.repeat(60)}`,
  `$${'.*'.repeat(99)}`,
  `$.deep${'[0]'.repeat(60)}`,
  '$.deep..*',
  '$.deeper..a',
  `$.deeper${'.a'.repeat(90)}`,
  '$.wide[*]',
  '$.wide[:100000]',
  '$.wide[-999999999:999999999]',
  '$.wide[0:999999999:1]',
  '$.wide[999999999]',
  '$.wide[-999999999]',
  '$.wide..*',
  '$.many[*]',
  '$.strings[*]',
  '$.strings..*',
  '['.repeat(200),
  '.'.repeat(200),
  '$'.repeat(200),
  `$['${'\\'.repeat(190)}']`,
  `$["${"'".repeat(190)}"]`,
  `$[${' '.repeat(190)}0]`,
  `$[${'9'.repeat(190)}]`,
  'a'.repeat(100_000),
  '$.strange.__proto__.a',
  '$.strange.length',
  '\u0000',
  '$.\u202edata',
];

describe('an expression that reaches for what is not data gives nothing away', () => {
  test.each(reaching)('%s', (source) => {
    const alone = attempt(() => renderTemplate(`{{${source}}}`, scope));
    const isRefused = alone.problems.length > 0;
    expect(alone.value === null || isRefused).toBe(true);
    const among = attempt(() => renderTemplate(`a{{${source}}}b`, scope));
    expect(among.value === 'ab' || isRefused).toBe(true);
    attempt(() => fillTemplates([{ [source]: `{{${source}}}` }], scope));
    attempt(() => [checkTemplate(`{{${source}}}`), templateReferences(`{{${source}}}`)]);
  });
});

describe('an expression that is meant to take for ever ends', () => {
  test.each(heavy)('%s', (source) => {
    attempt(() => renderTemplate(`{{${source}}}`, scope));
    attempt(() => renderTemplate(`{{${source}}}`.repeat(30), scope));
  });
});

test.each([
  ['nothing but openings', '{{'.repeat(20_000)],
  ['openings that wait for a quotation mark', "{{'".repeat(13_000)],
  ['openings and one closing', `${'{{'.repeat(19_000)}}}`],
  ['many small expressions', '{{a}}'.repeat(8_000)],
  ['many small mistakes', '{{=}}'.repeat(8_000)],
  ['many long texts', '{{long}}'.repeat(5_000)],
  ['quotation marks', `{{${'\'"'.repeat(10_000)}}}`],
  ['backslashes', `{{'${'\\'.repeat(30_000)}}}`],
  ['closings', '}}'.repeat(20_000)],
  ['more than a template may have', '{{a}}'.repeat(1_000_000)],
])('a template of %s ends', (_, template) => {
  attempt(() => renderTemplate(template, scope).problems);
  attempt(() => [checkTemplate(template), templateReferences(template)]);
});

describe('a hostile rule', () => {
  test.each(rules.map((rule, index) => ({ rule, index })))('number $index', ({ rule }) => {
    const evaluated = attempt(() => evaluateRule(rule, scope));
    attempt(() => [checkRule(rule), ruleReferences(rule)]);
    const isText = evaluated.ok && typeof evaluated.value === 'string';
    expect(isText ? evaluated.value.length : 0).toBeLessThanOrEqual(limits.ruleStringCharsMax);
  });
});

describe('a hostile path', () => {
  test.each(paths)('%s', (path) => {
    const picked = attempt(() => pick(path, scope));
    expect(picked.ok && Array.isArray(picked.value) ? picked.value.length : 0).toBeLessThanOrEqual(
      limits.pathResultItemsMax,
    );
    attempt(() => checkPath(path));
  });
});

test('there are at least two hundred of them', () => {
  expect(new Set([...reaching, ...heavy, ...paths]).size + rules.length).toBeGreaterThan(300);
});

test('what a customer writes is never taken for a template, a rule or a path', () => {
  expect(renderTemplate('{{data.template}}', scope).value).toBe('{{globalThis.canary()}}');
  expect(renderTemplate('-{{data.template}}-', scope).value).toBe('-{{globalThis.canary()}}-');
  expect(evaluateRule({ or: [{ var: 'data.rule' }] }, scope)).toEqual({
    ok: true,
    value: { var: 'data.text' },
  });
  expect(evaluateRule({ if: [true, { var: 'data.rule' }] }, scope)).toEqual({
    ok: true,
    value: { var: 'data.text' },
  });
});
