import { expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  ifShows,
  input,
  oneScreen,
  screen,
  text,
} from '../../test/support/draw-flow.ts';
import type { Json, JsonObject } from '../json.ts';
import { indexFlow } from './meaning/flow-index.ts';
import { validateFlow } from './validate-flow.ts';
import { warnings } from './warnings.ts';

function warned(flow: JsonObject, today = '2026-11-21'): string[] {
  const { errors, warnings: found } = validateFlow(flow, { today });
  expect(errors).toEqual([]);
  for (const { severity, message, fix } of found) {
    expect(severity).toBe('warning');
    expect([message, fix]).not.toContain('');
  }
  return found.map(
    ({ code, path }) => `${code} ${path.replace('screens[0].layout.children', 'C')}`,
  );
}

const many = (count: number): Json =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: 'x' }));
const opt = { type: 'OptIn', name: 'o', label: 'o' };

test.each<[string, JsonObject[], string[]]>([
  [
    'text that is cut off',
    [text('x'), { type: 'TextHeading', text: 'x'.repeat(81) }],
    ['text-too-long C[1].text'],
  ],
  [
    'long lines',
    [{ type: 'TextCaption', text: ['x', 'x'.repeat(410)] }],
    ['text-too-long C[0].text[1]'],
  ],
  [
    'long options',
    [choice('Dropdown', 'c', { 'data-source': [{ id: '1', title: 'x'.repeat(31) }] })],
    ['text-too-long C[0].data-source[0].title'],
  ],
  [
    'long ends of a range',
    [
      {
        type: 'CalendarPicker',
        name: 'c',
        mode: 'range',
        label: { 'start-date': 'x'.repeat(21), 'end-date': 'x' },
      },
    ],
    ['text-too-long C[0].label.start-date'],
  ],
  [
    'bindings with text around them',
    [input('a'), text(bind('Hello #{form.a}'))],
    ['literal-binding C[1].text'],
  ],
  [
    'bindings with text around them that are sent',
    [
      input('a'),
      choice('Dropdown', 'd', {
        'on-select-action': { name: 'update_data', payload: { s: bind('Hello #{form.a}') } },
      }),
    ],
    [],
  ],
  [
    'nothing of what is bound',
    [input('a'), text(bind('#{form.a}')), text(bind("`'Hello ' #{form.a}`"))],
    [],
  ],
  [
    'pictures of an unknown size',
    [choice('CheckboxGroup', 'c', { 'media-size': 'huge' })],
    ['unknown-choice C[0].media-size'],
  ],
  [
    'nothing of pictures of a known size',
    [choice('CheckboxGroup', 'c', { 'media-size': 'large' })],
    [],
  ],
  [
    'too few options',
    [choice('ChipsSelector', 'c', { 'data-source': many(1) })],
    ['too-few-options C[0].data-source'],
  ],
  [
    'too many options',
    [choice('CheckboxGroup', 'c', { 'data-source': many(21) })],
    ['too-many-options C[0].data-source'],
  ],
  [
    'too many pictures',
    [
      choice('Dropdown', 'c', {
        'data-source': Array.from({ length: 101 }, (_, id) => ({
          id: `${id}`,
          title: 'x',
          image: 'AAAA',
        })),
      }),
    ],
    ['too-many-options C[0].data-source'],
  ],
  [
    'options with the same id',
    [
      choice('Dropdown', 'c', {
        'data-source': [
          { id: '1', title: 'a' },
          { id: '1', title: 'b' },
        ],
      }),
    ],
    ['repeated-option C[0].data-source'],
  ],
  [
    'days that have passed',
    [{ type: 'DatePicker', name: 'c', label: 'L', 'max-date': '2026-11-20' }],
    ['date-passed C[0].max-date'],
  ],
  [
    'nothing of days to come',
    [{ type: 'DatePicker', name: 'c', label: 'L', 'max-date': '2026-11-21' }],
    [],
  ],
  [
    'conditions that are never true',
    [opt, ifShows('`#{form.o}`', [text('x')]), ifShows(' ', [text('x')])],
    ['unusable-condition C[1].condition', 'unusable-condition C[2].condition'],
  ],
  ['nothing of other conditions', [opt, ifShows('#{form.o}', [text('x')])], []],
  [
    'what has to be filled in and cannot be',
    [
      input('a', { required: true, enabled: false }),
      input('b', { required: true, visible: false }),
    ],
    ['never-enabled C[0]', 'never-enabled C[1]'],
  ],
  [
    'too many components',
    Array.from({ length: 50 }, () => text('x')),
    ['too-many-components screens[0]'],
  ],
])('warns of %s', (_, components, expected) => {
  const data = { s: { type: 'string', __example__: 'x' } };
  const found = warned(oneScreen(components, { data }));
  expect(found.filter((each) => !each.includes('payload'))).toEqual(expected);
});

test('warns of branches where nobody can go on', () => {
  const only = (...components: JsonObject[]) =>
    warned({
      version: '7.2',
      screens: [screen('A', [opt, input('a'), ...components], { terminal: true })],
    });
  expect(only(ifShows('#{form.o}', [done()]))).toEqual(['missing-footer C[2]']);
  expect(only(ifShows('#{form.o}', [done()], [done()]))).toEqual([]);
  const cases = { a: [done()], b: [text('x')] };
  expect(only({ type: 'Switch', value: bind('#{form.a}'), cases })).toEqual([
    'missing-footer C[2]',
  ]);
});

test('warns of a screen that an endpoint cannot name', () => {
  expect(warned(oneScreen([], { id: 'SUCCESS' }))).toEqual(['reserved-screen-id screens[0].id']);
});

test('knows nothing of days where it is not told which one it is', () => {
  const flow = oneScreen([{ type: 'DatePicker', name: 'c', label: 'L', 'max-date': '1999-01-01' }]);
  expect(validateFlow(flow).warnings).toEqual([]);
});

test('stops after five hundred', () => {
  const long = Array.from({ length: 30 }, () => text('x'.repeat(5000)));
  const screens = Array.from({ length: 20 }, (_, index) => screen('S'.repeat(index + 1), long));
  expect(warnings(indexFlow({ screens }, '7.2'))).toHaveLength(500);
});
