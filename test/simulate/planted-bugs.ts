/**
 * Mistakes that a runtime could make, made in what the simulation hands to the real one: its store,
 * its clock, its channel, its way out, its own port. Each completes the sentence “A program that …”.
 */
import type { Channel } from '../../server/channels/channel.ts';
import type { Clock } from '../../server/runtime/clock.ts';
import { usualPatience } from '../../server/runtime/perform-effect.ts';
import type { PerformRequest } from '../../server/runtime/perform-request.ts';
import type { Runtime } from '../../server/runtime/runtime.ts';
import type { Store } from '../../server/runtime/store.ts';
import type { Tables, undo } from './tables.ts';

export interface PlantedBug {
  /** Of each life, counted from 1. */
  readonly store?: (store: Store, around: { life: number; tables: Tables }) => Partial<Store>;
  readonly clock?: (clock: Clock) => Clock;
  readonly channel?: (channel: Channel) => Channel;
  readonly request?: (perform: PerformRequest) => PerformRequest;
  readonly runtime?: (runtime: Runtime) => Runtime;
  /** What a crash in the middle of a commit leaves. */
  readonly undo?: typeof undo;
}

const intake: Record<string, PlantedBug> = {
  'answers a webhook before it is stored': {
    runtime: (runtime) => ({
      ...runtime,
      async deliver(delivery) {
        runtime.deliver(delivery).catch(() => {});
        return { outcome: 'accepted', instanceId: null };
      },
    }),
  },
  'takes a full disk for a stored message': {
    runtime: (runtime) => ({
      ...runtime,
      deliver: (delivery) =>
        runtime.deliver(delivery).catch(() => ({ outcome: 'accepted', instanceId: null })),
    }),
  },
  'stores piece by piece': { undo: () => {} },
  'does not know after a restart what it received': {
    store: ({ hasInbound }, { life, tables: { messages, received } }) => {
      const known = new Set(
        life === 1 ? [] : [...messages.rows.values()].map(({ providerMessageId: id }) => id),
      );
      return {
        hasInbound(id) {
          if (!known.has(id)) return hasInbound(id);
          known.delete(id);
          received.delete(id);
          return false;
        },
      };
    },
  },
  'starts a workflow as often as it is asked under one id': {
    store: () => ({ markDelivered: () => true }),
  },
  'forgets what it was asked to start when it restarts': {
    store: ({ markDelivered }, { life, tables: { deliveries } }) => {
      if (life > 1) deliveries.rows.clear();
      return { markDelivered };
    },
  },
  'loses a message that comes while an instance is busy': {
    store: () => ({ putMessage() {} }),
  },
  'hears first what was said last': {
    store: (_, { tables: { mailbox } }) => ({
      firstWaitingMessage(contactId) {
        const waiting = [...mailbox.rows.values()].filter((row) => row.contactId === contactId);
        const last = waiting.filter(({ messageId }) => messageId !== null).at(-1);
        return last ? { id: last.id, messageId: last.messageId ?? 0 } : null;
      },
    }),
  },
  'loses what happens to an instance that is held': {
    store: () => ({ putEvent() {} }),
  },
  'does not say who got a message that had to wait': {
    store: () => ({ assignMessage() {} }),
  },
};

