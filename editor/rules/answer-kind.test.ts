import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { answerKind } from './answer-kind.ts';
import { choicesOfAnswer } from './choices-of-answer.ts';
import { tests } from './rule-tests.ts';
import { testFor, testOptions } from './tests-of-kind.ts';
import { valueFor } from './value-for.ts';

const wait = bookingWorkflow.steps['waitService'];
if (wait?.type !== 'wait-for-reply') throw new Error('There is a wait.');
const waitFor = (expect: (typeof wait)['config']['expect']) => ({
  ...wait,
  config: { ...wait.config, expect },
});
const workflow: Workflow = {
  ...bookingWorkflow,
  steps: {
    ...bookingWorkflow.steps,
    day: waitFor({ kind: 'date' }),
    size: waitFor({ kind: 'number' }),
    form: waitFor({ kind: 'flow' }),
    sendForm: {
      type: 'send-flow',
      name: 'Send the form',
      config: { form: 'visit', body: 'Please', button: 'Open' },
      exits: [{ id: 'next', label: 'Next', to: 'form' }],
    },
  },
};
const values = [
  { name: 'limit', value: 500 },
  { name: 'isUrgent', value: true },
  { name: 'greeting', value: 'Hello {{contact.name}}' },
  { name: 'lastDay', value: '{{steps.day.value}}' },
  { name: 'asked', value: '{{now}}' },
  { name: 'due', value: '{{today(7)}}' },
  { name: 'opening', value: '2026-05-04' },
  { name: 'service', value: ' {{ steps.waitService.value.title }} ' },
  { name: 'again', value: '{{data.service}}' },
  { name: 'maybe', value: "{{steps.size.value ?? 'none'}}" },
  { name: 'order', value: { size: '{{steps.size.value}}' } },
  { name: 'typed', value: '500' },
  { name: 'unsaid', value: '' },
  { name: 'mixed', value: 5 },
  { name: 'total', value: 5 },
  { name: 'own', value: '{{data.own}}' },
  { name: 'one', value: '{{data.other}}' },
  { name: 'other', value: '{{data.one}}' },
];
const kept: Workflow = {
  ...workflow,
  steps: {
    ...workflow.steps,
    keep: { type: 'set-values', name: 'Keep', config: { values }, exits: [] },
    keepMore: {
      type: 'set-values',
      name: 'Keep more',
      config: { values: [{ name: 'mixed', value: 'five' }] },
      keep: [{ name: 'total', value: '{{steps.size.value}}' }],
      exits: [],
    },
  },
};
const options = [{ id: 'roof', title: 'Roof' }];
const fields = [
  { name: 'when', label: 'When?', kind: 'date' as const, screen: 'A' },
  { name: 'parts', label: 'Which?', kind: 'choices' as const, screen: 'A', options },
  { name: 'agreed', label: 'Agreed', kind: 'yes-no' as const, screen: 'A' },
  { name: 'photo', label: 'Photo', kind: 'photo' as const, screen: 'A' },
];
const names = answerNames(workflow, new Map([['visit', fields]]));

it.each([
  ['now', 'now'],
  ['contact.name', 'text'],
  ['steps.day.value', 'date'],
  ['steps.day.text', 'text'],
  ['steps.day.value.more', 'any'],
  ['steps.size.value', 'number'],
  ['steps.waitService.value.id', 'choice'],
  ['steps.form.value', 'any'],
  ['steps.form.value.when', 'date'],
  ['steps.form.value.parts', 'choices'],
  ['steps.form.value.agreed', 'yes-no'],
  ['steps.form.value.photo', 'any'],
  ['steps.form.value.when.start', 'any'],
  ['steps.askService.value', 'any'],
  ['steps.gone.value', 'any'],
  ['data.booking.start', 'date'],
  ['data.anything', 'any'],
  ['', 'any'],
])('%j is of the kind %s', (path, kind) => {
  expect(answerKind(workflow, names, path)).toBe(kind);
});

it.each([
  ['limit', 'number'],
  ['isUrgent', 'yes-no'],
  ['greeting', 'text'],
  ['lastDay', 'date'],
  ['asked', 'date'],
  ['due', 'date'],
  ['opening', 'date'],
  ['service', 'choice'],
  ['again', 'choice'],
  ['total', 'number'],
  ['typed', 'any'],
  ['unsaid', 'any'],
  ['maybe', 'any'],
  ['order', 'any'],
  ['order.size', 'any'],
  ['mixed', 'any'],
  ['own', 'any'],
  ['one', 'any'],
  ['slots', 'any'],
])('what is kept as %j is of the kind %s, where all that keep it say so', (name, kind) => {
  expect(answerKind(kept, answerNames(kept, noForms), `data.${name}`)).toBe(kind);
});

