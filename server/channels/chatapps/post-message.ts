import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { faultInWords } from '../../fault-in-words.ts';
import { readBounded } from '../../read-bounded.ts';
import { retryAfterMs } from '../../retry-after.ts';
import { createMask } from '../../security/mask-secrets.ts';
import { type BreakSignal, TimeUpError, within } from '../../within.ts';
import type { SendAttempt } from '../channel.ts';
import { hasNeverLeft } from '../never-left.ts';
import { refusalInWords } from './error-words.ts';
import { objectAt, textAt } from './fields.ts';

const timeoutMs = 15_000;
const answerBytesMax = 1_048_576;

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
  const answered = await exchange(message, signal);
  return masked(message, 'outcome' in answered ? answered : readAnswer(answered));
}

/**
 * Hands a batch to 8x8: what became of each message, by its `clientMessageId`. Where the batch as a
 * whole was not taken, that is so of each. Never throws.
 */
export async function postBatch(
  batch: PostedMessage,
  clientMessageIds: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, SendAttempt>> {
  const answered = await exchange(batch, signal);
  const each = (id: string) =>
    'outcome' in answered ? answered : readAnswer(ownAnswer(answered, id));
  return new Map(clientMessageIds.map((id) => [id, masked(batch, each(id))]));
}

interface Answer {
  readonly status: number;
  readonly answer: JsonObject | null;
  readonly waitMs: number | null;
}

/** The answer about one message of a batch; that about all of them, where the batch was refused. */
function ownAnswer(answered: Answer, clientMessageId: string): Answer {
  const messages = answered.answer?.['messages'];
  if (answered.status >= 300 || !Array.isArray(messages)) return answered;
  const own = messages.find(
    (each) => isJsonObject(each) && each['clientMessageId'] === clientMessageId,
  );
  return { ...answered, answer: isJsonObject(own) ? own : null };
}

/** Nothing that is shown may hold the key. */
function masked({ apiKey }: PostedMessage, attempt: SendAttempt): SendAttempt {
  if (attempt.outcome === 'accepted') return attempt;
  return { ...attempt, message: createMask([apiKey]).text(attempt.message) };
}

async function exchange(
  message: PostedMessage,
  signal: AbortSignal,
): Promise<Answer | SendAttempt> {
  try {
    return await within({ timeoutMs, signal }, (until) => post(message, until));
  } catch (error) {
    return readBreak(error);
  }
}

async function post(
  { url, apiKey, body, dispatcher, now }: PostedMessage,
  signal: BreakSignal,
): Promise<Answer> {
  const response = await request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
    ...(dispatcher ? { dispatcher } : {}),
  });
  const answer = await readJson(response.body);
  const waitMs = retryAfterMs(response.headers['retry-after'], now());
  return { status: response.statusCode, answer, waitMs };
}

function readAnswer({ status, answer, waitMs }: Answer): SendAttempt {
  if (status === 408 || status === 429 || status >= 500) {
    const message = `8x8 did not take the message (${status}): ${textAt(answer, 'message') ?? 'no reason given'}`;
    return { outcome: 'again', message, retryAfterMs: waitMs };
  }
  if (status >= 300) return refused(textAt(answer, 'code') ?? `${status}`, reasonIn(answer));
  const state = objectAt(answer, 'status');
  const stateName = textAt(state, 'state') ?? textAt(state, 'code');
  if (stateName?.toLowerCase() === 'rejected') {
    const reason = textAt(state, 'errorMessage') ?? textAt(state, 'description');
    return refused(textAt(state, 'errorCode') ?? 'rejected', reason);
  }
  const messageId = textAt(answer, 'umid') ?? textAt(answer, 'sessionId');
  if (messageId !== null) return { outcome: 'accepted', messageId };
  return { outcome: 'unknown', message: 'The answer of 8x8 does not say which message it took.' };
}

/** The Voice API says it in a field of its own. */
function reasonIn(answer: JsonObject | null): string | null {
  return textAt(answer, 'message') ?? textAt(answer, 'statusMessage');
}

function refused(code: string, reason: string | null): SendAttempt {
  const theirs = reason ?? 'no reason given';
  const ours = refusalInWords(code);
  const why = ours === null ? `${theirs} (${code})` : `${ours} (8x8: ${theirs}, ${code})`;
  const message = `8x8 refused the message: ${why}`;
  return { outcome: 'failed', code, message };
}

function readBreak(error: unknown): SendAttempt {
  if (hasNeverLeft(error)) {
    const message = `8x8 cannot be reached: ${faultInWords(error)}.`;
    return { outcome: 'again', message, retryAfterMs: null };
  }
  const why = error instanceof TimeUpError ? 'it took too long' : faultInWords(error);
  return { outcome: 'unknown', message: `8x8 did not say whether it took the message: ${why}.` };
}

/** Null: it is not JSON, or not all of it came; then the status says what there is to know. */
async function readJson(body: Readable): Promise<JsonObject | null> {
  try {
    const parsed: unknown = JSON.parse((await readBounded(body, answerBytesMax)).toString('utf8'));
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
