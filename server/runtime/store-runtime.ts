/**
 * The runtime in one process over one store: whatever happens is stored in one transaction
 * with all that follows from it, together with whatever else happened in the same moment. Only when
 * that is durable is anybody told, is anything performed, is any timer waited for.
 */
import { once, setMaxListeners } from 'node:events';
import type { OutboxRow } from '../../db/outbox.ts';
import { type ConsentWords, type Settings, usualConsentWords } from '../../engine/index.ts';
import type { Channel, ContactIdentity } from '../channels/channel.ts';
import type { Feed, FeedItem } from '../feed.ts';
import type { Log, LogFields } from '../log.ts';
import { UnavailableError } from '../unavailable.ts';
import { createCandidates } from './candidates.ts';
import type { Clock } from './clock.ts';
import { type Commit, untilStored } from './commit.ts';
import { createEffectSlots, type Parallel, usualParallel } from './effect-slots.ts';
import type { FlowRequests } from './flow-requests.ts';
import { forgetOld } from './forget-old.ts';
import { handBack } from './hand-back.ts';
import { createHandOverRequest, type HandOverTo, nobodyToTell } from './hand-over-request.ts';
import { happen, noteInTrace, resumeInstance, suspendInstance } from './happen.ts';
import { createOutbox } from './outbox.ts';
import { createPerformEffect, type Patience, usualPatience } from './perform-effect.ts';
import type { PerformRequest } from './perform-request.ts';
import { createPerformSend } from './perform-send.ts';
import { createPrograms, type Programs } from './programs.ts';
import { receiveInbound } from './receive-inbound.ts';
import { receiveKeys } from './receive-keys.ts';
import { receiveNotice } from './receive-notice.ts';
import { receiveStart } from './receive-start.ts';
import { receiveStatus } from './receive-status.ts';
import type { Delivered, Delivery, Runtime, StuckEffect } from './runtime.ts';
import { createScheduler } from './scheduler.ts';
import { createSendPace, type SendRates, usualRates } from './send-pace.ts';
import type { Store } from './store.ts';
import { createTimers } from './timers.ts';
import { beginTurn, type FlowAnswered, type Turn, type Workshop } from './turn.ts';

export interface StoreRuntimeDeps {
  readonly store: Store;
  readonly feed: Feed;
  readonly log: Log;
  readonly clock: Clock;
  /** Small letters and digits, 8 to 32 of them, never the same twice. */
  readonly randomId: () => string;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Another object when a setting was changed. */
  readonly settings: () => Settings;
  /** By which contacts say that they do not want to be written to, and that they do. */
  readonly consentWords?: () => ConsentWords;
  readonly channels: readonly Channel[];
  readonly performRequest: PerformRequest;
  /** Whom to tell of a hand-over; absent: nobody. */
  readonly handOverTo?: HandOverTo;
  /** Forms that wait for an answer; absent: none ever does. */
  readonly flowRequests?: Pick<FlowRequests, 'answer'>;
  /** Through which adapter those are reached for whom a workflow is started by the clock. */
  readonly provider?: ContactIdentity['provider'];
  /** Those built from the store, unless others are given. */
  readonly programs?: Programs;
  readonly patience?: Patience;
  readonly parallel?: Parallel;
  readonly rates?: SendRates;
}

const stuckMax = 1_000;

export function createStoreRuntime(deps: StoreRuntimeDeps): Runtime {
  const { store, log, clock, randomId } = deps;
  const { commit, timers, scheduler, outbox, stopped, broken } = assemble(deps);
  let stopping: Promise<void> | null = null;

  function during<T>(work: (turn: Turn) => T): Promise<T> {
    if (stopped.signal.aborted)
      return Promise.reject(new UnavailableError('It is stopping. Send it again.'));
    return commit(work);
  }

  async function stop(drainMs: number): Promise<void> {
    stopped.abort();
    await Promise.all([timers.stop(), scheduler.stop()]);
    const timeout = setTimeout(() => broken.abort(), drainMs);
    await Promise.race([outbox.stop(), once(broken.signal, 'abort')]);
    clearTimeout(timeout);
    broken.abort();
    // Everything that was submitted before this is durable after it.
    await commit(() => {});
  }

  return {
    async deliver(delivery) {
      const delivered = await during((turn) => receive(turn, delivery));
      log.info('A delivery was stored.', fieldsOf(delivery, delivered));
      return delivered;
    },
    read: async (instanceId) => store.findInstance(instanceId)?.state ?? null,
    cancel: (instanceId, reason) =>
      during((turn) => happen(turn, instanceId, { type: 'cancelled', id: randomId(), reason })),
    suspend: (instanceId) => during((turn) => suspendInstance(turn, instanceId)),
    resume: (instanceId) => during((turn) => resumeInstance(turn, instanceId)),
    handBack: (contactId, data) => during((turn) => handBack(turn, contactId, data)),
    stuck: async () => store.listStuckEffects(stuckMax).map(toStuckEffect),
    retry: (effectId) => outbox.retry(effectId),
    start() {
      timers.start();
      scheduler.start();
      outbox.wake();
      void forgetOld({ clock, commit, log }, stopped.signal);
    },
    stop(drainMs) {
      stopping ??= stop(drainMs);
      return stopping;
    },
  };
}