it('knows the choices of an answer that is kept', () => {
  const choices = choicesOfAnswer(kept, answerNames(kept, noForms), 'data.again');
  expect(choices[0]).toEqual({ value: 'Plumbing', label: 'Plumbing' });
});

it('knows the choices of lists and of forms, and yes and no', () => {
  const choices = (path: string) => choicesOfAnswer(workflow, names, path);
  expect(choices('steps.waitService.value.id')[0]).toEqual({
    value: 'plumbing',
    label: 'Plumbing',
  });
  expect(choices('steps.waitService.value.title')[0]?.value).toBe('Plumbing');
  expect(choices('steps.waitService.value.postback')).toEqual([]);
  expect(choices('steps.form.value.parts')).toEqual([{ value: 'roof', label: 'Roof' }]);
  expect(choices('steps.form.value.agreed').map(({ value }) => value)).toEqual([true, false]);
  expect(choices('steps.form.value.when')).toEqual([]);
  expect(
    choicesOfAnswer(workflow, answerNames(workflow, noForms), 'steps.form.value.parts'),
  ).toEqual([]);
});

describe('the tests of a kind', () => {
  it('are asked in words, with the one that is there', () => {
    expect(testOptions('date', 'before').slice(0, 2)).toEqual([
      { value: 'before', label: 'is before' },
      { value: 'after', label: 'is after' },
    ]);
    expect(testOptions('text', 'same')[0]).toEqual({ value: 'same', label: 'is' });
    expect(testOptions('choice', 'is')[0]).toEqual({ value: 'is', label: 'is' });
    expect(testOptions('text', 'is').at(-1)).toEqual({ value: 'is', label: 'is exactly' });
    expect(testOptions('now', 'more').at(-1)).toEqual({ value: 'more', label: 'is more than' });
  });

  it('read otherwise before another answer, where that is needed', () => {
    const labels = (kind: 'text' | 'date') =>
      testOptions(kind, 'contains', true).flatMap((each) => ('label' in each ? [each.label] : []));
    expect(labels('text').slice(0, 3)).toEqual([
      'is the same as',
      'is not the same as',
      'contains',
    ]);
    expect(labels('date').slice(0, 3)).toEqual(['is before', 'is after', 'is on the same day as']);
    expect(testOptions('text', 'is', true).at(-1)).toEqual({
      value: 'is',
      label: 'is exactly the same as',
    });
  });

  it('are all there are where nobody knows the answer, each once', () => {
    const all = testOptions('any', 'same').flatMap((each) =>
      'items' in each ? each.items.map(({ value }) => value) : [],
    );
    expect([...all].sort()).toEqual([...tests].sort());
    const labels = testOptions('any', 'same').flatMap((each) =>
      'items' in each ? each.items.map(({ label }) => label) : [],
    );
    expect(new Set(labels).size).toBe(tests.length);
  });

  it('stay as near as they can when another answer is looked at', () => {
    expect(testFor('choice', 'same')).toBe('is');
    expect(testFor('text', 'one-of')).toBe('same-one-of');
    expect(testFor('date', 'same')).toBe('before');
    expect(testFor('now', 'weekday')).toBe('weekday');
    expect(testFor('any', 'is')).toBe('is');
  });

  it('keep as much of what was said as they can', () => {
    expect(valueFor('before', '2026-05-04')).toBe('2026-05-04');
    expect(valueFor('before', 'tea')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(valueFor('in-days', 'tea')).toBe(7);
    expect(valueFor('in-days', 3)).toBe(3);
    expect(valueFor('same-one-of', 'tea')).toEqual(['tea']);
    expect(valueFor('same-one-of', '')).toEqual([]);
    expect(valueFor('same', ['tea', 'coffee'])).toBe('tea');
    expect(valueFor('between', 3)).toEqual([3, 10]);
    expect(valueFor('weekday', 'Sunday')).toBe('Sunday');
    expect(valueFor('time-between', 'x')).toEqual(['09:00:00', '17:59:59']);
    expect(valueFor('today', 'x')).toBeNull();
    expect(valueFor('before', { var: 'data.day' })).toEqual({ var: 'data.day' });
    expect(valueFor('more', { var: 'data.limit' })).toEqual({ '+': [{ var: 'data.limit' }] });
    expect(valueFor('same', { '+': [{ var: 'data.limit' }] })).toEqual({ var: 'data.limit' });
    expect(valueFor('says', { var: 'data.word' })).toBe('');
    expect(valueFor('same-one-of', { var: 'data.word' })).toEqual([]);
  });
});
