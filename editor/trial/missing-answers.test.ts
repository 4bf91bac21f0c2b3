import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { missingAnswers } from './missing-answers.ts';

it('names what is read from here on and was found out only before', () => {
  expect(missingAnswers(bookingWorkflow, 'findTimes')).toEqual(['Wait for their choice']);
  expect(missingAnswers(bookingWorkflow, 'confirm')).toEqual(['Booking']);
});

it('misses nothing at the beginning, nor where the way comes by again', () => {
  expect(missingAnswers(bookingWorkflow, 'askService')).toEqual([]);
  expect(missingAnswers(bookingWorkflow, 'askAgain')).toEqual([]);
});
