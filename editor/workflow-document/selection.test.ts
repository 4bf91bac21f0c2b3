import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { triggerId } from './exit-ref.ts';
import {
  cardIdOf,
  changedAt,
  existing,
  selectedCards,
  selectionOf,
  selectionOfSteps,
} from './selection.ts';
import { usualExit } from './usual-exit.ts';

it('is a card and back', () => {
  for (const cardId of [null, triggerId, 'confirm']) {
    expect(cardIdOf(selectionOf(cardId))).toBe(cardId);
  }
});

it('is several steps, one, or none', () => {
  const two = selectionOfSteps(['confirm', 'askAgain']);
  expect(two).toEqual({ kind: 'steps', stepIds: ['confirm', 'askAgain'] });
  expect([cardIdOf(two), selectedCards(two)]).toEqual([null, ['confirm', 'askAgain']]);
  expect(selectionOfSteps(['confirm'])).toEqual({ kind: 'step', stepId: 'confirm' });
  expect(selectionOfSteps([])).toBeNull();
});

it('of several is what is left of them', () => {
  const two = selectionOfSteps(['confirm', 'askAgain']);
  expect(existing(bookingWorkflow, two)).toBe(two);
  const gone = selectionOfSteps(['gone', 'askAgain']);
  expect(existing(bookingWorkflow, gone)).toEqual({ kind: 'step', stepId: 'askAgain' });
});

it('is gone with its step, and falls back to the step when its exit is gone', () => {
  const step = { kind: 'step', stepId: 'confirm' } as const;
  expect(existing(bookingWorkflow, { ...step, stepId: 'gone' })).toBeNull();
  expect(existing(bookingWorkflow, { ...step, exitId: 'gone' })).toEqual(step);
  const exit = { ...step, exitId: 'next' };
  expect(existing(bookingWorkflow, exit)).toBe(exit);
});

it('follows what an undo changed', () => {
  const at = (...path: string[]) => changedAt(bookingWorkflow, path);
  expect(at('steps', 'confirm', 'name')).toEqual({ kind: 'step', stepId: 'confirm' });
  expect(at('start')).toEqual({ kind: 'trigger' });
  expect([at('steps', 'gone'), at('layout', 'positions')]).toEqual([null, null]);
});

it('takes the exit that is open for the next step, else the plan', () => {
  expect(usualExit(bookingWorkflow, triggerId)).toEqual({ stepId: triggerId, exitId: 'start' });
  expect(usualExit(bookingWorkflow, 'confirm')).toEqual({ stepId: 'confirm', exitId: 'next' });
  const { exits = [] } = bookingWorkflow.steps['waitService'] ?? {};
  expect(usualExit(bookingWorkflow, 'waitService')?.exitId).toBe(exits[0]?.id);
  expect(usualExit(bookingWorkflow, 'gone')).toBeNull();
});
