import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { answerUsers } from './answer-users.ts';
import { triggerId } from './exit-ref.ts';
import { stepsAfter, stepsBefore } from './steps-along.ts';

it('finds everything after a step and before it, the step itself last', () => {
  expect(stepsAfter(bookingWorkflow, 'confirm')).toEqual(['confirm']);
  const before = stepsBefore(bookingWorkflow, 'confirm');
  expect(before.at(-1)).toBe('confirm');
  expect(before).toContain(bookingWorkflow.start);
  expect(before).not.toContain(triggerId);
  const all = stepsAfter(bookingWorkflow, triggerId);
  expect(new Set(all)).toEqual(new Set(Object.keys(bookingWorkflow.steps)));
});

it('finds the steps that use an answer, in templates and in rules', () => {
  const users = answerUsers(bookingWorkflow, ['waitService']);
  expect(users.length).toBeGreaterThan(0);
  expect(users).not.toContain('waitService');
  expect(answerUsers(bookingWorkflow, Object.keys(bookingWorkflow.steps))).toEqual([]);
  expect(answerUsers(bookingWorkflow, ['findTimes'])).toEqual(['anyFree']);
});
