import { describe, expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  footer,
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
  const { valid, errors } = validateFlow(flow);
  expect(valid).toBe(errors.length === 0);
  for (const { message, fix } of errors) expect([message, fix]).not.toContain('');
  return errors
    .map(({ code, path }) => `${code} ${path.replace('screens[0].layout.children', 'C')}`)
    .sort();
}

function foundIn(component: JsonObject, version = '7.2'): string[] {
  return found(oneScreen([component], {}, { version }));
}

const calendar = { type: 'CalendarPicker', name: 'c', label: 'L' };
const picker = { type: 'PhotoPicker', name: 'c', label: 'L' };
const link = (action: Json): JsonObject => ({
  type: 'EmbeddedLink',
  text: 'x',
  'on-click-action': action,
});

describe('the document', () => {
  test.each<[string, unknown, string[]]>([
    ['is an object', [], ['INVALID_FLOW_JSON ']],
    ['says its version', { screens: [] }, ['MISSING_FLOW_JSON_VERSION ']],
    [
      'has a version that is taken',
      oneScreen([], {}, { version: '7.5' }),
      ['INVALID_FLOW_JSON_VERSION version'],
    ],
    ['knows its keys', oneScreen([], {}, { foo: 1 }), ['INVALID_PROPERTY_KEY foo']],
    ['has nothing of Meta’s own', oneScreen([], {}, { meta: {} }), ['INVALID_FLOW_JSON meta']],
    ['has screens', { version: '7.2' }, ['MISSING_REQUIRED_PROPERTY ']],
    ['has a list of screens', { version: '7.2', screens: 1 }, ['INVALID_PROPERTY_TYPE screens']],
    ['has at least one screen', { version: '7.2', screens: [] }, ['MIN_ITEMS_REQUIRED screens']],
    ['has only screens', { version: '7.2', screens: [1] }, ['INVALID_PROPERTY_TYPE screens[0]']],
    [
      'has an endpoint of a version that is known',
      oneScreen([], {}, { data_api_version: '4.0' }),
      ['INVALID_PROPERTY_VALUE data_api_version'],
    ],
    [
      'has a text for the version of its endpoint',
      oneScreen([], {}, { data_api_version: 3, routing_model: { A: [] } }),
      ['INVALID_PROPERTY_TYPE data_api_version', 'INVALID_PROPERTY_VALUE data_api_version'],
    ],
    [
      'may have the newer endpoint from 7.3',
      oneScreen([], {}, { version: '7.3', data_api_version: '4.0', routing_model: {} }),
      [],
    ],
    [
      'names screens in its ways',
      oneScreen([], {}, { routing_model: { A: ['1', 2] } }),
      ["INVALID_PROPERTY_TYPE routing_model['A'][1]", "PATTERN_MISMATCH routing_model['A'][0]"],
    ],
  ])('%s', (_, flow, expected) => {
    expect(found(flow)).toEqual(expected);
  });

  test('may not be nested without end', () => {
    let deep: Json = {};
    for (let level = 0; level < 100; level += 1) deep = { deep };
    expect(validateFlow(deep).errors[0]?.code).toBe('INVALID_FLOW_JSON');
  });

  test('is told of its first five hundred faults', () => {
    const flow = oneScreen(Array.from({ length: 600 }, () => ({ type: 'TextBody' })));
    expect(found(flow)).toHaveLength(500);
  });
});

describe('a screen', () => {
  test.each<[string, JsonObject, string[]]>([
    ['has an id of letters', { id: 'A-B' }, ['PATTERN_MISMATCH screens[0].id']],
    [
      'has an id',
      { id: '' },
      ['MIN_CHARS_REQUIRED screens[0].id', 'PATTERN_MISMATCH screens[0].id'],
    ],
    ['has a text as its id', { id: 1 }, ['INVALID_PROPERTY_TYPE screens[0].id']],
    [
      'has a layout that is known',
      { layout: { type: 'X', children: [] } },
      ['INVALID_PROPERTY_VALUE screens[0].layout.type'],
    ],
    ['has a layout', { layout: 1 }, ['INVALID_PROPERTY_TYPE screens[0].layout']],
    [
      'has components',
      { layout: { type: 'SingleColumnLayout', children: {} } },
      ['INVALID_PROPERTY_TYPE C'],
    ],
    [
      'has only components',
      { layout: { type: 'SingleColumnLayout', children: [1] } },
      ['INVALID_PROPERTY_TYPE C[0]'],
    ],
    ['ends or not', { terminal: 'yes' }, ['INVALID_PROPERTY_TYPE screens[0].terminal']],
    [
      'ends well only if it ends',
      { terminal: false, success: true },
      ['NOT_KEYWORD_SCHEMA_VALIDATION_FAILED screens[0]'],
    ],
    ['masks something', { sensitive: [] }, ['MIN_ITEMS_REQUIRED screens[0].sensitive']],
    ['describes its data', { data: { s: 1 } }, ["INVALID_PROPERTY_TYPE screens[0].data['s']"]],
    [
      'gives a type and an example',
      { data: { s: {} } },
      ["MISSING_REQUIRED_PROPERTY screens[0].data['s']"],
    ],
    ['has an object of data', { data: 1 }, ['INVALID_PROPERTY_TYPE screens[0].data']],
    ['may say which data it needs', { data: { required: [] } }, []],
  ])('%s', (_, more, expected) => {
    expect(found(oneScreen([], more))).toEqual(expected);
  });

  test('could have a comma in its id before 7.0', () => {
    expect(found(oneScreen([], { id: 'A,B' }, { version: '6.3' }))).toEqual([]);
  });
});

