import { type Dispatcher, errors, request as fetchOnce } from 'undici';
import type { HttpRequest, HttpResult } from '../../engine/index.ts';
import { retryAfterMs } from '../retry-after.ts';
import { PrivateAddressError } from '../security/outbound-guard.ts';
import { type Aim, aimRequest, redirected } from './aim-request.ts';
import { AnswerTooLargeError, readAnswer } from './read-answer.ts';

type WithoutAttempts<R> = R extends unknown ? Omit<R, 'attempts'> : never;

/** What one attempt came to, and whether another could come to more. */
export interface RequestAttempt {
  readonly result: WithoutAttempts<HttpResult>;
  readonly again: boolean;
  readonly retryAfterMs: number | null;
}

export type PerformRequest = (request: HttpRequest, signal: AbortSignal) => Promise<RequestAttempt>;

export interface RequestDeps {
  readonly now: () => number;
  /** Reaches this very server; the port is known only once it listens. */
  readonly localBaseUrl: () => string;
  /** Opens this server's booking API to its own workflows. */
  readonly internalKey: string;
  /** The way out to the world; see outbound-guard. */
  readonly guarded: Dispatcher;
  /** The headers of a stored credential; null: there is none with this name. */
  readonly credential: (name: string) => Readonly<Record<string, string>> | null;
}

const redirectsMax = 3;

/** Performs an HTTP request once. Never throws: whatever happens is a result. */
export function createPerformRequest(deps: RequestDeps): PerformRequest {
  return async (request, signal) => {
    const startedAt = deps.now();
    const aimed = aimRequest(request, deps);
    if (!aimed.ok) return refused(aimed.message);
    const timeout = AbortSignal.timeout(request.timeoutMs);
    const either = AbortSignal.any([signal, timeout]);
    try {
      const { status, headers, body } = await exchange(aimed.aim, either);
      const durationMs = deps.now() - startedAt;
      return {
        result: { outcome: 'answered', status, headers, body, durationMs },
        again: status === 429 || status >= 500,
        retryAfterMs: retryAfterMs(headers['retry-after'], deps.now()),
      };
    } catch (error) {
      const durationMs = deps.now() - startedAt;
      const { again, ...why } = explain(error, timeout.aborted, request.timeoutMs);
      return { result: { outcome: 'failed', ...why, durationMs }, again, retryAfterMs: null };
    }
  };
}

/** Follows redirects by hand, so that every hop is aimed and checked like the first. */
async function exchange(first: Aim, signal: AbortSignal) {
  let aim = first;
  for (let redirects = 0; ; redirects += 1) {
    const { url, method, headers, body, dispatcher } = aim;
    const response = await fetchOnce(url, {
      method,
      headers,
      body,
      signal,
      ...(dispatcher ? { dispatcher } : {}),
    });
    const { location } = response.headers;
    const next = typeof location === 'string' && redirected(aim, response.statusCode, location);
    if (!next) return readAnswer(response);
    await response.body.dump();
    if (redirects === redirectsMax) throw new TooManyRedirectsError();
    aim = next;
  }
}

class TooManyRedirectsError extends Error {}

type Failure = Pick<Extract<HttpResult, { outcome: 'failed' }>, 'reason' | 'message'> & {
  readonly again: boolean;
};

function explain(error: unknown, isTimeout: boolean, timeoutMs: number): Failure {
  if (error instanceof PrivateAddressError) {
    return { reason: 'refused', message: error.message, again: false };
  }
  if (error instanceof AnswerTooLargeError) {
    return { reason: 'too-large', message: error.message, again: false };
  }
  if (error instanceof TooManyRedirectsError) {
    const message = `It redirects more than ${redirectsMax} times.`;
    return { reason: 'refused', message, again: false };
  }
  if (isTimeout) {
    const message = `There was no whole answer within ${timeoutMs / 1_000} seconds.`;
    return { reason: 'timeout', message, again: true };
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof errors.InvalidArgumentError) {
    return { reason: 'refused', message: `It cannot be sent: ${reason}`, again: false };
  }
  return { reason: 'unreachable', message: `It cannot be reached: ${reason}`, again: true };
}

function refused(message: string): RequestAttempt {
  return {
    result: { outcome: 'failed', reason: 'refused', message, durationMs: 0 },
    again: false,
    retryAfterMs: null,
  };
}
