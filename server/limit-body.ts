import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from './errors.ts';

/**
 * Refuses a body of more bytes than this. What says how long it is, as nearly everything does, is
 * judged by that: Node reads no further than what was said, and the body need not become a stream.
 */
export function limitBody(bytesMax: number, message: string): MiddlewareHandler {
  function refuse(): never {
    throw new ApiError('too_large', message);
  }
  const limitStream = bodyLimit({ maxSize: bytesMax, onError: refuse });

  return async (c, next) => {
    const isStreamed = c.req.header('transfer-encoding') !== undefined;
    if (isStreamed) return limitStream(c, next);
    if (Number(c.req.header('content-length') ?? 0) > bytesMax) refuse();
    return next();
  };
}
