import { expect, it } from 'vitest';
import { ruleAnswers } from './rule-answers.ts';

const answer = (expression: string, label = expression) => ({ expression, label });
const groups = [
  {
    name: 'before' as const,
    answers: [
      answer('steps.tea.value.title', 'Tea they chose'),
      answer('steps.tea.value.id', 'Tea they chose, by its short name'),
      answer('steps.tea.text'),
      answer('data.id'),
    ],
  },
  { name: 'time' as const, answers: [answer('now'), answer('today(1)')] },
];

it('looks at what was chosen under the name of the choice, and at nothing that is worked out', () => {
  expect(ruleAnswers(groups, 'data.id')).toEqual([
    {
      name: 'before',
      answers: [
        answer('steps.tea.value.id', 'Tea they chose'),
        answer('steps.tea.text'),
        answer('data.id'),
      ],
    },
    { name: 'time', answers: [answer('now')] },
  ]);
});

it('tells the words from the choice where the rule looks at the words', () => {
  expect(ruleAnswers(groups, 'steps.tea.value.title')[0]?.answers.slice(0, 2)).toEqual(
    groups[0]?.answers.slice(0, 2),
  );
});
