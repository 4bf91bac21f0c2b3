import { describe, expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  footer,
  goTo,
  ifShows,
  input,
  layout,
  oneScreen,
  screen,
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

describe('what stands on a screen', () => {
  const list = (name: string, more: JsonObject = {}): JsonObject => ({
    ...{ type: 'NavigationList', name, 'list-items': [item({})] },
    'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} },
    ...more,
  });
  const item = (more: JsonObject): JsonObject => ({
    id: '1',
    'main-content': { title: 't' },
    ...more,
  });
  const listed = (...components: JsonObject[]) => found(twoScreens({ layout: layout(components) }));

  test('has names of its own', () => {
    expect(found(oneScreen([input('a'), input('a')]))).toEqual([
      'DUPLICATE_FORM_COMPONENT_NAMES C[0].name',
      'DUPLICATE_FORM_COMPONENT_NAMES C[1].name',
    ]);
  });

  test('is not too much', () => {
    const many = (count: number, component: JsonObject) =>
      found(oneScreen(Array.from({ length: count }, () => component)));
    expect(many(99, text('x'))).toEqual([]);
    expect(many(100, text('x'))).toEqual(['MAX_ALLOWED_COMPONENTS_PER_SCREEN C[100].type']);
    expect(many(4, { type: 'Image', src: 'AAAA' })).toEqual([
      'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN C[3].type',
    ]);
  });

  test('is not too many carousels on all screens', () => {
    const two = [0, 1].map(() => ({
      type: 'ImageCarousel',
      images: [{ src: 'AAAA', 'alt-text': 'a' }],
    }));
    const flow = twoScreens(
      { layout: layout([...two, goTo('B')]) },
      { layout: layout([...two, done()]) },
    );
    expect(found(flow)).toEqual([
      'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN screens[1].layout.children[1].type',
    ]);
  });

  test('is one Footer, or one in each branch', () => {
    const opt = { type: 'OptIn', name: 'o', label: 'o' };
    const only = (...components: JsonObject[]) =>
      found({ version: '7.2', screens: [screen('A', [opt, ...components], { terminal: true })] });
    const max = 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN';
    expect(only(ifShows('#{form.o}', [done()], [done()]))).toEqual([]);
    expect(only(done(), done())).toEqual([`${max} C[2].type`]);
    expect(only(ifShows('#{form.o}', [done(), done()]))).toEqual([`${max} C[1].then[1].type`]);
    expect(only(ifShows('#{form.o}', [done()]), done())).toEqual([
      `${max} C[1].then[0].type`,
      `${max} C[2].type`,
    ]);
    const cases = { a: [done()], b: [done()] };
    expect(only({ type: 'Switch', value: bind('#{form.o}'), cases })).toHaveLength(1);
  });

  test('is nested no deeper than three If', () => {
    const nest = (depth: number): JsonObject =>
      ifShows('#{form.o}', [depth > 1 ? nest(depth - 1) : text('x')]);
    const opt = { type: 'OptIn', name: 'o', label: 'o' };
    expect(found(oneScreen([opt, nest(3)]))).toEqual([]);
    expect(found(oneScreen([opt, nest(4)]))).toEqual([
      'MAXIMUM_IF_NESTING C[1].then[0].then[0].then[0].type',
    ]);
  });

  test('is rich text alone', () => {
    const rich = { type: 'RichText', text: 'x' };
    const placement = 'INVALID_COMPONENT_PLACEMENT C[0].type';
    expect(found(oneScreen([rich]))).toEqual([]);
    expect(found(oneScreen([rich, text('x')]))).toEqual([placement]);
    expect(found(oneScreen([rich], {}, { version: '6.2' }))).toEqual([placement]);
    const bare = screen('A', [rich], { terminal: true });
    expect(found({ version: '5.1', screens: [bare] })).toEqual([]);
  });

  test('is a list of ways alone', () => {
    expect(listed(list('a'), list('b'))).toEqual([]);
    expect(listed(list('a'), goTo('B'))).toEqual(['INVALID_COMPONENT_PLACEMENT C[0].type']);
    const own = { 'on-click-action': { name: 'data_exchange' } };
    expect(listed(list('a', { 'list-items': [item(own)] }))).toContain(
      'DUPLICATE_PROPETY_FOR_CONDITION C[0]',
    );
    const badges = [item({ badge: 'a' }), item({ id: '2', badge: 'b' })];
    expect(listed(list('a', { 'list-items': badges }))).toEqual(['MAX_ITEMS_REQUIRED C[0]']);
    expect(listed(list('a', { 'list-items': [item({ end: {} })] }))).toEqual([
      'DUPLICATE_PROPETY_FOR_CONDITION C[0].list-items[0].end',
    ]);
    const large = list('a', {
      'media-size': 'large',
      'list-items': [item({ end: { title: 'x' } })],
    });
    expect(listed(large)).toEqual(['INVALID_PROPERTY_VALUE_FOR_CONDITION C[0].list-items[0].end']);
  });
});

describe('a screen', () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    [
      'is not called success',
      { id: 'success' },
      {},
      ['SCREEN_ID_IS_RESERVED_KEYWORD screens[0].id'],
    ],
    [
      'asks nobody on the way back',
      { refresh_on_back: true },
      {},
      ['INVALID_PROPERTY_VALUE screens[0].refresh_on_back'],
    ],
    [
      'asks its endpoint on the way back',
      { refresh_on_back: true },
      { data_api_version: '3.0', routing_model: { A: [] } },
      [],
    ],
    [
      'masks what it asks',
      { sensitive: ['a', 'f'] },
      {},
      ['INVALID_SENSITIVE_FIELD screens[0].sensitive[1]'],
    ],
    ['ends the Flow well', { success: false }, {}, ['MISSING_TERMINAL_SCREEN screens']],
    [
      'has data of one type',
      { data: { s: { type: 'text', __example__: 'x' } } },
      {},
      ['INVALID_SCREEN_DATA screens[0].data.s.type'],
    ],
    [
      'has lists of something',
      { data: { s: { type: 'array', __example__: [] } } },
      {},
      ['INVALID_SCREEN_DATA screens[0].data.s'],
    ],
    [
      'has examples at the top',
      {
        data: {
          s: { type: 'array', items: { type: 'string', __example__: 'x' }, __example__: [] },
        },
      },
      {},
      ['INVALID_SCREEN_DATA screens[0].data.s.items.__example__'],
    ],
    [
      'has examples of the right type',
      { data: { s: { type: 'string', __example__: 1 }, x: { type: 'null', __example__: null } } },
      {},
      ['INVALID_PROPERTY_TYPE screens[0].data.s.__example__'],
    ],
    [
      'has examples whose items fit',
      {
        data: {
          s: { type: 'array', items: { type: 'integer' }, __example__: [1, 1.5] },
          t: { type: 'array', items: {}, __example__: [1] },
        },
      },
      {},
      ['INVALID_PROPERTY_TYPE screens[0].data.s.__example__[1]'],
    ],
    [
      'has examples whose parts fit',
      {
        data: {
          s: {
            type: 'object',
            properties: { a: { type: 'string' }, b: 1 },
            required: ['a', 'c', 1],
            __example__: { a: 1, b: 2 },
          },
        },
      },
      {},
      [
        'INVALID_PROPERTY_TYPE screens[0].data.s.__example__.a',
        'MISSING_REQUIRED_PROPERTY screens[0].data.s.__example__',
      ],
    ],
  ])('%s', (_, more, ofFlow, expected) => {
    expect(found(oneScreen([input('a')], more, ofFlow))).toEqual(expected);
  });

  test('that ends the Flow has a Footer that completes it, from 7.3', () => {
    const ending = (version: string, components: JsonObject[]) =>
      found({
        version,
        screens: [
          screen('A', components, { terminal: true }),
          screen('B', [done()], { terminal: true }),
        ],
      });
    expect(ending('7.3', [text('x')])).toContain('MISSING_FOOTER_ON_TERMINAL_SCREEN screens[0]');
    expect(ending('7.2', [goTo('B')])).toEqual([]);
    expect(ending('7.3', [goTo('B')])).toEqual([
      'INVALID_PROPERTY_VALUE C[0].on-click-action.name',
    ]);
  });

  test('has its own id, and is one of a hundred at most', () => {
    const same = [
      screen('A', [done()], { terminal: true }),
      screen('A', [done()], { terminal: true }),
    ];
    expect(found({ version: '7.2', screens: same })).toEqual([
      'DUPLICATE_SCREEN_IDS screens[0].id',
      'DUPLICATE_SCREEN_IDS screens[1].id',
    ]);
    const id = (index: number) => 'S'.repeat(index + 1);
    const chain = Array.from({ length: 101 }, (_, index) =>
      index === 100
        ? screen(id(index), [done()], { terminal: true })
        : screen(id(index), [goTo(id(index + 1))]),
    );
    expect(found({ version: '7.2', screens: chain })).toEqual(['MAX_SCREENS_NUMBER screens[100]']);
  });
});

