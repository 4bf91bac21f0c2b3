import { type Dispatcher, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { faultInWords } from '../../fault-in-words.ts';
import { readBounded } from '../../read-bounded.ts';
import { retryAfterMs } from '../../retry-after.ts';
import { TimeUpError, within } from '../../within.ts';
import type { SendAttempt } from '../channel.ts';
import { objectAt, textAt } from './fields.ts';

const timeoutMs = 15_000;
const answerBytesMax = 65_536;

export interface PostedMessage {
  readonly url: string;
  readonly apiKey: string;
  readonly body: object;
  readonly dispatcher?: Dispatcher | undefined;
  readonly now: () => number;
}

/** Hands a message to 8x8, and says in its words what became of it. Never throws. */
export async function postMessage(
  message: PostedMessage,
  signal: AbortSignal,
): Promise<SendAttempt> {
  try {
    return await within({ timeoutMs, signal }, (until) => post(message, until));
  } catch (error) {
    return readBreak(error);
  }
}

async function post(
  { url, apiKey, body, dispatcher, now }: PostedMessage,
  signal: AbortSignal,
): Promise<SendAttempt> {
  const response = await request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
    ...(dispatcher ? { dispatcher } : {}),
  });
  const answer = await readJson(response.body);
  const waitMs = retryAfterMs(response.headers['retry-after'], now());
  return readAnswer(response.statusCode, answer, waitMs);
}

function readAnswer(status: number, answer: JsonObject | null, waitMs: number | null): SendAttempt {
  if (status === 408 || status === 429 || status >= 500) {
    const message = `8x8 did not take the message (${status}): ${textAt(answer, 'message') ?? 'no reason given'}`;
    return { outcome: 'again', message, retryAfterMs: waitMs };
  }
  if (status >= 300)
    return refused(textAt(answer, 'code') ?? `${status}`, textAt(answer, 'message'));
  const state = objectAt(answer, 'status');
  const stateName = textAt(state, 'state') ?? textAt(state, 'code');
  if (stateName?.toLowerCase() === 'rejected') {
    const reason = textAt(state, 'errorMessage') ?? textAt(state, 'description');
    return refused(textAt(state, 'errorCode') ?? 'rejected', reason);
  }
  const messageId = textAt(answer, 'umid');
  if (messageId !== null) return { outcome: 'accepted', messageId };
  return { outcome: 'unknown', message: 'The answer of 8x8 does not say which message it took.' };
}

function refused(code: string, reason: string | null): SendAttempt {
  const message = `8x8 refused the message: ${reason ?? 'no reason given'} (${code})`;
  return { outcome: 'failed', code, message };
}

/** Errors that happen before anything was sent; after any other, the message may have arrived. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function readBreak(error: unknown): SendAttempt {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (neverLeft.has(code)) {
    const message = `8x8 cannot be reached: ${faultInWords(error)}.`;
    return { outcome: 'again', message, retryAfterMs: null };
  }
  const why = error instanceof TimeUpError ? 'it took too long' : faultInWords(error);
  return { outcome: 'unknown', message: `8x8 did not say whether it took the message: ${why}.` };
}

/** Null: it is not JSON, or not all of it came; then the status says what there is to know. */
async function readJson(body: AsyncIterable<Buffer>): Promise<JsonObject | null> {
  try {
    const parsed: unknown = JSON.parse((await readBounded(body, answerBytesMax)).toString('utf8'));
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
