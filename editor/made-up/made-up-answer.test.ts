import { beforeEach, expect, it } from 'vitest';
import {
  type HttpResult,
  httpRequestConfig,
  type Json,
  requestFingerprint,
  type Workflow,
} from '../../engine/index.ts';
import type { RequestTests } from '../api/request-tests.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { useRecordedAnswers } from '../trial/recorded-answers.ts';
import { trialWords } from '../trial/trial-words.ts';
import { madeUpAnswer, madeUpResult } from './made-up-answer.ts';
import { useMadeUpAnswers } from './made-up-answers.ts';
import { isSameAnswer, possibleAnswers } from './possible-answers.ts';

const moment = { at: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'UTC' };
const { id } = bookingWorkflow;
const measured = { durationMs: 3, attempts: 1 };

beforeEach(() => {
  useMadeUpAnswers.setState({ byWorkflow: {} });
  useRecordedAnswers.setState({ byWorkflow: {} });
});

it('is what a person made up, else what came last time, else an example', () => {
  expect(answerNow()).toMatchObject({ status: 200, body: { available: true } });
  record([answered(201, { slots: [] })]);
  expect(answerNow()).toEqual({ status: 201, body: { slots: [] } });
  useMadeUpAnswers.getState().keep(id, { findTimes: { status: null, body: 1 } });
  expect(answerNow()).toEqual({ status: null, body: 1 });
});

it('is the last that worked, of those that came', () => {
  expect(possible().last).toBeNull();
  record([answered(200, 'first'), answered(200, 'second'), answered(500, 'broken')]);
  expect(possible().last?.answer).toEqual({ status: 200, body: 'second' });
});

it('has no more of what came than the workflow uses', () => {
  const slots = Array.from({ length: 9 }, (_, index) => ({ id: `slot-${index}`, room: 3 }));
  const used = slots.slice(0, 5).map(({ id: slotId }) => ({ id: slotId }));
  record([answered(200, { slots, page: 1 })]);
  expect(possible().last?.answer.body).toEqual({ slots: used });
  const tests = tested(answered(200, { slots, token: 'secret' }));
  expect(possible(tests).tested?.answer.body).toEqual({ slots: used });
});

it('begins as the step was answered when it was tested, or in a conversation since', () => {
  const tests = tested(answered(201, { available: false }));
  expect(answerNow(tests)).toEqual({ status: 201, body: { available: false } });
  expect(possible(tests)).toMatchObject({ tested: { at: moment.at + 1 }, last: null });
  record([answered(200, { available: true, slots: [] })]);
  expect(answerNow(tests).status).toBe(201);
  record([answered(200, { available: true, slots: [] })], moment.at + 2);
  expect(answerNow(tests)).toEqual({ status: 200, body: { available: true, slots: [] } });
});

it('goes on where a test did not work, which it can be all the same', () => {
  const tests = tested(answered(409, 'Taken'));
  const { first, tested: refused, example } = possible(tests);
  expect(refused?.answer).toEqual({ status: 409, body: 'Taken' });
  expect(isSameAnswer(first, example)).toBe(true);
});

it.each<[string, RequestTests]>([
  ['that did not come', tested({ ...measured, outcome: 'failed', reason: 'timeout', message: '' })],
  ['that was too long to be kept', tested(null)],
  ['of a request that was another', tested(answered(201, {}), drawnOtherwise())],
])('is no test %s', (_, tests) => {
  expect(possible(tests).tested).toBeNull();
  expect(answerNow(tests)).toMatchObject({ status: 200, body: { available: true } });
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

function answerNow(tests: RequestTests = new Map()) {
  return madeUpAnswer(bookingWorkflow, 'findTimes', moment, { tests, forms: new Map() });
}

function possible(tests: RequestTests = new Map()) {
  return possibleAnswers(bookingWorkflow, 'findTimes', moment, { tests, forms: new Map() });
}

function record(results: readonly HttpResult[], at = moment.at): void {
  for (const [asked, result] of results.entries()) {
    useRecordedAnswers.getState().keep(id, 'findTimes', { at, asked, result });
  }
}

/** The step was tested a moment later, as it was drawn then. */
function tested(result: HttpResult | null, { steps }: Workflow = bookingWorkflow): RequestTests {
  const fingerprint = requestFingerprint(httpRequestConfig.parse(steps['findTimes']?.config));
  return new Map([['findTimes', { fingerprint, samples: {}, result, testedAt: moment.at + 1 }]]);
}

function drawnOtherwise(): Workflow {
  const drawn = structuredClone(bookingWorkflow);
  const step = drawn.steps['findTimes'];
  if (step?.type === 'http-request') step.config.url = 'https://example.com/slots';
  return drawn;
}

function answered(status: number, body: Json): HttpResult {
  return { outcome: 'answered', status, headers: {}, body, ...measured };
}
