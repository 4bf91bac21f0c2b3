import { isBusy } from '../../db/booking/in-transaction.ts';
import { commitTogether } from '../../db/commit-together.ts';
import type { Database } from '../../db/open.ts';
import { createCommitMeter } from './commit-meter.ts';

/** Stores work of many in one transaction: one write to disk for all that came in one tick. */
export interface GroupCommit {
  /**
   * Runs `work` inside a transaction. Resolves with its value when it is durable; rejects when it
   * threw or could not be stored, and then nothing of it was.
   */
  submit<T>(work: () => T): Promise<T>;
}

const jobsMax = 512;
const busyRetryMs = 20;
/** 8x8 waits five seconds for its answer, and sends again what was refused. */
const busyMsMax = 4_000;

interface Job {
  run(): void;
  settle(error?: unknown): void;
}

export function createGroupCommit(db: Database, meter = createCommitMeter()): GroupCommit {
  const queue: Job[] = [];
  let isScheduled = false;
  let busySince: number | null = null;

  function schedule(delayMs = 0): void {
    if (isScheduled || queue.length === 0) return;
    isScheduled = true;
    if (delayMs === 0) setImmediate(flush);
    else setTimeout(flush, delayMs);
  }

  function flush(): void {
    isScheduled = false;
    const batch = queue.slice(0, jobsMax);
    const startedAt = performance.now();
    try {
      const outcomes = commitTogether(
        db,
        batch.map((job) => job.run),
      );
      queue.splice(0, jobsMax);
      busySince = null;
      meter.commits += 1;
      meter.commitMs += performance.now() - startedAt;
      meter.stored += outcomes.length;
      meter.waiting = queue.length;
      outcomes.forEach((outcome, index) => {
        if (outcome.ok) batch[index]?.settle();
        else batch[index]?.settle(outcome.error);
      });
    } catch (error) {
      if (mayWait(error)) {
        schedule(busyRetryMs);
        return;
      }
      queue.splice(0, jobsMax);
      meter.waiting = queue.length;
      for (const job of batch) job.settle(error);
    }
    schedule();
  }

  /** Another process is writing: SQLite's own wait is short, since it stops the whole process. */
  function mayWait(error: unknown): boolean {
    if (!isBusy(error)) return false;
    const now = performance.now();
    busySince ??= now;
    if (now - busySince < busyMsMax) return true;
    busySince = null;
    return false;
  }

  return {
    submit<T>(work: () => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        let value: { readonly of: T } | null = null;
        queue.push({
          run() {
            value = { of: work() };
          },
          settle(error) {
            if (value && error === undefined) resolve(value.of);
            else reject(error);
          },
        });
        meter.waiting = queue.length;
        schedule();
      });
    },
  };
}
