import { describe, expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  goTo,
  ifShows,
  input,
  layout,
  oneScreen,
  text,
  twoScreens,
} from '../../test/support/draw-flow.ts';
import type { Json, JsonObject } from '../json.ts';
import { validateFlow } from './validate-flow.ts';

/** Codes and paths, with C for the components of the first screen. */
function found(flow: unknown): string[] {
  const { errors } = validateFlow(flow);
  for (const { message, fix } of errors) expect([message, fix]).not.toContain('');
  return errors
    .map(({ code, path }) => `${code} ${path.replace('screens[0].layout.children', 'C')}`)
    .sort();
}

const data: JsonObject = {
  s: { type: 'string', __example__: 'x' },
  b: { type: 'boolean', __example__: true },
  n: { type: 'number', __example__: 1 },
  i: { type: 'integer', __example__: 1 },
  o: {
    type: 'object',
    properties: { a: { type: 'string' }, deep: { type: 'object', properties: {} } },
    __example__: { a: 'x', more: 1 },
  },
  texts: { type: 'array', items: { type: 'string' }, __example__: ['x'] },
  any: { type: 'array', items: true, __example__: [1] },
  options: {
    type: 'array',
    items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
    __example__: [{ id: '1', title: 'One' }],
  },
  ids: {
    type: 'array',
    items: { type: 'object', properties: { id: { type: 'string' } } },
    __example__: [],
  },
  'a-b': { type: 'string', __example__: 'x' },
};

const asked = [
  input('t'),
  input('n', { 'input-type': 'number' }),
  { type: 'OptIn', name: 'o', label: 'o' },
];

/** One component on a screen that has all kinds of data and answers. */
function foundIn(component: JsonObject, version = '7.2'): string[] {
  return found(oneScreen([component, ...asked], { data }, { version }));
}

const date = (more: JsonObject): JsonObject => ({
  type: 'DatePicker',
  name: 'c',
  label: 'L',
  ...more,
});
const calendar = (more: JsonObject): JsonObject => ({
  ...{ type: 'CalendarPicker', name: 'c', label: 'L' },
  ...more,
});
const range = (more: JsonObject): JsonObject =>
  calendar({ label: { 'start-date': 'a', 'end-date': 'b' }, mode: 'range', ...more });
const photos = (more: JsonObject = {}): JsonObject => ({
  ...{ type: 'PhotoPicker', name: 'c', label: 'L' },
  ...more,
});

