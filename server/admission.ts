import type { MiddlewareHandler } from 'hono';
import { type LoopLag, watchLoopLag } from './loop-lag.ts';
import { UnavailableError } from './unavailable.ts';

export interface AdmissionLimits {
  /** Requests that were let in and are not answered yet. */
  readonly insideMax: number;
  readonly lagMsMax: number;
}

/** 8x8 waits five seconds for an answer: who would wait longer than that had better come again. */
export const usualAdmission: AdmissionLimits = { insideMax: 1_000, lagMsMax: 1_500 };

export interface Admission {
  /** Stands before what reads a body or writes to the store. */
  readonly guard: MiddlewareHandler;
  /** How many requests are being answered. */
  readonly inside: () => number;
  readonly lagMs: () => number;
  close(): void;
}

/**
 * Lets in no more than can be answered in time. Whoever is not let in is told to come again before
 * anything of theirs was read, so the queues behind this are bounded, and nobody is half served.
 */
export function createAdmission(
  { lagMs, stop: close }: LoopLag = watchLoopLag(),
  limits = usualAdmission,
): Admission {
  let inside = 0;

  async function guard(_: unknown, next: () => Promise<void>): Promise<void> {
    if (inside >= limits.insideMax || lagMs() > limits.lagMsMax) {
      throw new UnavailableError('Too much arrives at once. Send it again in a moment.');
    }
    inside += 1;
    try {
      await next();
    } finally {
      inside -= 1;
    }
  }

  return { guard, inside: () => inside, lagMs, close };
}
