import type { PerformRequest, RequestAttempt } from '../../server/runtime/perform-request.ts';
import { answered } from '../contract/host.ts';
import type { Program } from './program.ts';
import type { Scene } from './scene.ts';

/** Another company's order desk, which knows a request again by its `Idempotency-Key`. */
export interface Desk {
  /** How often each key came; it is carried out the first time. */
  readonly orders: ReadonlyMap<string, number>;
  readonly request: PerformRequest;
}

export function createDesk(scene: Scene, program: Program): Desk {
  const { chance, weather, agenda, tables, verdict, tell, isBad } = scene;
  const orders = new Map<string, number>();

  function carryOut(key: string): RequestAttempt {
    if (isBad(weather.busy)) return answered(chance.happens(0.5) ? 503 : 429, { error: 'busy' });
    orders.set(key, (orders.get(key) ?? 0) + 1);
    return answered(200, { reference: key });
  }

  /** E1: what is performed is durably claimed. */
  function judge(key: string): void {
    const row = tables.outbox.get(tables.effects.get(key) ?? '');
    if (row?.status !== 'claimed') {
      verdict.fail('E1 claimed before it is performed', `The request ${key} is not claimed.`);
    }
  }

  return {
    orders,
    request({ headers, timeoutMs }) {
      const life = program.life();
      const key = headers['Idempotency-Key'] ?? '';
      tell(`request ${key}`);
      judge(key);
      return new Promise((resolve) => {
        function answer(attempt: RequestAttempt): void {
          if (program.life() !== life || !program.runtime()) return;
          tell(`request ${key}: ${attempt.result.outcome}`);
          waitNoLonger();
          resolve(attempt);
        }
        const waitNoLonger = agenda.plan(timeoutMs, () => answer(timeUp(timeoutMs)));
        if (isBad(weather.lostOnTheWay)) return;
        const there = isBad(weather.slow) ? chance.spread(500, 60_000) : chance.spread(5, 300);
        agenda.plan(there, () => {
          const attempt = carryOut(key);
          if (isBad(weather.answerLost)) return;
          agenda.plan(chance.spread(5, 300), () => answer(attempt));
        });
      });
    },
  };
}

function timeUp(durationMs: number): RequestAttempt {
  const message = 'There was no answer.';
  const result = { outcome: 'failed', reason: 'timeout', message, durationMs } as const;
  return { result, again: true, retryAfterMs: null };
}
