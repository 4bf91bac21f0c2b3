import { type HttpResult, requestFingerprint, type Workflow } from '../../engine/index.ts';
import type { RequestTests } from '../api/request-tests.ts';
import { recordedAnswers } from '../trial/recorded-answers.ts';
import type { AnswerSources } from './answer-sources.ts';
import type { MadeUpAnswer } from './made-up-answers.ts';
import { plausibleAnswer } from './plausible-answer.ts';
import type { Moment } from './plausible-value.ts';
import { usedPart } from './used-part.ts';

/** What a step could be answered, as far as that is known. */
export interface PossibleAnswers {
  /** What it is answered while nobody makes anything up: what came last for real, or else an example. */
  readonly first: MadeUpAnswer;
  /** When the request was tested last; null: it was not, or asks something else by now. */
  readonly tested: RealAnswer | null;
  /** Last in a conversation; null: never, or it never worked. */
  readonly last: RealAnswer | null;
  /** As the workflow can go on with it. */
  readonly example: MadeUpAnswer;
}

/** What came for real: as much of it as the workflow uses. */
export interface RealAnswer {
  /** When, as epoch milliseconds. */
  readonly at: number;
  readonly answer: MadeUpAnswer;
}

export function possibleAnswers(
  workflow: Workflow,
  stepId: string,
  moment: Moment,
  { tests, forms }: AnswerSources,
): PossibleAnswers {
  const tested = testedAnswer(workflow, stepId, tests);
  const last = lastAnswer(workflow, stepId);
  const example = { status: 200, body: plausibleAnswer(workflow, stepId, moment, forms) };
  const [latest] = [tested, last]
    .flatMap((each) => (each && hasWorked(each.answer) ? [each] : []))
    .sort((one, other) => other.at - one.at);
  return { first: latest?.answer ?? example, tested, last, example };
}

export function isSameAnswer(one: MadeUpAnswer, other: MadeUpAnswer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function testedAnswer(workflow: Workflow, stepId: string, tests: RequestTests): RealAnswer | null {
  const step = workflow.steps[stepId];
  const test = tests.get(stepId);
  if (step?.type !== 'http-request' || test?.result?.outcome !== 'answered') return null;
  if (test.fingerprint !== requestFingerprint(step.config)) return null;
  return { at: test.testedAt, answer: asUsed(workflow, stepId, test.result) };
}

function lastAnswer(workflow: Workflow, stepId: string): RealAnswer | null {
  const { at = 0, results = [] } = recordedAnswers(workflow.id)[stepId] ?? {};
  const [last] = results
    .flatMap((each) => (each.outcome === 'answered' && hasWorked(each) ? [each] : []))
    .slice(-1);
  return last ? { at, answer: asUsed(workflow, stepId, last) } : null;
}

function asUsed(
  workflow: Workflow,
  stepId: string,
  { status, body }: Extract<HttpResult, { outcome: 'answered' }>,
): MadeUpAnswer {
  return { status, body: usedPart(workflow, stepId, body) };
}

function hasWorked({ status }: MadeUpAnswer): boolean {
  return status !== null && status < 300;
}
