/** How many messages are taken; what is more is told to come again, or fails later. */
export interface RateLimits {
  /** Requests to one subaccount in a second: 8x8's "API rate limiting". */
  readonly perSubAccountAndSecond: number;
  /** Messages to one person: this many at once, and then one each `pairEveryMs` (WhatsApp's pair limit). */
  readonly pairBurst: number;
  readonly pairEveryMs: number;
}

export const documentedLimits: RateLimits = {
  perSubAccountAndSecond: 1_800,
  pairBurst: 45,
  pairEveryMs: 6_000,
};

export interface RateLimiter {
  /** Seconds to wait before the next request of a subaccount; 0: this one is taken. */
  waitFor(subAccountId: string): number;
  /** False: this is more than one person may be sent. */
  takePair(from: string, to: string): boolean;
}

/** `now` is in epoch milliseconds. */
export function createRateLimiter(limits: RateLimits, now: () => number): RateLimiter {
  const seconds = new Map<string, { second: number; count: number }>();
  const pairs = new Map<string, { at: number; left: number }>();

  return {
    waitFor(subAccountId) {
      const second = Math.floor(now() / 1_000);
      const known = seconds.get(subAccountId);
      const count = known?.second === second ? known.count + 1 : 1;
      seconds.set(subAccountId, { second, count });
      return count > limits.perSubAccountAndSecond ? 1 : 0;
    },
    takePair(from, to) {
      const key = `${from} ${to}`;
      const at = now();
      const known = pairs.get(key) ?? { at, left: limits.pairBurst };
      const grown = known.left + (at - known.at) / limits.pairEveryMs;
      const left = Math.min(limits.pairBurst, grown);
      pairs.set(key, { at, left: left >= 1 ? left - 1 : left });
      return left >= 1;
    },
  };
}

/** Requests about forms that one key may make in a minute: 8x8's guide to Flows. */
const flowRequestsPerMinute = 100;

/** Seconds to wait before the next request about forms; 0: this one is taken. */
export function createFlowLimiter(now: () => number) {
  const minutes = new Map<string, { minute: number; count: number }>();
  return {
    waitFor(key: string): number {
      const minute = Math.floor(now() / 60_000);
      const known = minutes.get(key);
      const count = known?.minute === minute ? known.count + 1 : 1;
      minutes.set(key, { minute, count });
      return count > flowRequestsPerMinute ? 60 - Math.floor((now() % 60_000) / 1_000) : 0;
    },
  };
}
