import type { Store } from '../../server/runtime/store.ts';
import { type Tables, undo as undoAll } from './tables.ts';

/** What is committed together, when somebody says that it is: all of it is durable, or nothing. */
export interface Disk {
  readonly commit: Store['commit'];
  /** Work waits to be committed. */
  isWaiting(): boolean;
  /** Commits what waits; returns the way to tell who waits for it. Throws what a crash throws. */
  write(): () => void;
  /** Refuses what waits: the disk is full. */
  refuse(): void;
}

/** Thrown by a hook on writing, it is the end of the process, not of the work. */
export class CrashError extends Error {}

interface Job {
  run(): void;
  settle(error: unknown): void;
}

/** `soon` is told when something begins to wait. */
export function createDisk(
  { journal }: Tables,
  soon: () => void,
  { undo = undoAll }: { readonly undo?: typeof undoAll } = {},
): Disk {
  let jobs: Job[] = [];

  function take(): Job[] {
    const taken = jobs;
    jobs = [];
    return taken;
  }

  /** As SQLite does it: all at once and, where something throws, once more with care. */
  function write(): () => void {
    const taken = take();
    const begun = journal.length;
    try {
      for (const job of taken) job.run();
      return () => {
        for (const job of taken) job.settle(null);
      };
    } catch (error) {
      undo(journal, begun);
      if (error instanceof CrashError) throw error;
    }
    const failures = taken.map((job) => attempt(job));
    return () => {
      for (const [index, job] of taken.entries()) job.settle(failures[index]);
    };
  }

  function attempt(job: Job): unknown {
    const begun = journal.length;
    try {
      job.run();
      return null;
    } catch (error) {
      undo(journal, begun);
      return error;
    }
  }

  return {
    commit<T>(work: () => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        let value: { readonly of: T } | null = null;
        jobs.push({
          run() {
            value = { of: work() };
          },
          settle(error) {
            if (error === null && value) resolve(value.of);
            else reject(error);
          },
        });
        if (jobs.length === 1) soon();
      });
    },
    isWaiting: () => jobs.length > 0,
    write,
    refuse() {
      for (const job of take()) job.settle(new Error('database or disk is full'));
    },
  };
}
