import { describe, expect, test } from 'vitest';
import { bind } from '../../test/support/draw-flow.ts';
import type { Json, JsonObject } from '../json.ts';
import { flowFields } from './flow-fields.ts';

const complete = (payload: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Send',
  'on-click-action': { name: 'complete', payload },
});
const next = (name: string, payload: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Go on',
  'on-click-action': { name: 'navigate', next: { type: 'screen', name }, payload },
});
const screen = (id: string, children: Json[], more: JsonObject = {}): JsonObject => ({
  id,
  title: id,
  layout: { type: 'SingleColumnLayout', children },
  ...more,
});
/** `#{form.x}` stands for a binding. */
const flow = (...screens: JsonObject[]): JsonObject =>
  JSON.parse(bind(JSON.stringify({ version: '7.2', screens })));

function asked(component: JsonObject, value = '#{form.asked}') {
  const [field] = flowFields(
    flow(screen('ONLY', [{ name: 'asked', ...component }, complete({ answer: value })])),
  );
  return field;
}

test.each<[JsonObject, string]>([
  [{ type: 'TextInput' }, 'text'],
  [{ type: 'TextInput', 'input-type': 'number' }, 'number'],
  [{ type: 'TextInput', 'input-type': 'email' }, 'email'],
  [{ type: 'TextInput', 'input-type': 'phone' }, 'phone'],
  [{ type: 'TextInput', 'input-type': 'passcode' }, 'text'],
  [{ type: 'TextArea' }, 'text'],
  [{ type: 'CheckboxGroup' }, 'choices'],
  [{ type: 'ChipsSelector' }, 'choices'],
  [{ type: 'RadioButtonsGroup' }, 'choice'],
  [{ type: 'Dropdown' }, 'choice'],
  [{ type: 'OptIn' }, 'yes-no'],
  [{ type: 'DatePicker' }, 'date'],
  [{ type: 'CalendarPicker' }, 'date'],
  [{ type: 'CalendarPicker', mode: 'range' }, 'dates'],
  [{ type: 'PhotoPicker' }, 'photo'],
  [{ type: 'DocumentPicker' }, 'document'],
  [{ type: 'Form', children: [] }, 'value'],
])('what %j asks for is a %s', (component, kind) => {
  expect(asked(component)?.kind).toBe(kind);
});

test('a field knows its label, its choices and its screen', () => {
  const urgency = {
    type: 'RadioButtonsGroup',
    label: 'How urgent is it?',
    'data-source': [
      { id: 'now', title: 'Today' },
      { id: 'later', title: 'It can wait' },
    ],
  };
  expect(asked(urgency)).toEqual({
    name: 'answer',
    label: 'How urgent is it?',
    kind: 'choice',
    screen: 'ONLY',
    options: [
      { id: 'now', title: 'Today' },
      { id: 'later', title: 'It can wait' },
    ],
  });
});

test('where the label is worked out or missing, the name stands for it', () => {
  expect(asked({ type: 'TextInput', label: '#{data.question}' })?.label).toBe('answer');
  expect(asked({ type: 'TextInput' })?.label).toBe('answer');
  const label = { 'start-date': 'From', 'end-date': 'To' };
  expect(asked({ type: 'CalendarPicker', mode: 'range', label })?.label).toBe('From');
});

test('a part of an answer is what it is a part of, and no more', () => {
  expect(asked({ type: 'CalendarPicker', mode: 'range' }, '#{form.asked.start-date}')?.kind).toBe(
    'date',
  );
  expect(asked({ type: 'PhotoPicker' }, '#{form.asked.0}')?.kind).toBe('value');
});

test.each<[string, Json]>([
  ['written in it', 'web'],
  ['a number', 3],
  ['worked out', "`#{form.asked} ' today'`"],
  ['from where nothing asks', '#{form.nobody}'],
  ['from a screen that is not there', '#{screen.NONE.form.asked}'],
  ['from data that nobody hands on', '#{data.asked}'],
])('what the form sends and does not ask for is as it comes: %s', (_, value) => {
  const document = flow(
    screen('ONLY', [{ type: 'TextInput', name: 'asked' }, complete({ value })]),
  );
  expect(flowFields(document)).toEqual([
    { name: 'value', label: 'value', kind: 'value', screen: 'ONLY' },
  ]);
});

describe('through several screens', () => {
  const photo = { type: 'PhotoPicker', name: 'photo', label: 'A photo' };
  const day = { type: 'DatePicker', name: 'day', label: 'Which day?' };
  const kind = {
    type: 'NavigationList',
    name: 'list',
    'list-items': [
      {
        id: 'leak',
        'main-content': { title: 'A leak' },
        'on-click-action': {
          name: 'navigate',
          next: { type: 'screen', name: 'DAY' },
          payload: { kind: '#{form.list}' },
        },
      },
    ],
  };

  test('an answer is followed back to where it was asked', () => {
    const document = flow(
      screen('KIND', [kind]),
      screen('DAY', [day, next('END', { kind: '#{data.kind}', when: '#{form.day}' })]),
      screen('PHOTO', [photo]),
      screen('END', [
        complete({
          kind: '#{data.kind}',
          when: '#{data.when}',
          photo: '#{screen.PHOTO.form.photo}',
        }),
      ]),
    );
    expect(flowFields(document)).toEqual([
      {
        name: 'kind',
        label: 'kind',
        kind: 'choice',
        screen: 'KIND',
        options: [{ id: 'leak', title: 'A leak' }],
      },
      { name: 'when', label: 'Which day?', kind: 'date', screen: 'DAY' },
      { name: 'photo', label: 'A photo', kind: 'photo', screen: 'PHOTO' },
    ]);
  });

  test('screens that hand a value round in a circle do not hang', () => {
    const document = flow(
      screen('A', [next('B', { x: '#{data.x}' })]),
      screen('B', [next('A', { x: '#{data.x}' }), complete({ x: '#{data.x}' })]),
    );
    expect(flowFields(document)).toMatchObject([{ name: 'x', kind: 'value', screen: 'B' }]);
  });

  test('a field that two ends send is there once, as the first of them has it', () => {
    const document = flow(
      screen('A', [day, next('B', { day: '#{form.day}' }), complete({ day: '#{form.day}' })]),
      screen('B', [complete({ day: '#{data.day}', note: 'late' })]),
    );
    expect(flowFields(document).map(({ name, screen: at }) => [name, at])).toEqual([
      ['day', 'A'],
      ['note', 'B'],
    ]);
  });
});

test.each([[null], ['text'], [{}], [{ version: '7.2', screens: [] }], [{ screens: [3] }]])(
  '%j has no fields',
  (document) => {
    expect(flowFields(document)).toEqual([]);
  },
);
