import { createRoute, z } from '@hono/zod-openapi';
import type { HttpRequest, HttpResult } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import type { PerformRequest } from '../runtime/perform-request.ts';
import { needs } from '../security/access.ts';
import { createRateLimit } from '../security/rate-limit.ts';
import { answers, anyJson, createRouter, jsonBody } from './router.ts';

/** A person tries one thing after the other; whoever asks for more is a program. */
const underWayMax = 8;
const perMinuteMax = 60;

const headers = z.record(
  z
    .string()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/, 'Use letters, digits and -, such as X-Shop.'),
  z
    .string()
    .max(8_000)
    .regex(/^[\t\x20-\x7e\xa0-\xff]*$/, 'Use one line of Latin letters.'),
);

/** As the engine makes it: every template filled. It is tried once, whatever it says of retries. */
const request = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: z.string().min(1).max(16_000),
  headers,
  body: z.string().max(1_000_000).nullable(),
  credential: z.string().max(100).nullable(),
  timeoutMs: z.number().min(1_000).max(120_000),
  retries: z.strictObject({ max: z.number().int(), firstDelayMs: z.number() }),
}) satisfies z.ZodType<HttpRequest>;

const timing = { durationMs: z.number(), attempts: z.number().int() };

/** What came of a request, as a step that waits for it hears it. */
export const requestResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    status: z.number().int(),
    headers: z.record(z.string(), z.string()),
    body: anyJson,
    ...timing,
  }),
  z.strictObject({
    outcome: z.literal('failed'),
    reason: z.enum(['timeout', 'unreachable', 'refused', 'too-large', 'unknown']),
    message: z.string(),
    ...timing,
  }),
]) satisfies z.ZodType<HttpResult>;

const tryRoute = createRoute({
  method: 'post',
  path: '/api/trial/requests',
  summary: 'Make a request of a workflow once, for real, to see what comes',
  description:
    'Goes the very way of the requests of running workflows: a path is on this server, a credential is named, private addresses are not reached. What cannot be had is an answer too: `failed`, with a sentence.',
  middleware: needs('editor'),
  request: jsonBody(z.strictObject({ request })),
  responses: answers(z.object({ result: requestResult }), 'What came of it'),
});

/** Requests that somebody tries while they draw a workflow. */
export function trialRequestRoutes(deps: {
  readonly performRequest: PerformRequest;
  readonly now: () => number;
}) {
  const perMinute = createRateLimit(perMinuteMax, 60_000, deps.now);
  let underWay = 0;

  function admit(): void {
    if (underWay >= underWayMax) {
      throw new ApiError('too_many', 'Too many requests are being tried. Wait for their answers.');
    }
    if (!perMinute.take('all')) {
      throw new ApiError('too_many', 'Too many requests were tried. Wait a minute.');
    }
  }

  return createRouter().openapi(tryRoute, async (c) => {
    const asked = c.req.valid('json').request;
    admit();
    underWay += 1;
    try {
      const { result } = await deps.performRequest(asked, c.req.raw.signal);
      return c.json({ result: { ...result, attempts: 1 } }, 200);
    } finally {
      underWay -= 1;
    }
  });
}
