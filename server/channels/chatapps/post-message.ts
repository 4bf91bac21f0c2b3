import { type Dispatcher, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { retryAfterMs } from '../../retry-after.ts';
import type { SendAttempt } from '../channel.ts';
import { objectAt, textAt } from './fields.ts';

const timeoutMs = 15_000;

export interface PostedMessage {
  readonly url: string;
  readonly apiKey: string;
  readonly body: object;
  readonly dispatcher?: Dispatcher | undefined;
}

/** Hands a message to 8x8, and says in its words what became of it. Never throws. */
export async function postMessage(
  { url, apiKey, body, dispatcher }: PostedMessage,
  signal: AbortSignal,
): Promise<SendAttempt> {
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      ...(dispatcher ? { dispatcher } : {}),
    });
    const answer = readJson(await response.body.text());
    return readAnswer(response.statusCode, answer, response.headers['retry-after']);
  } catch (error) {
    return readBreak(error);
  }
}

function readAnswer(
  status: number,
  answer: JsonObject | null,
  retryAfter: string | string[] | undefined,
): SendAttempt {
  if (status === 408 || status === 429 || status >= 500) {
    const message = `8x8 did not take the message (${status}): ${textAt(answer, 'message') ?? 'no reason given'}`;
    return { outcome: 'again', message, retryAfterMs: retryAfterMs(retryAfter, Date.now()) };
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
  const reason = error instanceof Error ? error.message : String(error);
  return neverLeft.has(code)
    ? { outcome: 'again', message: `8x8 cannot be reached: ${reason}`, retryAfterMs: null }
    : { outcome: 'unknown', message: `The connection to 8x8 broke: ${reason}` };
}

function readJson(text: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
