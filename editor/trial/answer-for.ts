import type { HttpRequest, HttpResult, Trial, Workflow } from '../../engine/index.ts';
import type { AnswerSources } from '../made-up/answer-sources.ts';
import { madeUpAnswer } from '../made-up/made-up-answer.ts';
import type { MadeUpAnswer } from '../made-up/made-up-answers.ts';
import { type Answering, type AnswerRequest, answerRequest } from './answer-request.ts';
import type { Played } from './played.ts';
import { recordedAnswers, useRecordedAnswers } from './recorded-answers.ts';
import { trialWords } from './trial-words.ts';

type PendingEffect = Trial['pending'][number]['effect'];
export type RequestEffect = Extract<PendingEffect, { kind: 'request' }>;

export interface AnswerDeps extends Pick<AnswerRequest, 'ask' | 'sleep'> {
  readonly answering: () => Answering;
  readonly now: () => number;
  /** What answers are made up from; never rejects. */
  readonly sources: (workflow: Workflow) => Promise<AnswerSources>;
}

interface Given {
  readonly result: HttpResult;
  /** What there is to say of it. */
  readonly note: string | null;
}

/** What the step that asks is answered now; what is answered for real is kept for another time. */
export async function answerFor(
  played: Played,
  { id, stepId, request }: RequestEffect,
  deps: AnswerDeps,
): Promise<Given> {
  const { workflowId, turns } = played.trial;
  const answers = turns.flatMap((turn) => turn.answers);
  const asked = answers.filter((each) => each.stepId === stepId).length;
  const answering = deps.answering();
  const recorded = recordedAnswers(workflowId)[stepId] ?? null;
  const madeUp = () => madeUpFor(played, id, stepId, deps);
  const result = await answerRequest(request, { ...deps, answering, recorded, madeUp, asked });
  if (answering.by !== 'real') return { result, note: null };
  useRecordedAnswers.getState().keep(workflowId, stepId, { at: deps.now(), asked, result });
  return { result, note: hasBooked(request, result) ? trialWords.reallyBooked : null };
}

/** A workflow that is run by the tried one has its own. */
async function madeUpFor(
  { world, trial }: Played,
  effectId: string,
  stepId: string,
  { sources }: Pick<AnswerDeps, 'sources'>,
): Promise<MadeUpAnswer> {
  const asking = trial.pending.find(({ effect }) => effect.id === effectId);
  const { workflowId } = trial.instances.find(({ id }) => id === asking?.instanceId) ?? trial;
  const own = world.program;
  const { workflow } = workflowId === trial.workflowId ? own : (world.find(workflowId) ?? own);
  const { timeZone } = own.settings;
  return madeUpAnswer(workflow, stepId, { at: trial.at, timeZone }, await sources(workflow));
}

/** What was written into the business's own calendar stands there. */
function hasBooked({ url, method }: HttpRequest, result: HttpResult): boolean {
  const isTaken = result.outcome === 'answered' && result.status < 300;
  return isTaken && method !== 'GET' && url.startsWith('/booking/');
}