describe('an action', () => {
  const at = 'C[0].on-click-action';
  const first = (
    action: JsonObject,
    second: JsonObject = {},
    version = '7.2',
    more: JsonObject = {},
  ) =>
    found({
      version,
      screens: [
        screen('A', [footer(action), ...asked, photos({ 'max-uploaded-photos': 1 })], { data }),
        screen('B', [done()], { terminal: true, ...second }),
      ],
      ...more,
    });
  const to = (name: string, payload?: JsonObject): JsonObject => ({
    ...{ name: 'navigate', next: { type: 'screen', name } },
    ...(payload === undefined ? {} : { payload: JSON.parse(bind(JSON.stringify(payload))) }),
  });
  const declares = (field: JsonObject): JsonObject => ({ data: { n: field } });
  const aText = declares({ type: 'string', __example__: 'x' });

  test('leads to another screen that is there', () => {
    const wrong = `INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME ${at}.next.name`;
    expect(first(to('A', {}))).toContain(wrong);
    expect(first(to('Z', {}))).toContain(wrong);
  });

  test('passes on exactly what is declared, before 6.0 and from 7.3', () => {
    for (const version of ['5.1', '7.3']) {
      expect(first(to('B'), {}, version)).toEqual([]);
      expect(first(to('B'), aText, version)).toEqual([`MISSING_NAVIGATION_ACTION_PAYLOAD ${at}`]);
      expect(first(to('B', { x: 'x' }), aText, version)).toEqual([
        `INVALID_NAVIGATE_ACTION_PAYLOAD ${at}.payload`,
      ]);
    }
    expect(first(to('B', { x: 'x' }), aText)).toEqual([]);
  });

  test.each<[string, Json, JsonObject, string[]]>([
    ['a text', '#{form.t}', { type: 'string', __example__: 'x' }, []],
    ['an expression', '`1 + 1`', { type: 'string', __example__: 'x' }, []],
    ['a fixed text', 'x', { type: 'string', __example__: 'x' }, []],
    [
      'a fixed value of another kind',
      1,
      { type: 'string', __example__: 'x' },
      [`INVALID_NAVIGATE_ACTION_STATIC_DATA ${at}.payload.n`],
    ],
    [
      'a fixed list',
      ['x', 1],
      { type: 'array', items: { type: 'string' }, __example__: [] },
      [`INVALID_NAVIGATE_ACTION_STATIC_DATA ${at}.payload.n`],
    ],
    ['a fixed list of anything', ['x', 1], { type: 'array', items: true, __example__: [] }, []],
    [
      'a fixed object',
      { a: 1 },
      { type: 'object', properties: { a: { type: 'string' } }, __example__: {} },
      [`INVALID_NAVIGATE_ACTION_STATIC_DATA ${at}.payload.n`],
    ],
    [
      'a fixed object with less',
      { b: 1 },
      { type: 'object', properties: { a: { type: 'string' }, b: true }, __example__: {} },
      [],
    ],
    ['nothing', null, { type: 'null', __example__: null }, []],
    ['a whole number', 1, { type: 'integer', __example__: 1 }, []],
    [
      'an answer of another kind',
      '#{form.n}',
      { type: 'string', __example__: 'x' },
      [`INVALID_NAVIGATE_ACTION_PAYLOAD ${at}.payload.n`],
    ],
    [
      'what is not there',
      '#{data.nope}',
      { type: 'string', __example__: 'x' },
      [`INVALID_SCREEN_DYNAMIC_DATA ${at}.payload.n`],
    ],
    ['a list', '#{data.texts}', { type: 'array', items: { type: 'string' }, __example__: [] }, []],
    [
      'a list of another kind',
      '#{data.texts}',
      { type: 'array', items: { type: 'number' }, __example__: [] },
      ['INVALID_NAVIGATE_ACTION_PAYLOAD screens[1].data.n.items'],
    ],
    ['a list of anything', '#{data.texts}', { type: 'array', items: true, __example__: [] }, []],
    [
      'an object',
      '#{data.o}',
      { type: 'object', properties: { a: { type: 'string' } }, __example__: {} },
      [],
    ],
    [
      'an object without parts',
      '#{data.o}',
      { type: 'object', __example__: {} },
      ['INVALID_NAVIGATE_ACTION_PAYLOAD screens[1].data.n'],
    ],
    [
      'an object with other parts',
      '#{data.o}',
      { type: 'object', properties: { b: { type: 'string' } }, __example__: {} },
      ['INVALID_NAVIGATE_ACTION_PAYLOAD screens[1].data.n.properties.b'],
    ],
    [
      'an object with parts of another kind',
      '#{data.o}',
      { type: 'object', properties: { a: { type: 'number' } }, __example__: {} },
      ['INVALID_NAVIGATE_ACTION_PAYLOAD screens[1].data.n.properties.a'],
    ],
    [
      'files',
      '#{form.c}',
      { type: 'array', items: { type: 'object', properties: {} }, __example__: [] },
      [`INVALID_ON_CLICK_ACTION_PAYLOAD ${at}.payload.n`],
    ],
  ])('passes on %s', (_, value, field, expected) => {
    expect(first(to('B', { n: value }), declares(field))).toEqual(expected);
  });

  test('passes on a range that nobody described', () => {
    const field = { type: 'object', properties: { a: { type: 'string' } }, __example__: {} };
    const flow = (source: string, more: JsonObject) => {
      const components = [range({}), goTo('B', { n: bind(source) })];
      return found(twoScreens({ layout: layout(components), ...more }, declares(field)));
    };
    expect(flow('#{form.c}', {})).toEqual(['INVALID_NAVIGATE_ACTION_PAYLOAD ']);
    const bare = { data: { o: { type: 'object', __example__: {} } } };
    expect(flow('#{data.o}', bare)).toEqual(['INVALID_NAVIGATE_ACTION_PAYLOAD screens[0].data.o']);
  });

  test('asks an endpoint, where there is one', () => {
    expect(first({ name: 'data_exchange' })).toContain(`MISSING_REQUIRED_PROPERTY ${at}.name`);
    const endpoint = { data_api_version: '3.0', routing_model: { A: ['B'] } };
    expect(first({ name: 'data_exchange' }, {}, '7.2', endpoint)).toEqual([]);
  });

  test('completes only at the end', () => {
    expect(first({ name: 'complete' })).toContain(`INVALID_COMPLETE_ACTION ${at}.name`);
  });

  test('sends what is there', () => {
    const sends = (value: Json, component: JsonObject[] = [], version = '7.2') => {
      const payload: JsonObject = JSON.parse(bind(JSON.stringify({ x: value })));
      const only = screen('A', [done(payload), ...asked, ...component], { terminal: true });
      return found({ version, screens: [only] });
    };
    const x = 'C[0].on-click-action.payload.x';
    expect(sends([{ a: '#{form.t}' }, 1])).toEqual([]);
    expect(sends('`#{form.n} % 2`')).toEqual([]);
    expect(sends('`null`')).toEqual([`INVALID_ACTION_PAYLOAD_PROPERTY ${x}`]);
    expect(sends('`null`', [], '7.1')).toEqual([]);
    expect(sends('#{form.zz}')).toEqual([`INVALID_SCREEN_DYNAMIC_DATA ${x}`]);
    expect(sends('#{form.f}', [{ type: 'Form', name: 'f', children: [] }])).toContain(
      `INVALID_ON_CLICK_ACTION_PAYLOAD ${x}`,
    );
    const form = { type: 'Form', name: 'f', children: [input('inside')] };
    expect(sends('#{form.inside}', [form])).toContain(`INVALID_ON_CLICK_ACTION_PAYLOAD ${x}`);
  });

  test('sends few files, and no large ones', () => {
    const sends = (value: Json, more: JsonObject, second: JsonObject[] = []) => {
      const payload: JsonObject = JSON.parse(bind(JSON.stringify({ x: value })));
      return found({
        version: '7.2',
        screens: [
          screen('A', [photos(more), goTo('B')]),
          screen('B', [done(payload), ...second], { terminal: true }),
        ],
      });
    };
    const payload =
      'INVALID_ON_CLICK_ACTION_PAYLOAD screens[1].layout.children[0].on-click-action.payload';
    expect(sends('#{screen.A.form.c}', { 'max-uploaded-photos': 1 })).toEqual([]);
    expect(sends('#{screen.A.form.c}', {})).toEqual([payload]);
    expect(
      sends('#{screen.A.form.c}', { 'max-uploaded-photos': 11, 'max-file-size-kb': 1 }),
    ).toEqual([payload]);
    expect(sends({ deep: '#{screen.A.form.c}' }, {})).toEqual([`${payload}.x.deep`]);
    expect(sends('#{form.d}', {}, [{ type: 'DocumentPicker', name: 'd', label: 'd' }])).toEqual([
      payload,
    ]);
  });

  test('opens what is bound', () => {
    const link = (url: string) =>
      foundIn({
        type: 'EmbeddedLink',
        text: 'x',
        'on-click-action': { name: 'open_url', url: bind(url) },
      });
    expect(link('#{data.s}')).toEqual([]);
    expect(link('#{data.nope}')).toEqual(['INVALID_SCREEN_DYNAMIC_DATA C[0].on-click-action.url']);
  });

  test('updates the data of its own screen', () => {
    const update = (payload: JsonObject) =>
      foundIn(
        choice('Dropdown', 'c', {
          'on-select-action': {
            name: 'update_data',
            payload: JSON.parse(bind(JSON.stringify(payload))),
          },
        }),
      );
    const wrong = (key: string) => [
      `INVALID_UPDATE_DATA_ACTION_PAYLOAD C[0].on-select-action.payload.${key}`,
    ];
    expect(update({ s: 'x', n: '#{form.n}', b: '`true`' })).toEqual([]);
    expect(update({ s: 1 })).toEqual(wrong('s'));
    expect(update({ s: '#{form.n}' })).toEqual(wrong('s'));
    expect(update({ s: '#{data.s}' })).toEqual(wrong('s'));
    expect(update({ zz: 1 })).toEqual(wrong('zz'));
    expect(update({ s: '#{data.nope}' })).toEqual([
      'INVALID_SCREEN_DYNAMIC_DATA C[0].on-select-action.payload.s',
    ]);
    const action = { name: 'update_data', payload: { s: 'x' } };
    const options = [{ id: '1', title: 'a', 'on-select-action': action }];
    expect(
      foundIn(choice('Dropdown', 'c', { 'data-source': options, 'on-select-action': action })),
    ).toEqual(['INVALID_UPDATE_DATA_ACTION_PAYLOAD C[0].data-source[0].on-select-action']);
  });
});

