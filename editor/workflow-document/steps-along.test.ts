import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
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
