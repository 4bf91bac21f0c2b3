/**
 * The runtime in one process over one SQLite file: whatever happens is stored in one transaction
 * with all that follows from it, together with whatever else happened in the same moment. Only when
 * that is durable is anybody told, is anything performed, is any timer waited for.
 */
import { once, setMaxListeners } from 'node:events';
import { findInstance } from '../../db/instances.ts';
import type { Database } from '../../db/open.ts';
import { listStuckEffects, type OutboxRow } from '../../db/outbox.ts';
import type { Settings } from '../../engine/index.ts';
import type { Channel } from '../channels/channel.ts';
import type { Feed, FeedItem } from '../feed.ts';
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
import type { Delivered, Delivery, Runtime, StuckEffect } from './runtime.ts';
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
  const { commit, timers, outbox, stopped, broken } = assemble(deps);
  let stopping: Promise<void> | null = null;

  function during<T>(work: (turn: Turn) => T): Promise<T> {
    if (stopped.signal.aborted) return Promise.reject(new Error('The server is stopping.'));
    return commit(work);
  }

  async function stop(drainMs: number): Promise<void> {
    stopped.abort();
    await timers.stop();
    const timeout = setTimeout(() => broken.abort(), drainMs);
    await Promise.race([outbox.stop(), once(broken.signal, 'abort')]);
    clearTimeout(timeout);
    broken.abort();
    // Everything that was submitted before this is durable after it.
    await commit(() => {});
  }

  return {
    deliver: (delivery) => during((turn) => receive(turn, delivery)),
    read: async (instanceId) => findInstance(db, instanceId)?.state ?? null,
    cancel: (instanceId, reason) =>
      during((turn) => happen(turn, instanceId, { type: 'cancelled', id: randomId(), reason })),
    suspend: (instanceId) => during((turn) => suspendInstance(turn, instanceId)),
    resume: (instanceId) => during((turn) => resumeInstance(turn, instanceId)),
    stuck: async () => listStuckEffects(db, stuckMax).map(toStuckEffect),
    retry: (effectId) => outbox.retry(effectId),
    start() {
      timers.start();
      outbox.wake();
      forgetOld({ clock, commit }, stopped.signal).catch((error) => {
        log.error('Old rows could not be deleted.', error);
      });
    },
    stop(drainMs) {
      stopping ??= stop(drainMs);
      return stopping;
    },
  };
}

/** The parts that need one another: what is durable wakes the outbox and the timers. */
function assemble(deps: RuntimeDeps) {
  const { db, log, clock, randomId } = deps;
  const patience = deps.patience ?? usualPatience;
  const processId = randomId();
  const stopped = new AbortController();
  const broken = new AbortController();
  setMaxListeners(0, stopped.signal, broken.signal);

  const programs = createPrograms(db, deps.settings);
  const candidates = createCandidates(db, programs);
  const claimNow = (lane: string) => outbox.claimNow(lane);
  const workshop = { db, log, randomId, programs, candidates, claimNow };
  const commit = createCommit(workshop, clock, ({ news, hasEffects, timerAt }) => {
    if (hasEffects) outbox.wake();
    if (timerAt !== null) timers.expect(timerAt);
    for (const item of news) publish(deps, item);
  });
  const timers = createTimers({ db, log, clock, commit });
  const outbox = createOutbox({
    db,
    log,
    clock,
    commit,
    processId,
    holdMs: patience.holdMs,
    takeSlot: createEffectSlots(deps.parallel ?? usualParallel),
    perform: createPerformEffect({
      clock,
      store: untilStored(commit, { clock, log, stopped: broken.signal }),
      processId,
      patience,
      random: deps.random,
      send: createPerformSend({ db, now: clock.now, channels: deps.channels }),
      request: deps.performRequest,
      broken: broken.signal,
    }),
  });
  return { commit, timers, outbox, stopped, broken };
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

/** What happened has happened, even if somebody who looks on cannot bear it. */
function publish({ feed, log }: RuntimeDeps, item: FeedItem): void {
  try {
    feed.publish(item);
  } catch (error) {
    log.error('Somebody could not be told.', error, { type: item.type });
  }
}

function toStuckEffect(row: OutboxRow): StuckEffect {
  const { effectId, instanceId, effect, createdAt: since, attempts, lastError } = row;
  return { effectId, instanceId, kind: effect.kind, since, attempts, reason: lastError ?? '' };
}
