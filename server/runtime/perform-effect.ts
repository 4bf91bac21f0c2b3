import type { OutboxRow } from '../../db/outbox.ts';
import type { Effect, HttpRequest, HttpResult } from '../../engine/index.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Commit } from './commit.ts';
import type { HandOverRequest } from './hand-over-request.ts';
import type { PerformRequest, RequestAttempt } from './perform-request.ts';
import type { PerformSend } from './perform-send.ts';
import { type ClaimedRow, reconcile } from './reconcile.ts';
import type { SendPace } from './send-pace.ts';
import { settleRequest, settleSend } from './settle-effect.ts';

/** How often, and how long after one another, things are tried. */
export interface Patience {
  readonly sendAttemptsMax: number;
  readonly sendFirstDelayMs: number;
  readonly delayMsMax: number;
  /** How long a message whose fate is unknown waits for a status webhook. */
  readonly holdMs: number;
}

export const usualPatience: Patience = {
  sendAttemptsMax: 10,
  sendFirstDelayMs: 1_000,
  delayMsMax: 300_000,
  holdMs: 10_000,
};

/**
 * Makes one attempt at an effect, and stores what came of it. Returns the effect as it is to be
 * attempted next, not before its `nextAt`; null when it is over, or was broken off: then it stays
 * claimed, and is reconciled at the next start.
 */
export type PerformEffect = (row: OutboxRow) => Promise<OutboxRow | null>;

export function createPerformEffect(deps: {
  clock: Clock;
  /** For what must be stored. */
  commit: Commit;
  pace: SendPace;
  send: PerformSend;
  request: PerformRequest;
  handOver: HandOverRequest;
  /** Under which this process has claimed what begins at once. */
  processId: string;
  random: () => number;
  patience: Patience;
  /** Breaks off what is under way. */
  broken: AbortSignal;
}): PerformEffect {
  const { clock, commit, patience, broken, processId } = deps;
  let claims = 0;

  /** Null: it is done already, or somebody else's. */
  async function claim(row: OutboxRow): Promise<ClaimedRow | null> {
    if (row.claim === processId && row.attempts === 0) {
      return { ...row, status: 'claimed', claim: row.claim, attempts: 1 };
    }
    claims += 1;
    const name = `${processId}/${claims}`;
    const attempts = row.attempts + 1;
    const known = { knownClaim: row.claim, attempts, at: clock.now() };
    const mine = { ...row, status: 'claimed', claim: name, claimedAt: known.at, attempts } as const;
    const isToBeDone = await commit(
      (turn) => turn.store.claimEffect(row.effectId, name, known) && !reconcile(turn, row, mine),
    );
    return isToBeDone ? mine : null;
  }

  async function attemptSend(
    row: ClaimedRow,
    effect: Extract<Effect, { kind: 'send' }>,
  ): Promise<OutboxRow | null> {
    const attempt = await deps.send(row, effect, broken);
    if (broken.aborted) return null;
    const isLast = row.attempts >= patience.sendAttemptsMax;
    if (attempt.outcome === 'unknown' && !isLast) {
      return { ...row, nextAt: clock.now() + patience.holdMs };
    }
    if (attempt.outcome === 'again' && attempt.retryAfterMs !== null) {
      deps.pace.pause(row, clock.now() + Math.min(attempt.retryAfterMs, patience.delayMsMax));
    }
    if (attempt.outcome === 'again' && !isLast) {
      return release(row, patience.sendFirstDelayMs, attempt);
    }
    const { message } = attempt.outcome === 'accepted' ? { message: '' } : attempt;
    const isOver = attempt.outcome === 'accepted' || attempt.outcome === 'failed';
    const result = isOver ? attempt : ({ outcome: 'failed', code: 'gave-up', message } as const);
    await commit((turn) => settleSend(turn, row, row.claim, { effect, result }));
    return null;
  }

  async function attemptRequest(row: ClaimedRow, request: HttpRequest): Promise<OutboxRow | null> {
    const attempt = await deps.request(request, broken);
    if (broken.aborted) return null;
    const isLast = row.attempts > request.retries.max;
    if (attempt.again && !isLast) {
      return release(row, request.retries.firstDelayMs, {
        message: whatWasWrong(attempt),
        retryAfterMs: attempt.retryAfterMs,
      });
    }
    return settle(row, { ...attempt.result, attempts: row.attempts });
  }

  async function settle(row: ClaimedRow, result: HttpResult): Promise<null> {
    await commit((turn) => settleRequest(turn, row, row.claim, result));
    return null;
  }

  /** Lets go of it until it is tried again. */
  async function release(
    row: ClaimedRow,
    firstMs: number,
    why: { readonly message: string; readonly retryAfterMs: number | null },
  ): Promise<OutboxRow> {
    const bounds = { firstMs, mostMs: patience.delayMsMax, random: deps.random() };
    const asked = Math.min(why.retryAfterMs ?? 0, patience.delayMsMax);
    const nextAt = clock.now() + Math.max(backoffMs(row.attempts, bounds), asked);
    const { attempts } = row;
    const to = { status: 'pending', attempts, nextAt, lastError: why.message } as const;
    await commit((turn) => turn.store.releaseEffect(row.effectId, row.claim, to));
    return { ...row, ...to, claim: null, claimedAt: null };
  }

  return async (row) => {
    const mine = await claim(row);
    if (!mine) return null;
    const { effect } = mine;
    if (effect.kind === 'send') return attemptSend(mine, effect);
    const request = effect.kind === 'request' ? effect.request : deps.handOver(mine, effect);
    return request ? attemptRequest(mine, request) : settle(mine, nobodyToTell);
  };
}

/** Without anybody to tell, nothing is told, and that is well. */
const nobodyToTell: HttpResult = {
  outcome: 'answered',
  status: 204,
  headers: {},
  body: null,
  durationMs: 0,
  attempts: 1,
};

function whatWasWrong({ result }: RequestAttempt): string {
  return result.outcome === 'failed' ? result.message : `It answered with status ${result.status}.`;
}
