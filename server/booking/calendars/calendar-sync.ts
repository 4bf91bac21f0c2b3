/**
 * Keeps bookings and calendars together: writes out what bookings want, and takes over what is done in
 * the calendars. What is due is in the store, so whoever starts after a crash goes on with it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { listCalendarTurns } from '../../../db/booking/calendar-connections.ts';
import type { Feed } from '../../feed.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { CalendarSyncDeps } from './calendar-sync-deps.ts';
import { workOnCalendar } from './work-on-calendar.ts';

export interface CalendarSync {
  start(): void;
  /** Looks at once for what is due: something was changed in the store. */
  look(): void;
  /** Looks, and resolves when nothing is being done for this calendar any more, or after a while. */
  settle(id: string): Promise<void>;
  /** Begins nothing more, and waits a moment for what is being asked. */
  stop(): Promise<void>;
}

const againMs = 5_000;
const settleMs = 15_000;
const drainMs = 2_000;

export function createCalendarSync(
  deps: CalendarSyncDeps & { readonly clock: Clock; readonly feed: Pick<Feed, 'subscribe'> },
): CalendarSync {
  const { clock, feed, log } = deps;
  const { db } = deps.booking;
  /** The calendars that are being worked on. */
  const working = new Map<string, Promise<void>>();
  let isStopped = false;
  let callOff = () => {};
  let stopListening = () => {};

  function look(): void {
    if (isStopped) return;
    callOff();
    const turns = listCalendarTurns(db).filter(({ id }) => !working.has(id));
    for (const { id, at } of turns) if (at <= clock.now()) work(id);
    const later = turns.filter(({ id }) => !working.has(id)).map(({ at }) => at);
    if (later.length > 0) callOff = clock.wakeAt(Math.min(...later), look);
  }

  function work(id: string): void {
    const next = () => {
      working.delete(id);
      look();
    };
    const done = workOnCalendar(deps, id).then(next, (error) => {
      if (isStopped) return;
      log.error('A calendar could not be kept together with its bookings.', error, { id });
      clock.wakeAt(clock.now() + againMs, next);
    });
    working.set(id, done);
  }

  return {
    look,
    start() {
      stopListening = feed.subscribe(({ type }) => {
        if (type === 'booking') look();
      });
      look();
    },
    async settle(id) {
      look();
      await Promise.race([working.get(id), sleep(settleMs, null, { ref: false })]);
    },
    async stop() {
      isStopped = true;
      stopListening();
      callOff();
      // What is cut off here is found again by whoever starts next.
      await Promise.race([Promise.all(working.values()), sleep(drainMs, null, { ref: false })]);
    },
  };
}