const outbox: Record<string, PlantedBug> = {
  'performs without a claim': {
    store: () => ({ claimEffect: () => true }),
  },
  'forgets its claims when it restarts': {
    store: (_, { life, tables: { outbox: rows } }) => {
      for (const [key, row] of life > 1 ? rows.rows : []) {
        if (row.status === 'claimed') rows.put(key, { ...row, status: 'pending', claim: null });
      }
      return {};
    },
  },
  'performs only what was asked for since it began': {
    store: ({ listEffectsAfter }, { tables: { numbers } }) => {
      const from = numbers.get('outbox') ?? 0;
      return { listEffectsAfter: (seq, limit) => listEffectsAfter(Math.max(seq, from), limit) };
    },
  },
  'stores only the first effect of an event': {
    store: ({ insertEffect, insertInstance, updateInstance }) => {
      let isFirst = true;
      return {
        insertInstance(...args) {
          isFirst = true;
          insertInstance(...args);
        },
        updateInstance(...args) {
          isFirst = true;
          updateInstance(...args);
        },
        insertEffect(row) {
          if (isFirst) insertEffect(row);
          isFirst = false;
        },
      };
    },
  },
  'sends all that waits for a contact at once': {
    store: ({ insertEffect }) => ({
      insertEffect: (row) => insertEffect({ ...row, lane: row.effect.id }),
    }),
  },
  'sends the latest message first': {
    store: ({ listEffectsAfter }) => ({
      listEffectsAfter: (seq, limit) => listEffectsAfter(seq, limit).reverse(),
    }),
  },
  'does not wait for word of a message whose fate is unknown': {
    clock: (clock) => ({
      now: clock.now,
      wakeAt: (at, wake) =>
        clock.wakeAt(at - clock.now() === usualPatience.holdMs ? clock.now() : at, wake),
    }),
  },
  'tries again at once what was refused for now': {
    store: ({ releaseEffect }) => ({
      releaseEffect: (id, claim, to) => releaseEffect(id, claim, { ...to, nextAt: 0 }),
    }),
    clock: (clock) => ({
      now: clock.now,
      wakeAt: (at, wake) => clock.wakeAt(Math.min(at, clock.now() + 500), wake),
    }),
  },
  'takes silence for a yes': {
    channel: (channel) => ({
      ...channel,
      async send(...args) {
        const attempt = await channel.send(...args);
        return attempt.outcome === 'unknown' ? { outcome: 'accepted', messageId: '?' } : attempt;
      },
    }),
  },
  'takes silence for a no': {
    channel: (channel) => ({
      ...channel,
      async send(...args) {
        const attempt = await channel.send(...args);
        return attempt.outcome === 'unknown'
          ? { ...attempt, outcome: 'again', retryAfterMs: 0 }
          : attempt;
      },
    }),
  },
  'calls a message something else on every attempt': {
    channel: (channel) => {
      let attempts = 0;
      return {
        ...channel,
        send: (sending, signal) => {
          attempts += 1;
          return channel.send({ ...sending, clientMessageId: `a${attempts}.${attempts}` }, signal);
        },
      };
    },
  },
  'carries another Idempotency-Key on every attempt': {
    request: (perform) => {
      let attempts = 0;
      return (request, signal) => {
        attempts += 1;
        const key = `${request.headers['Idempotency-Key']}/${attempts}`;
        return perform({ ...request, headers: { 'Idempotency-Key': key } }, signal);
      };
    },
  },
  'keeps an effect that is done': {
    store: (_, { tables: { effects, outbox: rows } }) => ({
      deleteEffect: (id, claim) => rows.get(effects.get(id) ?? '')?.claim === claim,
    }),
  },
  'does not look whether a status told of a message before it is repeated': {
    store: ({ findSent, claimEffect }) => {
      let isClaiming = false;
      return {
        claimEffect(...args) {
          isClaiming = true;
          return claimEffect(...args);
        },
        findSent(id) {
          const sent = findSent(id);
          const wasClaiming = isClaiming;
          isClaiming = false;
          return sent && wasClaiming ? { ...sent, status: 'pending' } : sent;
        },
      };
    },
  },
};

const statuses: Record<string, PlantedBug> = {
  'lets a status go back': {
    store: ({ findSentByName, findSent }) => ({
      findSent: (id) => asPending(findSent(id)),
      findSentByName: (name) => asPending(findSentByName(name)),
    }),
  },
  'drops a status that comes before the answer': {
    store: () => ({ keepEarlyStatus() {} }),
  },
  'knows a message only by our own name for it': {
    store: () => ({ findSentByName: () => null }),
  },
};

function asPending<S extends { readonly status: string }>(sent: S | null): S | null {
  return sent && { ...sent, status: 'pending' };
}

const time: Record<string, PlantedBug> = {
  'has timers that ring a second early': {
    store: ({ listDueTimers, earliestTimer }) => ({
      listDueTimers: (now, limit) => listDueTimers(now + 1_000, limit),
      earliestTimer() {
        const at = earliestTimer();
        return at === null ? null : at - 1_000;
      },
    }),
  },
  'loses timers when it restarts': {
    store: (_, { life, tables: { timers } }) => {
      if (life > 1) timers.rows.clear();
      return {};
    },
  },
  'does not look for timers when it starts': {
    store: ({ earliestTimer }) => {
      let isFirst = true;
      return {
        earliestTimer() {
          const at = isFirst ? null : earliestTimer();
          isFirst = false;
          return at;
        },
      };
    },
  },
  'keeps a timer that rang': {
    store: () => ({ deleteTimer: () => true }),
  },
  'lets an old timer end a new wait': {
    store: ({ listDueTimers }, { tables: { timers } }) => ({
      listDueTimers: (now, limit) =>
        listDueTimers(now, limit).map((row) => {
          const others = [...timers.rows.values()];
          return others.filter(({ instanceId }) => instanceId === row.instanceId).at(-1) ?? row;
        }),
    }),
  },
  'counts a day on which the clocks change as 24 hours': {
    store: ({ insertTimer }) => ({
      insertTimer(row) {
        const isNight = row.id.includes('/sleep/');
        insertTimer(isNight ? { ...row, dueAt: row.dueAt - 3_600_000 } : row);
      },
    }),
  },
};

const state: Record<string, PlantedBug> = {
  'forgets that an instance has ended': {
    store: ({ updateInstance }) => ({
      updateInstance: (each, fields) => updateInstance({ ...each, status: 'waiting' }, fields),
    }),
  },
  'loses lines of a trace': {
    store: ({ appendTrace }) => ({
      appendTrace: (id, length, entries) => appendTrace(id, length, entries.slice(0, 3)),
    }),
  },
  'stores an instance after its effects, in another commit': {
    store: ({ updateInstance, commit }) => ({
      updateInstance: (...args) => void commit(() => updateInstance(...args)),
    }),
  },
};

export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  ...intake,
  ...outbox,
  ...statuses,
  ...time,
  ...state,
};
