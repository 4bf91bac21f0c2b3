import { beforeEach, expect, it } from 'vitest';
import type { HttpResult, Json } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { useRecordedAnswers } from '../trial/recorded-answers.ts';
import { trialWords } from '../trial/trial-words.ts';
import { lastAnswer, madeUpAnswer, madeUpResult } from './made-up-answer.ts';
import { useMadeUpAnswers } from './made-up-answers.ts';

const moment = { at: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'UTC' };
const { id } = bookingWorkflow;

beforeEach(() => {
  useMadeUpAnswers.setState({ byWorkflow: {} });
  useRecordedAnswers.setState({ byWorkflow: {} });
});

it('is what a person made up, else what came last time, else an example', () => {
  expect(answerNow()).toMatchObject({ status: 200, body: { available: true } });
  record(answered(201, { slots: [] }));
  expect(answerNow()).toEqual({ status: 201, body: { slots: [] } });
  useMadeUpAnswers.getState().keep(id, { findTimes: { status: null, body: 1 } });
  expect(answerNow()).toEqual({ status: null, body: 1 });
});

it('is the last that worked, of those that came', () => {
  expect(lastAnswer(bookingWorkflow, 'findTimes')).toBeNull();
  record(answered(200, 'first'), answered(200, 'second'), answered(500, 'broken'));
  expect(lastAnswer(bookingWorkflow, 'findTimes')).toEqual({ status: 200, body: 'second' });
});

it('has no more of what came than the workflow uses', () => {
  const slots = Array.from({ length: 9 }, (_, index) => ({ id: `slot-${index}`, room: 3 }));
  record(answered(200, { slots, page: 1 }));
  expect(lastAnswer(bookingWorkflow, 'findTimes')?.body).toEqual({
    slots: slots.slice(0, 5).map(({ id: slotId }) => ({ id: slotId })),
  });
});

it('comes at once and is not tried again; none comes when the step has waited', () => {
  const result = madeUpResult({ status: 409, body: 'Taken' }, { timeoutMs: 5_000 });
  expect(result).toMatchObject({ outcome: 'answered', status: 409, body: 'Taken', durationMs: 0 });
  expect(madeUpResult({ status: null, body: null }, { timeoutMs: 5_000 })).toMatchObject({
    reason: 'timeout',
    message: trialWords.silentMessage,
    durationMs: 5_000,
  });
});

function answerNow() {
  return madeUpAnswer(bookingWorkflow, 'findTimes', moment);
}

function record(...results: HttpResult[]): void {
  for (const [asked, result] of results.entries()) {
    useRecordedAnswers.getState().keep(id, 'findTimes', { at: moment.at, asked, result });
  }
}

function answered(status: number, body: Json): HttpResult {
  return { outcome: 'answered', status, headers: {}, body, durationMs: 3, attempts: 1 };
}
