import type { Caller } from './caller.ts';
import type { Effect, HttpRequest } from './effect.ts';
import type { EffectRequest } from './steps/step.ts';

/**
 * The effect that a step asked for, under its id. A request that may change something carries the
 * id as its `Idempotency-Key`, the same on every retry and after a crash; the author's own wins.
 */
export function toEffect(
  asked: EffectRequest,
  { stepId, ...caller }: Caller & { readonly stepId: string },
): Effect {
  const { effectId: id } = caller;
  switch (asked.kind) {
    case 'request':
      return { ...asked, id, stepId, request: withIdempotencyKey(asked.request, id) };
    case 'run-workflow':
      return { ...asked, id, stepId, caller };
    default:
      return { ...asked, id, stepId };
  }
}

function withIdempotencyKey(request: HttpRequest, key: string): HttpRequest {
  const isGiven = Object.keys(request.headers).some(
    (name) => name.toLowerCase() === 'idempotency-key',
  );
  if (request.method === 'GET' || isGiven) return request;
  return { ...request, headers: { ...request.headers, 'Idempotency-Key': key } };
}