describe('a binding', () => {
  test.each<[string, string, JsonObject, string | null]>([
    ['finds data', '#{data.s}', {}, null],
    ['finds data inside data', '#{data.o.a}', {}, null],
    ['does not look into lists', '#{data.options.id}', {}, 'text'],
    ['finds answers', '#{form.t}', {}, null],
    ['does not find what is not there', '#{data.nope}', {}, 'text'],
    ['does not find what is not there inside data', '#{data.s.x}', {}, 'text'],
    ['does not find answers that nobody asks for', '#{form.nope}', {}, 'text'],
    ['has a name that can be bound', '#{data.a-b}', {}, 'text'],
    ['means another screen', '#{screen.A.form.t}', {}, 'text'],
    ['means a screen that is there', '#{screen.Z.form.t}', {}, 'text'],
    ['stands for the right kind', '#{data.n}', {}, 'text'],
    ['may stand for lines', '#{data.texts}', {}, null],
    ['may stand for any list', '#{data.any}', {}, null],
    ['exists even between words', 'hello #{data.nope}', {}, 'text'],
    ['is let through between words', 'hello #{data.s}', {}, null],
  ])('%s', (_, value, more, key) => {
    const wrong = key === null ? [] : [`INVALID_SCREEN_DYNAMIC_DATA C[0].${key}`];
    expect(foundIn(text(bind(value), more))).toEqual(wrong);
  });

  test.each<[string, JsonObject, string[]]>([
    ['yes or no', text('x', { visible: '#{data.b}' }), []],
    ['yes or no, and not text', text('x', { visible: '#{data.s}' }), ['visible']],
    ['a number', input('a', { 'max-chars': '#{data.n}' }), []],
    ['a number, and not a whole one', input('a', { 'max-chars': '#{data.i}' }), ['max-chars']],
    ['options', choice('Dropdown', 'a', { 'data-source': '#{data.options}' }), []],
    [
      'options with a title',
      choice('Dropdown', 'a', { 'data-source': '#{data.ids}' }),
      ['data-source'],
    ],
    [
      'options, and not texts',
      choice('Dropdown', 'a', { 'data-source': '#{data.texts}' }),
      ['data-source'],
    ],
    ['either of two kinds', calendar({ required: '#{data.b}' }), []],
    [
      'a part of an option',
      choice('Dropdown', 'a', { 'data-source': [{ id: '1', title: '#{data.n}' }] }),
      ['data-source[0].title'],
    ],
    ['values of a Form', { type: 'Form', name: 'f', children: [], 'init-values': '#{data.o}' }, []],
    [
      'a part of a range',
      calendar({ mode: 'range', label: { 'start-date': '#{data.n}', 'end-date': 'b' } }),
      ['label.start-date'],
    ],
    ['a date filled in', date({ 'init-value': '#{data.s}' }), []],
    ['a mode', calendar({ mode: '#{data.s}' }), []],
    ['lines of rich text', { type: 'TextBody', text: ['#{data.n}'] }, ['text[0]']],
  ])('stands for %s', (_, component, keys) => {
    const bound: JsonObject = JSON.parse(bind(JSON.stringify(component)));
    const found = foundIn(bound).filter((each) => !each.startsWith('COMPONENTS_OUTSIDE_FORM'));
    expect(found).toEqual(keys.map((key) => `INVALID_SCREEN_DYNAMIC_DATA C[0].${key}`));
  });

  test('finds the ends of a range, and no other part of an answer', () => {
    const show = (path: string) => found(oneScreen([range({}), text(bind(path))]));
    expect(show('#{form.c.start-date}')).toEqual([]);
    expect(show('#{form.c.x}')).toEqual(['INVALID_SCREEN_DYNAMIC_DATA C[1].text']);
  });

  test('finds what other screens ask', () => {
    const last = { layout: layout([text(bind('#{screen.A.form.t}')), done()]) };
    expect(found(twoScreens({ layout: layout([input('t'), goTo('B')]) }, last))).toEqual([]);
  });
});

describe('an expression', () => {
  test.each<[string, string, boolean]>([
    ['joins texts', "`'Hi ' #{form.t}`", true],
    ['joins what can be shown', "`#{data.o} 'x'`", false],
    ['gives a text', '`#{form.n} + 1`', false],
    ['adds numbers', '`#{form.t} + 1`', false],
    ['compares what is alike', '`#{form.t} == 1`', false],
    ['has all its bindings', '`#{form.zz}`', false],
    ['can be read', '`null`', false],
    ['calls nothing', '`#{form.t} (1)`', false],
    ['closes its brackets', "`('a'`", false],
    ['ends', "`'a' +`", false],
    ['has no sign at its end', '`+`', false],
    ['is not too long', `\`'${'x'.repeat(5000)}'\``, false],
    ['is not too deep', `\`${'('.repeat(60)}1${')'.repeat(60)}\``, false],
    ['is not what has no end', "`'a`", false],
  ])('%s', (_, value, isFine) => {
    const wrong = isFine ? [] : ['INVALID_PROPERTY_VALUE C[0].text'];
    expect(foundIn(text(bind(value)))).toEqual(wrong);
  });

  test.each<[string, boolean]>([
    ["`#{form.t} == 'x'`", true],
    ['`#{form.n} > 1 && #{form.o}`', true],
    ['`#{form.o} || !#{data.b}`', true],
    ['`(#{form.n} * 2 - 1) / 3 <= 4`', true],
    ['`-#{form.n} >= 4`', true],
    ["`'a' < 'b'`", false],
    ["`'a' && 'b'`", false],
    ['`!#{form.t}`', false],
    ['`-#{form.t} < 1`', false],
    ['`#{form.n} % 2`', false],
    ['`#{form.n} % 2 == 1`', false],
  ])('shows or hides: %s', (value, isFine) => {
    const wrong = isFine ? [] : ['INVALID_PROPERTY_VALUE C[0].visible'];
    expect(foundIn(text('x', { visible: bind(value) }))).toEqual(wrong);
  });

  test('may count, and fill in whatever it gives', () => {
    expect(foundIn(input('a', { 'max-chars': bind('`#{form.n} + 1`') }))).toEqual([]);
    expect(foundIn({ type: 'OptIn', name: 'x', label: 'x', 'init-value': "`'a'`" })).toEqual([]);
  });

  test('is plain text before version 6.0', () => {
    expect(foundIn(text('`null`'), '5.1')).toEqual([]);
  });
});

