import type { HttpRequest, HttpResult, Workflow } from '../../engine/index.ts';
import { recordedAnswers } from '../trial/recorded-answers.ts';
import { trialWords } from '../trial/trial-words.ts';
import { type MadeUpAnswer, madeUpIn } from './made-up-answers.ts';
import { plausibleAnswer } from './plausible-answer.ts';
import type { Moment } from './plausible-value.ts';
import { usedPart } from './used-part.ts';

/** What this step is answered: as a person made it up; as it was last time; or as it could be. */
export function madeUpAnswer(workflow: Workflow, stepId: string, moment: Moment): MadeUpAnswer {
  const { steps } = madeUpIn(workflow.id);
  return steps[stepId] ?? lastAnswer(workflow, stepId) ?? exampleAnswer(workflow, stepId, moment);
}

/** As the workflow can go on with it. */
export function exampleAnswer(workflow: Workflow, stepId: string, moment: Moment): MadeUpAnswer {
  return { status: 200, body: plausibleAnswer(workflow, stepId, moment) };
}

/** What is used of the last answer that came for real and worked; null: there is none. */
export function lastAnswer(workflow: Workflow, stepId: string): MadeUpAnswer | null {
  const results = recordedAnswers(workflow.id)[stepId]?.results ?? [];
  const [last] = results
    .flatMap((each) => (each.outcome === 'answered' && each.status < 300 ? [each] : []))
    .slice(-1);
  return last ? { status: last.status, body: usedPart(workflow, stepId, last.body) } : null;
}

/** The answer as the step gets it. Nobody waits for it, nor tries again. */
export function madeUpResult(
  { status, body }: MadeUpAnswer,
  { timeoutMs }: Pick<HttpRequest, 'timeoutMs'>,
): HttpResult {
  if (status !== null) {
    return { outcome: 'answered', status, headers: {}, body, durationMs: 0, attempts: 1 };
  }
  const message = trialWords.silentMessage;
  return { outcome: 'failed', reason: 'timeout', message, durationMs: timeoutMs, attempts: 1 };
}
