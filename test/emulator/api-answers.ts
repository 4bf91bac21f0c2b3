import { randomUUID } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EmulatorEnv, World } from './emulator.ts';
import type { Answer } from './fate.ts';
import { stamp } from './webhooks.ts';

/** One of 8x8's APIs, with nothing in it yet but its door: the key, and how often it may be called. */
export function guardedApi(world: World) {
  const { limiter } = world;
  return new Hono<EmulatorEnv>()
    .use('/api/*', requireKey(world))
    .use('/api/v1/subaccounts/:subAccountId/*', async (c, next) => {
      const seconds = limiter.waitFor(c.req.param('subAccountId'));
      if (seconds === 0) return next();
      c.header('Retry-After', `${seconds}`);
      const message = `Quota exceeded. Please try again in ${seconds} second(s).`;
      return refuse(world, c, 429, 429, message);
    });
}

/** Lets in who has the key. */
export function requireKey(world: World): MiddlewareHandler<EmulatorEnv> {
  const { apiKey } = world;
  return async (c, next) => {
    const [, key] = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '') ?? [];
    if (key !== undefined && (apiKey === null || key === apiKey)) return next();
    return refuse(world, c, 401, 1_200, 'Authorization has been denied for this request.');
  };
}

/** An error as all of 8x8's APIs write one. */
export function refuse(
  { now }: World,
  c: Context,
  status: ContentfulStatusCode,
  code: number,
  message: string,
): Response {
  return c.json({ code, message, errorId: randomUUID(), timestamp: stamp(now()) }, status);
}

/** What the emulator was told to answer. */
export function answerAsTold({ now }: World, c: Context, told: Exclude<Answer, string>): Response {
  const { status, body, retryAfter } = told;
  if (retryAfter !== undefined) c.header('Retry-After', retryAfter);
  const error = { code: status, message: 'As the emulator was told.', errorId: randomUUID() };
  const answer = { ...error, timestamp: stamp(now()), ...body };
  return c.json(answer, status as ContentfulStatusCode);
}

/** Null for what is no JSON: no message, then. */
export async function readBody(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}

export function senderOf(c: Context): { subAccountId: string; authorization: string } {
  const subAccountId = c.req.param('subAccountId') ?? '';
  return { subAccountId, authorization: c.req.header('authorization') ?? '' };
}
