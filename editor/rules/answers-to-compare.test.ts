import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import type { AnswerGroup } from '../inspector/answers.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { answersToCompare, pathToCompare } from './answers-to-compare.ts';
import type { Test } from './rule-tests.ts';

const values = [
  { name: 'limit', value: 500 },
  { name: 'lastDay', value: '2026-05-04' },
  { name: 'isUrgent', value: true },
  { name: 'lastService', value: '{{steps.waitService.value.title}}' },
  { name: 'lastId', value: '{{steps.waitService.value.id}}' },
];
const workflow: Workflow = {
  ...bookingWorkflow,
  steps: {
    ...bookingWorkflow.steps,
    keep: { type: 'set-values', name: 'Keep', config: { values }, exits: [] },
  },
};
const names = answerNames(workflow, noForms);
const chosen = 'steps.waitService.value';

describe('the answers to compare with', () => {
  const listed = (name: AnswerGroup['name'], expressions: readonly string[]): AnswerGroup => ({
    name,
    answers: expressions.map((expression) => ({ expression, label: expression })),
  });
  const groups = [
    listed('before', [`${chosen}.title`, `${chosen}.id`, 'steps.waitService.text', 'data.brought']),
    listed('customer', ['contact.name']),
    listed('kept', ['data.limit', 'data.lastDay', 'data.isUrgent', 'data.lastService']),
    listed('time', ['now', 'today()']),
  ];
  const offered = (path: string, test: Test) =>
    answersToCompare(workflow, names, groups, { path, test }).flatMap(({ answers }) =>
      answers.map(({ expression }) => expression),
    );

  it.each<[string, string, Test, string[]]>([
    ['days', 'data.other', 'after', ['data.brought', 'data.lastDay', 'now']],
    [
      'sizes',
      'data.other',
      'more',
      ['steps.waitService.text', 'data.brought', 'contact.name', 'data.limit'],
    ],
    [
      'choices',
      `${chosen}.id`,
      'is',
      ['steps.waitService.text', 'data.brought', 'contact.name', 'data.lastService'],
    ],
    ['yes and no', 'data.isUrgent', 'is', ['data.brought']],
  ])('are of a kind that can be meant: %s', (_, path, test, expected) => {
    expect(offered(path, test)).toEqual(expected);
  });

  it('leave out what is looked at, and nothing else where nobody knows its kind', () => {
    expect(offered('data.brought', 'same')).toEqual(
      groups
        .flatMap(({ answers }) => answers.map(({ expression }) => expression))
        .filter((each) => each !== 'data.brought' && each !== 'today()'),
    );
  });
});

describe('what is looked at of a choice', () => {
  it.each([
    ['data.lastService', 'title'],
    ['data.lastId', 'id'],
    ['steps.askAgain.value.title', 'title'],
    ['contact.name', 'title'],
  ])('to compare it with %s is its %s', (other, part) => {
    expect(pathToCompare(workflow, names, `${chosen}.id`, other)).toBe(`${chosen}.${part}`);
    expect(pathToCompare(workflow, names, `${chosen}.title`, other)).toBe(`${chosen}.${part}`);
  });

  it('stays where nobody knows what the other is, and what is no choice stays', () => {
    expect(pathToCompare(workflow, names, `${chosen}.id`, 'data.brought')).toBe(`${chosen}.id`);
    expect(pathToCompare(workflow, names, 'data.day', 'data.lastId')).toBe('data.day');
  });
});