describe('a condition', () => {
  test.each<[Json, boolean]>([
    ['!#{form.o}', true],
    ['#{form.n} == 3', true],
    ['#{form.n} != -3', true],
    ['#{form.o} && (#{form.n} > 3)', true],
    ["(#{form.t} != '') || #{form.o} || #{data.b}", true],
    ['!(#{form.n} > 5)', true],
    ['`#{form.o}`', true],
    ['  ', true],
    ['', false],
    ["'a' == 'a'", false],
    ['true', false],
    ['!true', false],
    ['#{form.o})', false],
    ['(#{form.o}', false],
    ['&&', false],
    ['#{form.o} &&', false],
    ['#{form.o} ==', false],
    ['!', false],
    ["#{form.t} == 'x", false],
    ['#{form.n} == 03', false],
    ['#{form.n} == -x', false],
    ["#{form.n} == -'x'", false],
    ['#{form.n} + 3', false],
    ['#{form.t}', false],
    ['#{nope}', false],
    [`${'('.repeat(60)}#{form.o}${')'.repeat(60)}`, false],
    [true, false],
  ])('%j', (condition, isFine) => {
    const wrong = isFine ? [] : ['INVALID_PROPERTY_VALUE C[0].condition'];
    expect(foundIn(ifShows(condition, [text('x')]))).toEqual(wrong);
  });
});

describe('a component', () => {
  test.each<[string, JsonObject, string[]]>([
    ['If shows something', ifShows('#{form.o}', []), ['INVALID_PROPERTY_VALUE C[0].then']],
    [
      'Switch has cases',
      { type: 'Switch', value: bind('#{form.t}'), cases: {} },
      ['INVALID_PROPERTY_VALUE C[0].cases'],
    ],
    [
      'has a least that is no more than its most',
      input('a', { 'min-chars': 5, 'max-chars': 3 }),
      ['MIN_VALUE_GREATER_THAN_MAX C[0].min-chars'],
    ],
    ['explains its pattern', input('a', { pattern: 'x' }), ['MISSING_REQUIRED_PROPERTY C[0]']],
    ['has dates', date({ 'min-date': '2026/02/02' }), ['INVALID_DATE_RANGE C[0].min-date']],
    [
      'has dates in order',
      date({ 'min-date': '2026-02-02', 'max-date': '2026-02-01' }),
      ['INVALID_DATE_RANGE C[0].min-date'],
    ],
    [
      'has days inside its range',
      date({ 'max-date': '2026-01-31', 'unavailable-dates': ['2026-02-01', '2026-01-30'] }),
      ['INVALID_DATE_RANGE C[0].unavailable-dates[0]'],
    ],
    [
      'fills in a day inside its range',
      date({ 'min-date': '2026-01-01', 'init-value': '2025-01-01' }),
      ['INVALID_DATE_RANGE C[0].init-value'],
    ],
    [
      'asks for one day in the words for one',
      calendar({ title: 't' }),
      ['INVALID_PROPERTY_NAME_FOR_CONDITION C[0].title'],
    ],
    ['asks for one day with one label', calendar({ label: {} }), ['INVALID_TYPE C[0].label']],
    [
      'fills in one day',
      calendar({ 'init-value': 'x' }),
      ['INVALID_DATE_SINGLE_INIT_VALUE_FORMAT C[0].init-value'],
    ],
    [
      'fills in one day, and not two',
      calendar({ 'init-value': {} }),
      ['INVALID_DATE_SINGLE_INIT_VALUE_FORMAT C[0].init-value', 'INVALID_TYPE C[0].init-value'],
    ],
    ['may bind the day that it fills in', calendar({ 'init-value': bind('#{data.s}') }), []],
    ['asks for a range', range({ 'min-days': 1, 'max-days': 2 }), []],
    [
      'asks for a range that can be',
      range({ 'min-days': 5, 'max-days': 2 }),
      ['INVALID_MIN_MAX_DAYS C[0].max-days', 'INVALID_MIN_MAX_DAYS C[0].min-days'],
    ],
    [
      'asks for both ends',
      range({ label: { 'start-date': 'a' } }),
      ['MISSING_CALENDAR_PICKER_RANGE_MODE_PROP C[0].label'],
    ],
    [
      'asks for nothing but the ends',
      range({ 'helper-text': { x: 'y' } }),
      [
        'UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP C[0].helper-text',
        'UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP C[0].helper-text.x',
      ],
    ],
    ['has a label for each end', range({ label: 'x' }), ['INVALID_TYPE C[0].label']],
    ['may bind the words for a range', range({ 'helper-text': bind('#{data.s}') }), []],
    [
      'has images or colours',
      choice('Dropdown', 'c', {
        'data-source': [
          { id: '1', title: 'x', image: 'AAAA' },
          { id: '2', title: 'x', color: '#ffffff' },
        ],
      }),
      [
        'DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR C[0].data-source[0].image',
        'DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR C[0].data-source[1].color',
      ],
    ],
    [
      'shows pictures',
      { type: 'ImageCarousel', images: [{ src: 'https://example.com/a.png', 'alt-text': 'a' }] },
      ['INVALID_PROPERTY_VALUE C[0].images[0].src'],
    ],
    [
      'may bind pictures',
      {
        type: 'ImageCarousel',
        images: [
          { src: bind('#{data.s}'), 'alt-text': 'a' },
          { src: "`'a'`", 'alt-text': 'a' },
        ],
      },
      [],
    ],
    [
      'asks for one kind of files',
      {
        type: 'Form',
        name: 'f',
        children: [photos(), { type: 'DocumentPicker', name: 'd', label: 'd' }],
      },
      [
        'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN C[0].children[0].type',
        'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN C[0].children[1].type',
      ],
    ],
  ])('%s', (_, component, expected) => {
    const found = foundIn(component).filter((each) => !each.startsWith('COMPONENTS_OUTSIDE_FORM'));
    expect(found).toEqual(expected);
  });

  test('RichText is fixed, or bound as a whole', () => {
    const rich = (value: Json) => found(oneScreen([{ type: 'RichText', text: value }], { data }));
    expect(rich(bind('#{data.s}'))).toEqual([]);
    expect(rich(bind('a #{data.s}'))).toEqual(['INVALID_PROPERTY_VALUE C[0].text']);
    expect(rich([bind('#{data.s}'), 'x'])).toEqual(['INVALID_PROPERTY_VALUE C[0].text[0]']);
  });
});

