import { type Dispatcher, errors, request as fetchOnce } from 'undici';
import type { HttpRequest, HttpResult } from '../../engine/index.ts';
import { faultInWords } from '../fault-in-words.ts';
import { TooLargeError } from '../read-bounded.ts';
import { retryAfterMs } from '../retry-after.ts';
import { createMask } from '../security/mask-secrets.ts';
import { PrivateAddressError } from '../security/outbound-guard.ts';
import { type BreakSignal, TimeUpError, within } from '../within.ts';
import { type Aim, aimRequest, redirected } from './aim-request.ts';
import { CompressionError } from './decompress.ts';
import { readAnswer } from './read-answer.ts';

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
    const { aim } = aimed;
    const limit = { timeoutMs: request.timeoutMs, signal };
    try {
      const { status, headers, body } = await within(limit, (until) => exchange(aim, until));
      const durationMs = deps.now() - startedAt;
      return {
        result: { outcome: 'answered', status, headers, body, durationMs },
        again: status === 429 || status >= 500,
        retryAfterMs: retryAfterMs(headers['retry-after'], deps.now()),
      };
    } catch (error) {
      const durationMs = deps.now() - startedAt;
      const { again, ...why } = explain(error, request.timeoutMs);
      return { result: { outcome: 'failed', ...why, durationMs }, again, retryAfterMs: null };
    }
  };
}

/** Follows redirects by hand, so that every hop is aimed and checked like the first. */
async function exchange(first: Aim, signal: BreakSignal) {
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
    if (!next) return withoutSecrets(await readAnswer(response), first.signedInWith);
    await response.body.dump();
    if (redirects === redirectsMax) throw new TooManyRedirectsError();
    aim = next;
  }
}

type Answer = Awaited<ReturnType<typeof readAnswer>>;

/** What is kept of an answer is read by many more than may know what we signed in with. */
function withoutSecrets({ status, headers, body }: Answer, secrets: readonly string[]): Answer {
  const mask = createMask(secrets);
  const shown = Object.entries(headers).map(([name, value]) => [name, mask.text(value)]);
  return { status, headers: Object.fromEntries(shown), body: mask.json(body) };
}

class TooManyRedirectsError extends Error {}

type Failure = Pick<Extract<HttpResult, { outcome: 'failed' }>, 'reason' | 'message'> & {
  readonly again: boolean;
};

function explain(error: unknown, timeoutMs: number): Failure {
  if (error instanceof PrivateAddressError) {
    return { reason: 'refused', message: error.message, again: false };
  }
  if (error instanceof TooLargeError) {
    return { reason: 'too-large', message: 'The answer is larger than 1 MiB.', again: false };
  }
  if (error instanceof CompressionError) {
    const message = 'The answer is compressed in a way that cannot be read.';
    return { reason: 'unknown', message, again: false };
  }
  if (error instanceof TooManyRedirectsError) {
    const message = `It redirects more than ${redirectsMax} times.`;
    return { reason: 'refused', message, again: false };
  }
  if (error instanceof TimeUpError) {
    const time = timeoutMs === 1_000 ? '1 second' : `${timeoutMs / 1_000} seconds`;
    return { reason: 'timeout', message: `There was no whole answer within ${time}.`, again: true };
  }
  const why = faultInWords(error);
  if (error instanceof errors.InvalidArgumentError) {
    return { reason: 'refused', message: `It cannot be sent: ${why}.`, again: false };
  }
  return { reason: 'unreachable', message: `It cannot be reached: ${why}.`, again: true };
}

function refused(message: string): RequestAttempt {
  return {
    result: { outcome: 'failed', reason: 'refused', message, durationMs: 0 },
    again: false,
    retryAfterMs: null,
  };
}
