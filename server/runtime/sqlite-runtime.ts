/**
 * The runtime in one process over one SQLite file: whatever happens is stored in one transaction
 * with all that follows from it, together with whatever else happened in the same moment. Only when
 * that is durable is anybody told, is anything performed, is any timer waited for.
 */
import { findInstance } from '../../db/instances.ts';
import type { Database } from '../../db/open.ts';
import { listStuckEffects } from '../../db/outbox.ts';
import type { Settings } from '../../engine/index.ts';
import type { Channel } from '../channels/channel.ts';
import type { Feed } from '../feed.ts';
import type { Log } from '../log.ts';
import { createCandidates } from './candidates.ts';
import type { Clock } from './clock.ts';
import { type Commit, untilStored } from './commit.ts';
import { createEffectSlots, type Parallel, usualParallel } from './effect-slots.ts';
import { forgetOld } from './forget-old.ts';
import { createGroupCommit } from './group-commit.ts';
import { happen, resumeInstance, suspendInstance } from './happen.ts';
import { createOutbox } from './outbox.ts';
import { createPerformEffect, type Patience, usualPatience } from './perform-effect.ts';
import type { PerformRequest } from './perform-request.ts';
import { createPerformSend } from './perform-send.ts';
import { createPrograms } from './programs.ts';
import { receiveInbound } from './receive-inbound.ts';
import { receiveStart } from './receive-start.ts';
import { receiveStatus } from './receive-status.ts';
import type { Delivered, Delivery, Runtime } from './runtime.ts';
import { createTimers } from './timers.ts';
import { beginTurn, type Turn, type Workshop } from './turn.ts';

export interface RuntimeDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly log: Log;
  readonly clock: Clock;
  /** Small letters and digits, 8 to 32 of them, never the same twice. */
  readonly randomId: () => string;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Another object when a setting was changed. */
  readonly settings: () => Settings;
  readonly channels: readonly Channel[];
  readonly performRequest: PerformRequest;
  readonly patience?: Patience;
  readonly parallel?: Parallel;
}

const stuckMax = 1_000;

export function createRuntime(deps: RuntimeDeps): Runtime {
  const { db, log, clock, randomId } = deps;
  const patience = deps.patience ?? usualPatience;
  const programs = createPrograms(db, deps.settings);
  const workshop = { db, log, randomId, programs, candidates: createCandidates(db, programs) };
  const stopped = new AbortController();
  const broken = new AbortController();

  const commit = createCommit(workshop, clock, told);
  const store = untilStored(commit, { clock, log, stopped: broken.signal });
  const timers = createTimers({ db, log, clock, commit });
  const outbox = createOutbox({
    db,
    log,
    clock,
    commit,
    takeSlot: createEffectSlots(deps.parallel ?? usualParallel),
    perform: createPerformEffect({
      clock,
      store,
      randomId,
      patience,
      random: deps.random,
      send: createPerformSend({ db, now: clock.now, channels: deps.channels }),
      request: deps.performRequest,
      broken: broken.signal,
    }),
    holdMs: patience.holdMs,
  });

  /** What follows from an event that is durable now. */
  function told({ news, hasEffects, timerAt }: Turn): void {
    if (hasEffects) outbox.wake();
    if (timerAt !== null) timers.expect(timerAt);
    for (const item of news) deps.feed.publish(item);
  }

  function during<T>(work: (turn: Turn) => T): Promise<T> {
    if (stopped.signal.aborted) return Promise.reject(new Error('The server is stopping.'));
    return commit(work);
  }

  return {
    deliver: (delivery) => during((turn) => receive(turn, delivery)),
    read: async (instanceId) => findInstance(db, instanceId)?.state ?? null,
    cancel: (instanceId, reason) =>
      during((turn) => happen(turn, instanceId, { type: 'cancelled', id: randomId(), reason })),
    suspend: (instanceId) => during((turn) => suspendInstance(turn, instanceId)),
    resume: (instanceId) => during((turn) => resumeInstance(turn, instanceId)),
    stuck: async () =>
      listStuckEffects(db, stuckMax).map((row) => ({
        effectId: row.effectId,
        instanceId: row.instanceId,
        kind: row.effect.kind,
        since: row.createdAt,
        attempts: row.attempts,
        reason: row.lastError ?? '',
      })),
    retry: (effectId) => outbox.retry(effectId),
    start() {
      timers.start();
      outbox.wake();
      forgetOld({ clock, commit }, stopped.signal).catch((error) => {
        log.error('Old rows could not be deleted.', error);
      });
    },
    async stop(drainMs) {
      stopped.abort();
      const patienceEnds = setTimeout(() => broken.abort(), drainMs);
      await timers.stop();
      await outbox.stop();
      clearTimeout(patienceEnds);
    },
  };
}

function createCommit(workshop: Workshop, clock: Clock, told: (turn: Turn) => void): Commit {
  const group = createGroupCommit(workshop.db);
  return async (work) => {
    const { value, turn } = await group.submit(() => {
      const turn = beginTurn(workshop, clock.now());
      return { value: work(turn), turn };
    });
    told(turn);
    return value;
  };
}

function receive(turn: Turn, delivery: Delivery): Delivered {
  switch (delivery.kind) {
    case 'inbound':
      return receiveInbound(turn, delivery);
    case 'status':
      return receiveStatus(turn, delivery);
    case 'start':
      return receiveStart(turn, delivery);
  }
}
