import type { HttpRequest, HttpResult, Json } from '../../engine/index.ts';
import { madeUpResult } from '../made-up/made-up-answer.ts';
import type { MadeUpAnswer } from '../made-up/made-up-answers.ts';
import type { RecordedStep } from './recorded-answers.ts';
import { trialWords } from './trial-words.ts';

/** How the requests of a tried conversation are answered. */
export type Answering =
  | { readonly by: 'real' }
  | { readonly by: 'recorded' }
  | { readonly by: 'madeUp' }
  | { readonly by: 'failing'; readonly failure: Failure };

/** No answer at all; an error; or an answer with nothing in it. */
export type Failure = 'silent' | 'broken' | 'empty';

export interface AnswerRequest {
  readonly answering: Answering;
  /** What the step was answered last time; null: nothing is known. */
  readonly recorded: RecordedStep | null;
  /** What the step is answered where answers are made up. */
  readonly madeUp: () => Promise<MadeUpAnswer>;
  /** How often the step asked before, in this conversation. */
  readonly asked: number;
  /** Makes it once, for real. Rejects where the server would not. */
  readonly ask: (request: HttpRequest) => Promise<HttpResult>;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Never rejects: whatever happens is an answer. */
export function answerRequest(request: HttpRequest, how: AnswerRequest): Promise<HttpResult> {
  const { answering, recorded, asked } = how;
  switch (answering.by) {
    case 'real':
      return askForReal(request, how);
    case 'recorded':
      return Promise.resolve(recordedResult(recorded, asked) ?? failed(trialWords.noRecording));
    case 'madeUp':
      return how.madeUp().then((answer) => madeUpResult(answer, request));
    case 'failing':
      return Promise.resolve(failing(request, answering.failure, recordedResult(recorded, asked)));
  }
}

/** Asked more often than last time, the last answer is given again. */
function recordedResult(recorded: RecordedStep | null, asked: number): HttpResult | null {
  return recorded?.results[asked] ?? recorded?.results.at(-1) ?? null;
}

/** A person is waiting for it. */
const delayMsMax = 2_000;

async function askForReal(
  request: HttpRequest,
  { ask, sleep }: AnswerRequest,
): Promise<HttpResult> {
  const { max, firstDelayMs } = request.retries;
  for (let attempts = 1; ; attempts += 1) {
    try {
      const result = await ask(request);
      if (!isWorthAnother(result) || attempts > max) return { ...result, attempts };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
    await sleep(Math.min(firstDelayMs * 2 ** (attempts - 1), delayMsMax));
  }
}

function isWorthAnother(result: HttpResult): boolean {
  if (result.outcome === 'answered') return result.status === 429 || result.status >= 500;
  return result.reason === 'timeout' || result.reason === 'unreachable';
}

function failed(message: string): HttpResult {
  return { outcome: 'failed', reason: 'refused', message, durationMs: 0, attempts: 1 };
}

function failing(request: HttpRequest, failure: Failure, last: HttpResult | null): HttpResult {
  const durationMs = failure === 'silent' ? request.timeoutMs : 0;
  const measured = { durationMs, attempts: failure === 'empty' ? 1 : request.retries.max + 1 };
  if (failure === 'silent') {
    const message = trialWords.silentMessage;
    return { outcome: 'failed', reason: 'timeout', message, ...measured };
  }
  const body = failure === 'broken' ? null : last?.outcome === 'answered' ? emptied(last.body) : [];
  const status = failure === 'broken' ? 500 : 200;
  return { outcome: 'answered', status, headers: {}, body, ...measured };
}

/** The same answer with nothing in its lists. */
function emptied(body: Json): Json {
  if (Array.isArray(body)) return [];
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, emptied(value)]));
}