describe('the ways from screen to screen', () => {
  const routed = (model: JsonObject, version = '7.2') =>
    found(twoScreens({}, {}, { routing_model: model, version }));
  const wrong = (path: string) => [`INVALID_ROUTING_MODEL ${path}`];

  test.each<[string, JsonObject, string[]]>([
    ['are all there', { A: ['B'], B: [] }, []],
    ['need not begin at the end', { A: ['B'] }, []],
    ['begin at every other screen', { B: [] }, wrong('routing_model')],
    ['begin at screens that are there', { A: ['B'], Z: [] }, wrong('routing_model.Z')],
    ['lead to screens that are there', { A: ['B', 'Z'] }, wrong('routing_model.A[1]')],
    ['lead away', { A: ['A', 'B'] }, wrong('routing_model.A[0]')],
    ['lead back by themselves', { A: ['B'], B: ['A'] }, wrong('routing_model.B[0]')],
    ['lead everywhere', { A: [], B: [] }, wrong('screens[1].id')],
    ['are few', { A: Array.from({ length: 11 }, () => 'B') }, wrong('routing_model.A')],
  ])('%s', (_, model, expected) => {
    expect(routed(model)).toEqual(expected);
  });

  test('are those that the screens go', () => {
    const model = { A: ['C'], C: ['B'], B: [] };
    const three = (first: JsonObject[], version = '7.2') =>
      found({
        version,
        screens: [
          screen('A', first),
          screen('B', [done()], { terminal: true }),
          screen('C', [goTo('B')]),
        ],
        routing_model: model,
      });
    expect(three([goTo('B')])).toEqual(wrong('C[0].on-click-action.next.name'));
    expect(three([goTo('C')])).toEqual([]);
    const action = { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} };
    const items = [{ id: '1', 'main-content': { title: 't' }, 'on-click-action': action }];
    expect(three([{ type: 'NavigationList', name: 'l', 'list-items': items }])).toEqual([]);
  });

  test('are in a model where there is an endpoint', () => {
    expect(found(oneScreen([], {}, { data_api_version: '3.0' }))).toEqual([
      'MISSING_REQUIRED_PROPERTY data_api_version',
    ]);
  });

  test('reach every screen, with a model or without', () => {
    const flow = (components: JsonObject[]) =>
      found({
        version: '7.2',
        screens: [screen('A', components), screen('B', [done()], { terminal: true })],
      });
    expect(flow([text('x')])).toEqual(wrong('screens[1].id'));
    const back = twoScreens({}, { layout: layout([link('A'), done()]) });
    expect(found(back)).toEqual([]);
  });

  function link(to: string): JsonObject {
    const next = { type: 'screen', name: to };
    return { type: 'EmbeddedLink', text: 'x', 'on-click-action': { name: 'navigate', next } };
  }
});
