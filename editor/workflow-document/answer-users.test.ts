import { produce } from 'immer';
import { expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { answerUsers, replaceAnswers, usedAnswers } from './answer-users.ts';
import { renamedSteps } from './renamed-steps.ts';

it('finds the steps that use an answer, in templates and in rules', () => {
  const users = answerUsers(bookingWorkflow, ['waitService']);
  expect(users.length).toBeGreaterThan(0);
  expect(users).not.toContain('waitService');
  expect(answerUsers(bookingWorkflow, Object.keys(bookingWorkflow.steps))).toEqual([]);
});

it('finds what is kept by these steps alone, each answer once', () => {
  const workflow = withText(
    '{{data.note}} {{data.note}} {{data.other}} {{steps["waitService"].text}}',
  );
  const kept = { ...workflow.steps['findTimes'], keep: [{ name: 'note', value: 1 }] };
  const steps = { ...workflow.steps, findTimes: kept } as typeof workflow.steps;
  const found = usedAnswers({ ...workflow, steps }, ['findTimes', 'waitService']);
  const used = found.filter(({ users }) => users.includes('confirm'));
  expect(used).toEqual([
    { path: 'data.note', users: ['confirm'] },
    { path: 'steps["waitService"].text', users: ['confirm'] },
  ]);
  const twice = { ...steps, confirm: { ...steps['confirm'], keep: kept.keep } } as typeof steps;
  expect(
    usedAnswers({ ...workflow, steps: twice }, ['findTimes']).map(({ path }) => path),
  ).not.toContain('data.note');
});

it('puts another answer in its place, and leaves longer names alone', () => {
  const before = withText("{{steps.waitService.text}}, {{steps.waitService.text.x ?? '-'}}");
  const after = produce(before, (draft) => {
    replaceAnswers(draft, new Map([['steps.waitService.text', 'contact.name']]));
  });
  expect(after.steps['confirm']?.config).toEqual({
    message: { kind: 'text', text: "{{contact.name}}, {{steps.waitService.text.x ?? '-'}}" },
  });
  expect(after.steps['findTimes']).toBe(before.steps['findTimes']);
});

it('finds, replaces and renames an answer that another is compared with', () => {
  const limit = { '+': [{ var: 'steps.waitService.value' }] };
  const before = produce(bookingWorkflow, (draft) => {
    const [exit] = draft.steps['anyFree']?.exits ?? [];
    if (exit) exit.when = { '>': [{ var: 'data.amount' }, limit] };
  });
  const whenOf = (workflow: Workflow) => workflow.steps['anyFree']?.exits[0]?.when;
  expect(answerUsers(before, ['waitService'])).toContain('anyFree');
  const replaced = produce(before, (draft) => {
    replaceAnswers(draft, new Map([['steps.waitService.value', 'data.limit']]));
  });
  expect(whenOf(replaced)).toEqual({
    '>': [{ var: 'data.amount' }, { '+': [{ var: 'data.limit' }] }],
  });
  const renamed = renamedSteps(before, new Map([['waitService', 'other']]));
  expect(whenOf(renamed)).toEqual({
    '>': [{ var: 'data.amount' }, { '+': [{ var: 'steps.other.value' }] }],
  });
});

function withText(text: string) {
  return produce(bookingWorkflow, (draft) => {
    const step = draft.steps['confirm'];
    if (step?.type === 'chatapps-message') step.config.message = { kind: 'text', text };
  });
}
