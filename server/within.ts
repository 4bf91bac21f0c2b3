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
 * Does work that is over at the latest when the time is up, or when the signal says so: the work is
 * told by a signal of its own, and is not waited for. Rejects with TimeUpError, or with the reason
 * of the signal.
 */
export async function within<T>(
  { timeoutMs, signal }: Limit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const own = new AbortController();
  const broken = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason));
  });
  const breakOff = () => own.abort(signal.reason);
  signal.addEventListener('abort', breakOff);
  const timer = setTimeout(() => own.abort(new TimeUpError()), timeoutMs);
  try {
    return await Promise.race([work(own.signal), broken]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', breakOff);
  }
}
