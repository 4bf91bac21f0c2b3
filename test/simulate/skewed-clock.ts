import type { Clock } from '../../server/runtime/clock.ts';
import type { Agenda } from './agenda.ts';

/** A machine's clock, which somebody may set, and a process's sleep, which notices a little later. */
export interface SkewedClock {
  now(): number;
  /** Somebody sets it. */
  jump(ms: number): void;
  /** The clock as a process sees it, until it dies. */
  forProcess(): Clock & { die(): void };
}

/** No sleep of the program is longer than this before it looks at the clock again. */
const noticedMs = 60_000;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
  callOff: () => void;
}

export function createSkewedClock(agenda: Agenda, startAt: number): SkewedClock {
  let skewMs = 0;
  const now = () => Math.floor(startAt + skewMs + agenda.now());
  const processes = new Set<Set<Sleeper>>();

  function sleep(sleepers: Set<Sleeper>, sleeper: Sleeper, inMs: number): void {
    sleeper.callOff = agenda.planSleep(inMs, () => {
      sleepers.delete(sleeper);
      sleeper.wake();
    });
  }

  return {
    now,
    jump(ms) {
      for (const sleepers of processes) {
        for (const sleeper of sleepers) {
          const leftMs = sleeper.at - now();
          sleeper.callOff();
          sleep(sleepers, sleeper, Math.max(leftMs - ms, Math.min(leftMs, noticedMs)));
        }
      }
      skewMs += ms;
    },
    forProcess() {
      const sleepers = new Set<Sleeper>();
      processes.add(sleepers);
      return {
        now,
        wakeAt(at, wake) {
          const sleeper = { at, wake, callOff: () => {} };
          sleepers.add(sleeper);
          sleep(sleepers, sleeper, at - now());
          return () => {
            if (sleepers.delete(sleeper)) sleeper.callOff();
          };
        },
        die() {
          for (const sleeper of sleepers) sleeper.callOff();
          processes.delete(sleepers);
        },
      };
    },
  };
}
