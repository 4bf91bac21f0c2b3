import type { OutboxEffect } from '../../db/outbox.ts';
import { createSlots, type Slots } from './slots.ts';

/** How many effects may be under way at once. */
export interface Parallel {
  readonly sendsMax: number;
  readonly requestsMax: number;
  /** One server that does not answer must not hold up the others. */
  readonly requestsPerHostMax: number;
}

export const usualParallel: Parallel = { sendsMax: 64, requestsMax: 64, requestsPerHostMax: 16 };

/** Resolves when the effect may begin, with the way to say that it is over. */
export type TakeSlot = (effect: OutboxEffect) => Promise<() => void>;

export function createEffectSlots(parallel: Parallel): TakeSlot {
  const sends = createSlots(parallel.sendsMax);
  const requests = createSlots(parallel.requestsMax);
  const hosts = new Map<string, Slots>();

  async function takeRequest(url: string): Promise<() => void> {
    const host = hostOf(url);
    const ofHost = hosts.get(host) ?? createSlots(parallel.requestsPerHostMax);
    hosts.set(host, ofHost);
    const leaveHost = await ofHost.take();
    const leave = await requests.take();
    return () => {
      leave();
      leaveHost();
      if (ofHost.isIdle()) hosts.delete(host);
    };
  }

  return (effect) => {
    if (effect.kind === 'send') return sends.take();
    return effect.kind === 'request' ? takeRequest(effect.request.url) : requests.take();
  };
}

/** '' for this very server, and for what is no address. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
