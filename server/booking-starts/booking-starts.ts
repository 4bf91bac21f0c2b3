/**
 * Starts workflows when something happens to a booking. What happened is read from the bookings' own
 * history, behind a mark that moves on when it was delivered; every start has a name, so what is
 * delivered again after a crash starts nothing twice.
 */
import type { BookingStartsDeps } from './booking-start.ts';
import { listBookingWorkflows } from './booking-workflows.ts';
import { startForChanges } from './start-for-changes.ts';
import { nextReminder, startReminders } from './start-reminders.ts';

export interface BookingStarts {
  start(): void;
  stop(): Promise<void>;
}

const againMs = 5_000;

export function createBookingStarts(deps: BookingStartsDeps): BookingStarts {
  const { clock, log, feed } = deps;
  let isStopped = false;
  let callOff = () => {};
  let stopListening = () => {};
  /** One look after the other. */
  let work = Promise.resolve();

  function look(): void {
    work = work.then(async () => {
      if (isStopped) return;
      try {
        const workflows = listBookingWorkflows(deps.booking.db, deps.settings);
        await startForChanges(deps, workflows);
        await startReminders(deps, workflows);
        expect(nextReminder(deps, workflows));
      } catch (error) {
        if (isStopped) return;
        log.error('A booking could not start its workflow; it is tried again.', error);
        expect(clock.now() + againMs);
      }
    });
  }

  function expect(at: number | null): void {
    callOff();
    if (at !== null && !isStopped) callOff = clock.wakeAt(at, look);
  }

  return {
    start() {
      stopListening = feed.subscribe(({ type }) => {
        if (type === 'booking' || type === 'workflow') look();
      });
      look();
    },
    async stop() {
      isStopped = true;
      stopListening();
      callOff();
      await work;
    },
  };
}
