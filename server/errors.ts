import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isPassingTrouble } from '../db/passing-trouble.ts';
import type { Log } from './log.ts';
import { UnavailableError } from './unavailable.ts';

const statusOf = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  unprocessable: 422,
  /** The saved tests of a workflow. */
  tests_failed: 422,
  too_many: 429,
  unavailable: 503,
} as const;

/** After how many seconds it is worth trying again. */
const retryAfterOf: Partial<Record<ErrorCode, number>> = { too_many: 60, unavailable: 2 };

export type ErrorCode = keyof typeof statusOf;

/** What a caller did wrong, or what cannot be done now: a sentence, and the field when there is one. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly path: string | undefined;
  /** More about it, such as a list of problems. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    more: { path?: string; detail?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.code = code;
    this.path = more.path;
    this.detail = more.detail ?? {};
  }
}

/** The only place where an error becomes an answer. A programmer's mistake is logged, never shown. */
export function answerError(thrown: unknown, c: Context, log: Log): Response {
  const error = asRefusal(thrown, c, log);
  if (error instanceof ApiError) {
    const { code, message, path, detail } = error;
    return c.json({ error: { code, message, path, ...detail } }, statusOf[code]);
  }
  if (error instanceof HTTPException) {
    const isBody = error.status === 400;
    const code = isBody ? 'invalid' : 'refused';
    const message = isBody ? 'The body is not JSON.' : 'The request was refused.';
    return c.json({ error: { code, message } }, error.status);
  }
  log.error('A request failed.', error, placeOf(c));
  return c.json(
    { error: { code: 'internal', message: 'Something went wrong here; it was logged.' } },
    500,
  );
}

/** Somebody tried what they may not: whoever watches wants to know. */
const noted: readonly ErrorCode[] = ['unauthorized', 'forbidden', 'too_many'];

/**
 * What is refused, whoever words the answer: what will pass is nobody's mistake, so whoever asked is
 * told when to come again; and what somebody may not do is noted.
 */
export function asRefusal(thrown: unknown, c: Context, log: Log): unknown {
  const error = knownTrouble(thrown, c, log);
  if (!(error instanceof ApiError)) return error;
  const { code } = error;
  const retryAfter = retryAfterOf[code];
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  if (noted.includes(code)) log.warn('A request was refused.', { code, ...placeOf(c) });
  return error;
}

function knownTrouble(error: unknown, c: Context, log: Log): unknown {
  if (error instanceof UnavailableError) return new ApiError('unavailable', error.message);
  if (!isPassingTrouble(error)) return error;
  log.error('The store could not be used.', error, placeOf(c));
  return new ApiError('unavailable', 'It could not be stored just now. Send it again.');
}

function placeOf({ req }: Context): { method: string; path: string } {
  return { method: req.method, path: req.path.slice(0, 200) };
}
