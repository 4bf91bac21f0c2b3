import { expect, it } from 'vitest';
import { stepsAfter } from '../workflow-document/steps-along.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { distanceTo } from './drop-target.ts';
import { railEnd } from './rail-end.ts';

const corners = [
  { x: 0, y: 0 },
  { x: 0, y: 100 },
  { x: 200, y: 100 },
];

it('knows how far a point is from a line, wherever along it', () => {
  expect(distanceTo(corners, { x: 20, y: 50 })).toBe(20);
  expect(distanceTo(corners, { x: 100, y: 88 })).toBe(12);
  expect(distanceTo(corners, { x: 203, y: 104 })).toBe(5);
  expect(
    distanceTo(
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ],
      { x: 3, y: 4 },
    ),
  ).toBe(5);
  expect(distanceTo([], { x: 0, y: 0 })).toBe(Number.POSITIVE_INFINITY);
});

it('finds where the conversation that goes as planned ends', () => {
  const { stepId } = railEnd(bookingWorkflow);
  expect(stepsAfter(bookingWorkflow, bookingWorkflow.start ?? '')).toContain(stepId);
  expect(railEnd({ ...bookingWorkflow, start: null })).toEqual({
    stepId: '@trigger',
    exitId: 'start',
  });
});
