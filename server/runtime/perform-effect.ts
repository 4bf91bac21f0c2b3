import { claimEffect, type OutboxRow, releaseEffect } from '../../db/outbox.ts';
import type { Effect } from '../../engine/index.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Commit } from './commit.ts';
import type { PerformRequest, RequestAttempt } from './perform-request.ts';
import type { PerformSend } from './perform-send.ts';
import { reconcile } from './reconcile.ts';
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

/** An effect in somebody's hands. */
type ClaimedRow = OutboxRow & { readonly status: 'claimed'; readonly claim: string };

/**
 * Makes one attempt at an effect, and stores what came of it. Returns the effect as it is to be
 * attempted next, not before its `nextAt`; null when it is over, or was broken off: then it stays
 * claimed, and is reconciled at the next start.
 */
export type PerformEffect = (row: OutboxRow) => Promise<OutboxRow | null>;

export function createPerformEffect(deps: {
  clock: Clock;
  /** For what must be stored. */
  store: Commit;
  send: PerformSend;
  request: PerformRequest;
  /** Under which this process has claimed what begins at once. */
  processId: string;
  random: () => number;
  patience: Patience;
  /** Breaks off what is under way. */
  broken: AbortSignal;
}): PerformEffect {
  const { clock, store, patience, broken, processId } = deps;
  let claims = 0;

  /** Null: it is done already, or somebody else's. */
  async function claim(row: OutboxRow): Promise<ClaimedRow | null> {
    if (row.claim === processId && row.attempts === 0) {
      return { ...row, status: 'claimed', claim: row.claim, attempts: 1 };
    }
    if (row.status === 'claimed' && (await store((turn) => reconcile(turn, row)))) return null;
    claims += 1;
    const name = `${processId}/${claims}`;
    const attempts = row.attempts + 1;
    const known = { knownClaim: row.claim, attempts, at: clock.now() };
    const isMine = await store((turn) => claimEffect(turn.db, row.effectId, name, known));
    if (!isMine) return null;
    return { ...row, status: 'claimed', claim: name, claimedAt: known.at, attempts };
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
    if (attempt.outcome === 'again' && !isLast) {
      return release(row, patience.sendFirstDelayMs, attempt);
    }
    const { message } = attempt.outcome === 'accepted' ? { message: '' } : attempt;
    const isOver = attempt.outcome === 'accepted' || attempt.outcome === 'failed';
    const result = isOver ? attempt : ({ outcome: 'failed', code: 'gave-up', message } as const);
    await store((turn) => settleSend(turn, row, row.claim, { effect, result }));
    return null;
  }

  async function attemptRequest(
    row: ClaimedRow,
    { request }: Extract<Effect, { kind: 'request' }>,
  ): Promise<OutboxRow | null> {
    const attempt = await deps.request(request, broken);
    if (broken.aborted) return null;
    const isLast = row.attempts > request.retries.max;
    if (attempt.again && !isLast) {
      return release(row, request.retries.firstDelayMs, {
        message: whatWasWrong(attempt),
        retryAfterMs: attempt.retryAfterMs,
      });
    }
    const result = { ...attempt.result, attempts: row.attempts };
    await store((turn) => settleRequest(turn, row, row.claim, result));
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
    await store((turn) => releaseEffect(turn.db, row.effectId, row.claim, to));
    return { ...row, ...to, claim: null, claimedAt: null };
  }

  return async (row) => {
    const mine = await claim(row);
    if (!mine) return null;
    const { effect } = mine;
    return effect.kind === 'send' ? attemptSend(mine, effect) : attemptRequest(mine, effect);
  };
}

function whatWasWrong({ result }: RequestAttempt): string {
  return result.outcome === 'failed' ? result.message : `It answered with status ${result.status}.`;
}
