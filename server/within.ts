import { EventEmitter } from 'node:events';

/** How long something may take, and who may break it off before. */
export interface Limit {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Thrown by `within` when the time is up. */
export class TimeUpError extends Error {
  override readonly name = 'TimeUpError';
}

/**
 * Tells work, once, that it is to break off: it emits `abort`. Undici takes it for an AbortSignal,
 * which costs more to make than all the rest of a small request.
 */
export class BreakSignal extends EventEmitter {
  aborted = false;
  reason: unknown = null;

  breakOff(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.emit('abort');
  }
}

/**
 * Does work that is over at the latest when the time is up, or when the signal says so: the work is
 * told by a signal of its own, and is not waited for. Rejects with TimeUpError, or with the reason
 * of the signal.
 */
export async function within<T>(
  { timeoutMs, signal }: Limit,
  work: (signal: BreakSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const own = new BreakSignal();
  const broken = new Promise<never>((_, reject) => {
    own.once('abort', () => reject(own.reason));
  });
  const breakOff = () => own.breakOff(signal.reason);
  signal.addEventListener('abort', breakOff);
  const timer = setTimeout(() => own.breakOff(new TimeUpError()), timeoutMs);
  try {
    return await Promise.race([work(own), broken]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', breakOff);
  }
}
