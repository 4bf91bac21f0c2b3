import type { HttpRequest, HttpResult, Workflow } from '../../engine/index.ts';
import { trialWords } from '../trial/trial-words.ts';
import type { AnswerSources } from './answer-sources.ts';
import { type MadeUpAnswer, madeUpIn } from './made-up-answers.ts';
import type { Moment } from './plausible-value.ts';
import { possibleAnswers } from './possible-answers.ts';

/** What this step is answered: as a person made it up; as it was last time; or as it could be. */
export function madeUpAnswer(
  workflow: Workflow,
  stepId: string,
  moment: Moment,
  sources: AnswerSources,
): MadeUpAnswer {
  const made = madeUpIn(workflow.id).steps[stepId];
  return made ?? possibleAnswers(workflow, stepId, moment, sources).first;
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
