import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from './log.ts';

const statusOf = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
} as const;

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
export function answerError(error: unknown, c: Context, log: Log): Response {
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
  log.error('A request failed.', error, { method: c.req.method, path: c.req.path });
  return c.json(
    { error: { code: 'internal', message: 'Something went wrong here; it was logged.' } },
    500,
  );
}
