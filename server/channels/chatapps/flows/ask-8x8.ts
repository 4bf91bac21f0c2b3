import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { isJsonObject, type Json, type JsonObject } from '../../../../engine/index.ts';
import { faultInWords } from '../../../fault-in-words.ts';
import { readBounded } from '../../../read-bounded.ts';
import { retryAfterMs } from '../../../retry-after.ts';
import { createMask } from '../../../security/mask-secrets.ts';
import { TimeUpError, within } from '../../../within.ts';
import { hasNeverLeft } from '../../never-left.ts';
import { textAt } from '../fields.ts';
import { problemsIn } from './flow-answers.ts';
import { FlowsError } from './flows-error.ts';

const timeoutMs = 20_000;
const answerBytesMax = 4 * 1_024 * 1_024;
const attemptsMax = 3;
const firstPauseMs = 300;
/** Who is told to come again later than this is told so, and asks again. */
const pauseMsMax = 5_000;

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly apiKey: string;
  readonly body?: JsonObject;
  readonly now: () => number;
  /** What a status means here, where it is not about forms. */
  readonly sentences?: Readonly<Record<number, string>>;
}

/**
 * Asks 8x8 about forms or templates, and again where that is safe: what came to nothing before it left or was told to
 * come later, and, except for POST, whatever broke. Null: the answer has no JSON. Throws FlowsError.
 */
export async function ask8x8(question: Question): Promise<Json> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, error, waitMs, isSafe } = await attemptIt(question);
    if (error === null) return answer;
    const pauseMs = waitMs ?? firstPauseMs * 2 ** (attempt - 1);
    if (!isSafe || attempt === attemptsMax || pauseMs > pauseMsMax) throw error;
    await sleep(pauseMs);
  }
}

interface Attempt {
  readonly answer: Json;
  readonly error: FlowsError | null;
  readonly waitMs: number | null;
  /** Whether it can be asked again, without doing it twice. */
  readonly isSafe: boolean;
}

async function attemptIt(question: Question): Promise<Attempt> {
  const isIdempotent = question.method !== 'POST';
  try {
    const { status, answer, waitMs } = await exchange(question);
    if (status < 300) return { answer, error: null, waitMs: null, isSafe: false };
    const isSafe = status === 429 || (isIdempotent && status >= 500);
    return { answer, error: refusal(question, status, answer), waitMs, isSafe };
  } catch (error) {
    const isUndone = hasNeverLeft(error);
    const broken = breakage(question, error, isUndone || question.method === 'GET');
    return { answer: null, error: broken, waitMs: null, isSafe: isUndone || isIdempotent };
  }
}

async function exchange({ method, url, apiKey, body, now }: Question) {
  const { signal } = new AbortController();
  return within({ timeoutMs, signal }, async (until) => {
    const response = await request(url, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: until,
    });
    const waitMs = retryAfterMs(response.headers['retry-after'], now());
    return { status: response.statusCode, answer: await readJson(response.body), waitMs };
  });
}

/** Null: it is not JSON, or nothing at all; then the status says what there is to know. */
async function readJson(body: Readable): Promise<Json> {
  const text = (await readBounded(body, answerBytesMax)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** “API error codes”: what was asked for is not there, whatever the status says. */
const notFoundCode = '1300';

const sentences: NonNullable<Question['sentences']> = {
  401: '8x8 does not take the key. Check CHATAPPS_API_KEY.',
  403: 'The key may not change forms on this channel. Ask 8x8 to allow it.',
  404: '8x8 does not know this channel, or this form on it. Check the id of the channel and of the account.',
  409: 'What is published at 8x8 cannot be changed there. Publish again: it becomes another form there.',
  429: '8x8 takes 100 changes of forms in a minute. Try again in a minute.',
};

function refusal({ apiKey, sentences: own }: Question, status: number, answer: Json): FlowsError {
  const body = isJsonObject(answer) ? answer : null;
  const theirs = createMask([apiKey]).text(textAt(body, 'message') ?? 'no reason given');
  const ours = own?.[status] ?? sentences[status];
  const isDown = status === 429 || status >= 500;
  const refused = isDown ? '8x8 could not do it' : '8x8 refused it';
  const message = ours
    ? `${ours} (8x8: ${theirs}, ${status})`
    : `${refused}: ${theirs} (${status}).`;
  const outcome = status >= 500 ? 'unknown' : isDown ? 'unavailable' : 'refused';
  const isGone = status === 404 || textAt(body, 'code') === notFoundCode;
  return new FlowsError(outcome, message, { problems: problemsIn(body), isGone });
}

function breakage({ apiKey }: Question, error: unknown, isUndone: boolean): FlowsError {
  const why = error instanceof TimeUpError ? 'it took too long' : faultInWords(error);
  const said = createMask([apiKey]).text(why);
  return isUndone
    ? new FlowsError('unavailable', `8x8 cannot be reached: ${said}.`)
    : new FlowsError('unknown', `8x8 did not say whether it was done: ${said}.`);
}