describe('a component', () => {
  test.each<[string, JsonObject, string[]]>([
    [
      'is known',
      { type: 'Foo', name: '' },
      [
        'MIN_CHARS_REQUIRED C[0].name',
        'ONE_OF_SCHEMA_VALIDATION_FAILED C[0]',
        'PATTERN_MISMATCH C[0].name',
      ],
    ],
    ['has all that it needs', { type: 'TextBody' }, ['MISSING_REQUIRED_PROPERTY C[0]']],
    ['has nothing else', text('x', { foo: 1 }), ['INVALID_PROPERTY_KEY C[0].foo']],
    ['shows text', { type: 'TextHeading', text: 3 }, ['INVALID_PROPERTY_TYPE C[0].text']],
    [
      'shows text that is there',
      { type: 'TextHeading', text: ' ' },
      ['INVALID_PROPERTY_TYPE C[0].text', 'PATTERN_MISMATCH C[0].text'],
    ],
    ['may show lines', { type: 'TextBody', text: ['a', 'b'] }, []],
    ['has a fixed name', input('`a`'), ['PATTERN_MISMATCH C[0].name']],
    [
      'is switched by yes and no',
      text('x', { visible: 'x' }),
      ['INVALID_PROPERTY_TYPE C[0].visible', 'PATTERN_MISMATCH C[0].visible'],
    ],
    ['is marked up or not', text('x', { markdown: 'x' }), ['INVALID_PROPERTY_TYPE C[0].markdown']],
    ['has numbers', input('a', { 'max-chars': true }), ["INVALID_PROPERTY_TYPE C[0]['max-chars']"]],
    [
      'has whole numbers',
      { type: 'TextArea', name: 'a', label: 'L', 'max-length': 1.5 },
      ["INVALID_PROPERTY_TYPE C[0]['max-length']"],
    ],
    [
      'has numbers that are large enough',
      choice('CheckboxGroup', 'c', { 'max-selected-items': 1 }),
      [
        "INVALID_PROPERTY_TYPE C[0]['max-selected-items']",
        "MINIMUM_VALUE_REQUIRED C[0]['max-selected-items']",
      ],
    ],
    [
      'has numbers that are small enough',
      { ...picker, 'max-uploaded-photos': 31 },
      ["MAXIMUM_VALUE_REQUIRED C[0]['max-uploaded-photos']"],
    ],
    [
      'chooses from what there is',
      input('a', { 'input-type': 'x' }),
      ["INVALID_ENUM_VALUE C[0]['input-type']"],
    ],
    [
      'chooses something',
      input('a', { 'input-type': '' }),
      ["INVALID_ENUM_VALUE C[0]['input-type']", "PATTERN_MISMATCH C[0]['input-type']"],
    ],
    [
      'chooses a text',
      input('a', { 'label-variant': 1 }),
      ["INVALID_ENUM_VALUE C[0]['label-variant']", "INVALID_PROPERTY_TYPE C[0]['label-variant']"],
    ],
    [
      'chooses what is known, even nothing',
      input('a', { 'label-variant': '' }),
      ["INVALID_ENUM_VALUE C[0]['label-variant']"],
    ],
    [
      'chooses, or binds',
      text('x', { 'font-weight': 'x' }),
      ["INVALID_ENUM_VALUE C[0]['font-weight']", "PATTERN_MISMATCH C[0]['font-weight']"],
    ],
    [
      'has patterns that can be read',
      input('a', { pattern: '(', 'helper-text': 'h' }),
      ['INVALID_PROPERTY_VALUE_FORMAT C[0].pattern'],
    ],
    [
      'has patterns only for text',
      input('a', { pattern: 'a', 'helper-text': 'h', 'input-type': 'email' }),
      ["INVALID_ENUM_VALUE C[0]['input-type']", 'ONE_OF_SCHEMA_VALIDATION_FAILED C[0]'],
    ],
    [
      'has colours',
      choice('Dropdown', 'c', { 'data-source': [{ id: 'x', title: 'x', color: 'red' }] }),
      [
        "INVALID_PROPERTY_KEY C[0]['data-source'][0].color",
        "PATTERN_MISMATCH C[0]['data-source'][0].color",
      ],
    ],
    [
      'has a list',
      choice('Dropdown', 'c', { 'data-source': 'x' }),
      ["INVALID_PROPERTY_TYPE C[0]['data-source']", "PATTERN_MISMATCH C[0]['data-source']"],
    ],
    [
      'has options',
      choice('Dropdown', 'c', { 'data-source': [1] }),
      ["INVALID_PROPERTY_TYPE C[0]['data-source'][0]"],
    ],
    [
      'has a list of days',
      { type: 'DatePicker', name: 'c', label: 'L', 'unavailable-dates': 'x' },
      ["PATTERN_MISMATCH C[0]['unavailable-dates']"],
    ],
    [
      'has a list of days and not a number',
      { type: 'DatePicker', name: 'c', label: 'L', 'unavailable-dates': 3 },
      ["INVALID_PROPERTY_TYPE C[0]['unavailable-dates']"],
    ],
    [
      'has days of the week',
      { ...calendar, 'include-days': [] },
      ["INVALID_PROPERTY_TYPE C[0]['include-days']", "MIN_ITEMS_REQUIRED C[0]['include-days']"],
    ],
    [
      'has not too many items',
      {
        type: 'NavigationList',
        name: 'c',
        'list-items': [
          {
            id: '1',
            'main-content': { title: 't' },
            tags: ['a', 'b', 'c', 'd'],
            'on-click-action': { name: 'data_exchange' },
          },
        ],
      },
      ["MAX_ITEMS_REQUIRED C[0]['list-items'][0].tags"],
    ],
    [
      'has errors for its files',
      { ...picker, 'error-message': { a: 1 } },
      [
        "INVALID_PROPERTY_TYPE C[0]['error-message']",
        "INVALID_PROPERTY_TYPE C[0]['error-message']['a']",
      ],
    ],
    [
      'has ends of a range',
      { ...calendar, mode: 'range', label: { 'start-date': 1 } },
      ['INVALID_PROPERTY_TYPE C[0].label', "INVALID_PROPERTY_TYPE C[0].label['start-date']"],
    ],
    [
      'has values for a Form',
      { type: 'Form', name: 'f', children: [], 'init-values': 1 },
      ["INVALID_PROPERTY_TYPE C[0]['init-values']"],
    ],
    [
      'switches on a binding',
      { type: 'Switch', value: 'x', cases: {} },
      ['PATTERN_MISMATCH C[0].value'],
    ],
    [
      'switches on a binding and not on a number',
      { type: 'Switch', value: 1, cases: 1 },
      ['INVALID_PROPERTY_TYPE C[0].cases', 'INVALID_PROPERTY_TYPE C[0].value'],
    ],
    [
      'has cases that begin with a letter',
      { type: 'Switch', value: bind('#{data.s}'), cases: { '1': [], a: [1] } },
      ['PATTERN_MISMATCH C[0].cases.1', "INVALID_PROPERTY_TYPE C[0].cases['a'][0]"].sort(),
    ],
    [
      'stands where it may',
      ifShows('#{data.b}', [{ type: 'Form', name: 'f', children: [] }]),
      ['ONE_OF_SCHEMA_VALIDATION_FAILED C[0].then[0]'],
    ],
    [
      'is filled in by its Form',
      { type: 'Form', name: 'f', children: [input('a', { 'init-value': 'x' })] },
      ['INVALID_PROPERTY_KEY C[0].children[0].init-value'],
    ],
    [
      'has captions on both sides',
      footer({ name: 'complete' }, { 'left-caption': 'a' }),
      ['INVALID_DEPENDENCIES C[0]'],
    ],
    [
      'has one caption in the middle alone',
      footer({ name: 'complete' }, { 'right-caption': 'a', 'center-caption': 'a' }),
      ['INVALID_DEPENDENCIES C[0]', 'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED C[0]'],
    ],
    [
      'has one caption or two',
      footer(
        { name: 'complete' },
        { 'left-caption': 'a', 'right-caption': 'a', 'center-caption': 'a' },
      ),
      ['NOT_KEYWORD_SCHEMA_VALIDATION_FAILED C[0]'],
    ],
    ['repeats what is said of a name', choice('ChipsSelector', ''), ['PATTERN_MISMATCH C[0].name']],
  ])('%s', (_, component, expected) => {
    expect(foundIn(component)).toEqual(expected);
  });

  test('may say more in later versions', () => {
    const pattern = input('a', { pattern: 'a', 'helper-text': 'h' });
    expect(foundIn(pattern, '6.1')).toEqual(['INVALID_PROPERTY_KEY C[0].pattern']);
    expect(foundIn(pattern, '6.2')).toEqual([]);
    expect(foundIn(calendar, '6.0')).toEqual(['ONE_OF_SCHEMA_VALIDATION_FAILED C[0]']);
    expect(foundIn(text(''), '5.1')).toEqual([]);
    expect(foundIn(input('a', { required: '``' }), '5.1')).toHaveLength(2);
    const update = { name: 'update_data', payload: {} };
    expect(foundIn(choice('Dropdown', 'c', { 'on-select-action': update }), '5.1')).toEqual([
      "INVALID_PROPERTY_VALUE C[0]['on-select-action'].name",
    ]);
  });

  test('does something on a tap, on the whole list or on every item', () => {
    const item = { id: '1', 'main-content': { title: 't' } };
    const list = (items: Json) =>
      foundIn({ type: 'NavigationList', name: 'c', 'list-items': items });
    expect(list([item])).toEqual(['MISSING_REQUIRED_PROPERTY C[0]']);
    expect(list([1])).toContain('MISSING_REQUIRED_PROPERTY C[0]');
    expect(list(bind('#{data.s}'))).not.toContain('MISSING_REQUIRED_PROPERTY C[0]');
  });

  test('tells how large the pictures of its list are', () => {
    const list = (size: Json) => ({
      ...{ type: 'NavigationList', name: 'c', 'media-size': size },
      ...{ 'list-items': [], 'on-click-action': { name: 'data_exchange' } },
    });
    expect(foundIn(list('regular'))).not.toContain("INVALID_ENUM_VALUE C[0]['media-size']");
    expect(foundIn(list('x'))).toContain("INVALID_ENUM_VALUE C[0]['media-size']");
    expect(foundIn({ ...list('large'), 'list-items': 1 })).not.toContain(
      "INVALID_ENUM_VALUE C[0]['media-size']",
    );
  });
});

