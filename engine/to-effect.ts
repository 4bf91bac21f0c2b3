import type { Effect, HttpRequest } from './effect.ts';
import type { EffectRequest } from './steps/step.ts';

/**
 * The effect that a step asked for, under its id. A request that may change something carries the
 * id as its `Idempotency-Key`, the same on every retry and after a crash; the author's own wins.
 */
export function toEffect(asked: EffectRequest, id: string, stepId: string): Effect {
  if (asked.kind === 'send') return { ...asked, id, stepId };
  return { ...asked, id, stepId, request: withIdempotencyKey(asked.request, id) };
}

function withIdempotencyKey(request: HttpRequest, key: string): HttpRequest {
  const isGiven = Object.keys(request.headers).some(
    (name) => name.toLowerCase() === 'idempotency-key',
  );
  if (request.method === 'GET' || isGiven) return request;
  return { ...request, headers: { ...request.headers, 'Idempotency-Key': key } };
}
