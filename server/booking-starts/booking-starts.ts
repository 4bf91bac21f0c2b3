/**
 * Starts workflows when something happens to a booking, and when something about it becomes due. What
 * happened is read from the bookings' own history, behind a mark that moves on when it was delivered;
 * what is to come lies in the follow-ups. Every start has a name, so what is delivered again after a
 * crash starts nothing twice.
 */
import { nextFollowUpStart } from '../../db/booking/follow-up-starts.ts';
import type { BookingStartsDeps } from './booking-start.ts';
import { type BookingWorkflow, listBookingWorkflows } from './booking-workflows.ts';
import { fireFollowUps } from './fire-follow-ups.ts';
import { createPassedOnHolds } from './pass-on-holds.ts';
import { planFollowUps, replanFollowUps } from './plan-follow-ups.ts';
import { startForChanges } from './start-for-changes.ts';

export interface BookingStarts {
  start(): void;
  /** Something was written: there may be something to tell. Resolves when it was told. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

const againMs = 5_000;
/** What can make something due. */
const wakers: ReadonlySet<string> = new Set(['booking', 'workflow', 'quiet-hours']);

export function createBookingStarts(deps: BookingStartsDeps): BookingStarts {
  const { clock, log, feed } = deps;
  const { db } = deps.booking;
  const holds = createPassedOnHolds(deps.booking);
  let isStopped = true;
  let callOff = () => {};
  let stopListening = () => {};
  /** Read again when any workflow changes. */
  let workflows: readonly BookingWorkflow[] | null = null;
  /** One look after the other; null: none waits for its turn. */
  let work = Promise.resolve();
  let next: Promise<void> | null = null;

  function look(): Promise<void> {
    if (next === null) {
      next = work.then(tell);
      work = next;
    }
    return next;
  }

  async function tell(): Promise<void> {
    next = null;
    if (isStopped) return;
    try {
      workflows ??= listBookingWorkflows(db, deps.settings);
      await tellAll(workflows);
      expect(earliest(nextFollowUpStart(db), holds.nextAt()));
    } catch (error) {
      if (isStopped) return;
      log.error('A booking could not start its workflow; it is tried again.', error);
      expect(clock.now() + againMs);
    }
  }

  async function tellAll(listening: readonly BookingWorkflow[]): Promise<void> {
    await startForChanges(deps, listening);
    await holds.passOn();
    planFollowUps(deps, listening);
    await fireFollowUps(deps, listening);
    replanFollowUps(deps, listening);
  }

  function expect(at: number | null): void {
    callOff();
    if (at !== null && !isStopped) callOff = clock.wakeAt(at, () => void look());
  }

  return {
    look,
    start() {
      isStopped = false;
      stopListening = feed.subscribe(({ type }) => {
        if (type === 'workflow') workflows = null;
        if (wakers.has(type)) void look();
      });
      void look();
    },
    async stop() {
      isStopped = true;
      stopListening();
      callOff();
      await work;
    },
  };
}

function earliest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
}
