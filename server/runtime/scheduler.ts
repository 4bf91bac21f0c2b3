import type { ScheduleRow } from '../../db/schedules.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import type { Feed } from '../feed.ts';
import type { Log } from '../log.ts';
import { type Clock, sleepUntil } from './clock.ts';
import type { Commit } from './commit.ts';
import { renewSchedules, runSchedule } from './schedules.ts';
import type { Store } from './store.ts';

/** Starts workflows by the clock. In memory there is one timeout, for whichever comes first. */
export interface Scheduler {
  start(): void;
  stop(): Promise<void>;
}

const againMs = 1_000;

export function createScheduler(deps: {
  store: Pick<Store, 'listSchedules'>;
  /** Says which workflows have changed. */
  feed: Pick<Feed, 'subscribe'>;
  log: Log;
  clock: Clock;
  commit: Commit;
  provider: ContactIdentity['provider'];
}): Scheduler {
  const { store, feed, log, clock, commit, provider } = deps;
  const stopped = new AbortController();
  let callOff = () => {};
  let stopListening = () => {};
  /** One thing after the other. */
  let work = Promise.resolve();

  function then(step: () => Promise<void>): void {
    work = work.then(async () => {
      while (!stopped.signal.aborted) {
        try {
          await step();
          break;
        } catch (error) {
          log.error('A schedule could not be stored; it is tried again.', error);
          await sleepUntil(clock, clock.now() + againMs, stopped.signal);
        }
      }
      expectFirst();
    });
  }

  function expectFirst(): void {
    callOff();
    const [first] = store.listSchedules();
    if (!first || stopped.signal.aborted) return;
    callOff = clock.wakeAt(first.dueAt, () => then(runDue));
  }

  function renew(): void {
    then(() => commit(renewSchedules));
  }

  async function runDue(): Promise<void> {
    for (const row of dueNow()) await commit((turn) => runSchedule(turn, row, provider));
  }

  function dueNow(): ScheduleRow[] {
    return store.listSchedules().filter(({ dueAt }) => dueAt <= clock.now());
  }

  return {
    start() {
      stopListening = feed.subscribe((item) => {
        if (item.type === 'workflow') renew();
      });
      renew();
    },
    async stop() {
      stopped.abort();
      stopListening();
      callOff();
      await work;
    },
  };
}