describe('a Form', () => {
  const form = (more: JsonObject, version = '7.2', children = [...asked, photos()]) =>
    found(oneScreen([{ type: 'Form', name: 'f', children, ...more }], { data }, { version }));

  test('fills in what its components can hold', () => {
    expect(form({ 'init-values': { t: 'x', n: 3, o: true } })).toEqual([]);
    expect(form({ 'init-values': { t: bind('#{data.s}'), n: '3', o: '``' } })).toEqual([]);
    const wrong = ['INVALID_PROPERTY_VALUE C[0].init-values'];
    expect(form({ 'init-values': { t: true } })).toEqual(wrong);
    expect(form({ 'init-values': { t: bind('#{data.n}') } })).toEqual(wrong);
    expect(form({ 'init-values': { t: bind('#{data.nope}') } })).toEqual(wrong);
    expect(form({ 'init-values': { zz: 'x' } })).toEqual(wrong);
    expect(form({ 'init-values': { t: true } }, '6.3')).toEqual([]);
    expect(form({ 'init-values': { c: 'x' } })).toEqual([
      ...wrong,
      'NATIVE_COMPONENT_IN_FORM_INIT_VALUES C[0].init-values.c',
    ]);
  });

  test('shows errors at its own components', () => {
    expect(form({ 'error-messages': { t: 'x' } })).toEqual([]);
    expect(form({ 'error-messages': { zz: 'x' } })).toEqual([
      'INVALID_PROPERTY_VALUE C[0].error-messages',
    ]);
  });

  test('is the only one, and holds all that is asked', () => {
    const two = [0, 1].map((each) => ({ type: 'Form', name: `f${each}`, children: [] }));
    const tooMany = ['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN C[1].type'];
    expect(found(oneScreen(two))).toEqual(tooMany);
    expect(found(oneScreen(two, {}, { version: '6.3' }))).toEqual([]);
    const outside = [
      { type: 'Form', name: 'f', children: [] },
      input('a'),
      choice('ChipsSelector', 'c'),
    ];
    expect(found(oneScreen(outside))).toEqual(['COMPONENTS_OUTSIDE_FORM C[1].type']);
  });
});