/** The parts that need one another: what is durable wakes the outbox and the timers. */
function assemble(deps: StoreRuntimeDeps) {
  const { store, log, clock, randomId } = deps;
  const patience = deps.patience ?? usualPatience;
  const processId = randomId();
  const stopped = new AbortController();
  const broken = new AbortController();
  setMaxListeners(0, stopped.signal, broken.signal);

  const programs = deps.programs ?? createPrograms(store, deps.settings);
  const candidates = createCandidates(store, programs);
  const claimNow = (lane: string) => outbox.claimNow(lane);
  const consentWords = deps.consentWords ?? (() => usualConsentWords);
  const workshop = { store, log, randomId, programs, candidates, consentWords, claimNow };
  const commit = createCommit(workshop, clock, (turn) => {
    const { news, lines, hasEffects, timerAt } = turn;
    if (hasEffects) outbox.wake();
    if (timerAt !== null) timers.expect(timerAt);
    for (const [message, fields] of lines) log.info(message, fields);
    for (const item of news) publish(deps, item);
    for (const each of turn.flowAnswers) tellForm(deps, commit, each);
  });
  const timers = createTimers({ store, log, clock, commit });
  const provider = deps.provider ?? 'simulator';
  const scheduler = createScheduler({ ...deps, commit, provider });
  const pace = createSendPace({ store, clock }, deps.rates ?? usualRates);
  const outbox = createOutbox({
    store,
    log,
    clock,
    commit,
    processId,
    holdMs: patience.holdMs,
    pace,
    takeSlot: createEffectSlots(deps.parallel ?? usualParallel),
    perform: createPerformEffect({
      clock,
      commit: untilStored(commit, { clock, log, stopped: broken.signal }),
      processId,
      patience,
      random: deps.random,
      pace,
      send: createPerformSend({ store, now: clock.now, channels: deps.channels }),
      request: deps.performRequest,
      handOver: createHandOverRequest(store, deps.handOverTo ?? nobodyToTell),
      broken: broken.signal,
    }),
  });
  return { commit, timers, scheduler, outbox, stopped, broken };
}

function createCommit(workshop: Workshop, clock: Clock, told: (turn: Turn) => void): Commit {
  return async (work) => {
    const { value, turn } = await workshop.store.commit(() => {
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
    case 'keys':
      return receiveKeys(turn, delivery);
    case 'start':
      return receiveStart(turn, delivery);
    case 'notice':
      return receiveNotice(turn, delivery);
  }
}

/** Joins what came in with the instance that it is for. */
function fieldsOf(delivery: Delivery, delivered: Delivered): LogFields {
  const { outcome } = delivered;
  const instance = outcome === 'accepted' ? delivered.instanceId : null;
  return { kind: delivery.kind, delivery: idOf(delivery), outcome, instance };
}

function idOf(delivery: Delivery): string | null {
  switch (delivery.kind) {
    case 'inbound':
      return delivery.message.id;
    case 'status':
      return delivery.messageId ?? delivery.clientMessageId;
    case 'keys':
    case 'start':
    case 'notice':
      return delivery.id;
  }
}

/** What comes too late is not told again: the form has told the customer that nothing came. */
function tellForm(
  { flowRequests, log }: StoreRuntimeDeps,
  commit: Commit,
  { instanceId, effect: { stepId, request, answer } }: FlowAnswered,
): void {
  if (flowRequests?.answer(request, answer)) return;
  const text = 'The form waited no longer: this answer came too late.';
  const noted = commit((turn) => noteInTrace(turn, instanceId, { kind: 'warning', stepId, text }));
  noted.catch((error) =>
    log.error('A late answer was not noted.', error, { instance: instanceId }),
  );
}

/** What happened has happened, even if somebody who looks on cannot bear it. */
function publish({ feed, log }: StoreRuntimeDeps, item: FeedItem): void {
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
