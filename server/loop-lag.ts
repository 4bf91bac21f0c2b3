export interface LoopLag {
  /** How late, in milliseconds, this process gets to what it has to do. */
  readonly lagMs: () => number;
  stop(): void;
}

const everyMs = 50;

/** Watches the event loop of this process, without keeping it alive. */
export function watchLoopLag(): LoopLag {
  let expectedAt = performance.now() + everyMs;
  let lastMs = 0;
  const timer = setInterval(() => {
    const lateMs = Math.max(0, performance.now() - expectedAt);
    // One long moment is soon forgotten; one after the other adds up to being behind.
    lastMs = (lastMs + lateMs) / 2;
    expectedAt = performance.now() + everyMs;
  }, everyMs).unref();
  return { lagMs: () => lastMs, stop: () => clearInterval(timer) };
}
