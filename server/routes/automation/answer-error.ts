import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ApiError, type ErrorCode } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { stamp } from './instance-answer.ts';

/** A definition that cannot run: 8x8 has a number of its own for that. */
export class DefinitionError extends ApiError {
  constructor(message: string) {
    super('invalid', message);
  }
}

interface Refusal {
  readonly status: ContentfulStatusCode;
  readonly code: number;
  readonly message: string;
}

/** What 8x8's API answers for each of our refusals (developer.8x8.com/connect, "API error codes"). */
const refusals: Record<ErrorCode, Omit<Refusal, 'message'>> = {
  invalid: { status: 400, code: 1000 },
  unprocessable: { status: 400, code: 1000 },
  tests_failed: { status: 400, code: 1000 },
  unauthorized: { status: 401, code: 1200 },
  forbidden: { status: 403, code: 1201 },
  not_found: { status: 404, code: 1300 },
  conflict: { status: 409, code: 1000 },
  too_large: { status: 413, code: 1000 },
  unsupported_type: { status: 415, code: 1000 },
  too_many: { status: 429, code: 429 },
  unavailable: { status: 503, code: 503 },
};
const invalidDefinition = 5001;

/** Under 8x8's addresses, errors have 8x8's shape: `{ code, message, errorId, timestamp }`. */
export function answerAutomationError(
  error: unknown,
  c: Context,
  { log, now }: { log: Log; now: () => number },
): Response {
  const errorId = randomUUID();
  const { status, code, message } = refusalOf(error);
  if (status === 500) {
    log.error('A request failed.', error, { method: c.req.method, path: c.req.path, errorId });
  }
  return c.json({ code, message, errorId, timestamp: stamp(now()) }, status);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) {
    const { message } = error;
    const refusal = refusals[error.code];
    return {
      ...refusal,
      message,
      ...(error instanceof DefinitionError && { code: invalidDefinition }),
    };
  }
  if (error instanceof HTTPException) {
    return { status: 400, code: 1000, message: 'The request was refused.' };
  }
  return { status: 500, code: 500, message: 'Something went wrong here; it was logged.' };
}