describe('an action', () => {
  const at = "C[0]['on-click-action']";
  test.each<[string, Json, string[]]>([
    ['is one', 3, [`INVALID_PROPERTY_TYPE ${at}`, `NOT_KEYWORD_SCHEMA_VALIDATION_FAILED ${at}`]],
    ['has a name', { a: 1 }, [`INVALID_PROPERTY_KEY ${at}.a`, `MISSING_REQUIRED_PROPERTY ${at}`]],
    ['goes somewhere', { name: 'navigate' }, [`MISSING_REQUIRED_PROPERTY ${at}`]],
    ['may stand there', { name: 'complete' }, [`INVALID_ENUM_VALUE ${at}.name`]],
    [
      'opens something',
      { name: 'open_url' },
      [`INVALID_ENUM_VALUE ${at}.name`, `MISSING_REQUIRED_PROPERTY ${at}`],
    ],
    [
      'opens it without a payload',
      { name: 'open_url', url: 'https://example.com', payload: {} },
      [`INVALID_ENUM_VALUE ${at}.name`, `NOT_KEYWORD_SCHEMA_VALIDATION_FAILED ${at}`],
    ],
    [
      'opens an address',
      { name: 'open_url', url: 'x' },
      [
        `INVALID_ENUM_VALUE ${at}.name`,
        `INVALID_PROPERTY_VALUE_FORMAT ${at}.url`,
        `PATTERN_MISMATCH ${at}.url`,
      ],
    ],
    [
      'goes nowhere when it asks for data',
      { name: 'data_exchange', next: { type: 'screen', name: 'A' } },
      [`NOT_KEYWORD_SCHEMA_VALIDATION_FAILED ${at}`],
    ],
  ])('%s', (_, action, expected) => {
    expect(foundIn(link(action))).toEqual(expected);
  });

  test('of a choice has a payload and a name that may stand there', () => {
    const on = (action: Json) => foundIn(choice('Dropdown', 'c', { 'on-unselect-action': action }));
    expect(on(3)).toEqual(["INVALID_PROPERTY_TYPE C[0]['on-unselect-action']"]);
    expect(on({ name: 'x', payload: 1 })).toEqual([
      "INVALID_PROPERTY_TYPE C[0]['on-unselect-action'].payload",
      "INVALID_PROPERTY_VALUE C[0]['on-unselect-action'].name",
    ]);
  });
});

test('a Flow without faults has none', () => {
  expect(found(twoScreens({}))).toEqual([]);
  expect(found({ version: '7.4', screens: [screen('A', [done()], { terminal: true })] })).toEqual(
    [],
  );
  expect(layout([])).toEqual({ type: 'SingleColumnLayout', children: [] });
});
