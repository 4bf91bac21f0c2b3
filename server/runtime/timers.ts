import type { TimerRow } from '../../db/timers.ts';
import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';
import { happen } from './happen.ts';
import type { Store } from './store.ts';

/**
 * Timers are rows; in memory there is one timeout, for the earliest of them. A row goes when its
 * time comes: whether anybody still waits for it, the instance decides.
 */
export interface Timers {
  start(): void;
  /** A timer was set. */
  expect(at: number): void;
  stop(): Promise<void>;
}

const batchMax = 200;
const againMs = 1_000;

export function createTimers(deps: {
  store: Store;
  log: Log;
  clock: Clock;
  commit: Commit;
}): Timers {
  const { store, log, clock, commit } = deps;
  const stopped = new AbortController();
  let callOff = () => {};
  /** When the timeout is; null: none is needed. */
  let awaited: number | null = null;
  let firing: Promise<void> | null = null;

  function expect(at: number): void {
    if (firing || stopped.signal.aborted || (awaited !== null && awaited <= at)) return;
    callOff();
    awaited = at;
    callOff = clock.wakeAt(at, () => {
      awaited = null;
      firing = fireAll();
    });
  }

  function expectEarliest(): void {
    const at = store.earliestTimer();
    if (at !== null) expect(at);
  }

  /** Everything that is due, a batch at a time, so that others get their turn between. */
  async function fireAll(): Promise<void> {
    let rows = store.listDueTimers(clock.now(), batchMax);
    while (rows.length > 0 && !stopped.signal.aborted) {
      const fired = await Promise.allSettled(rows.map(fire));
      const [failure] = fired.filter((each) => each.status === 'rejected');
      if (failure) {
        log.error('A timer could not be stored; it is tried again.', failure.reason);
        await sleepUntil(clock, clock.now() + againMs, stopped.signal);
      }
      rows = store.listDueTimers(clock.now(), batchMax);
    }
    firing = null;
    expectEarliest();
  }

  function fire(row: TimerRow): Promise<void> {
    return commit((turn) => {
      if (!turn.store.deleteTimer(row)) return;
      happen(turn, row.instanceId, { type: 'timed-out', id: row.id, timerId: row.id });
    });
  }

  return {
    start: expectEarliest,
    expect,
    async stop() {
      stopped.abort();
      callOff();
      await firing;
    },
  };
}
