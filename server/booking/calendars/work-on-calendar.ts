import {
  claimSync,
  findCalendarConnection,
  updateCalendarConnection,
} from '../../../db/booking/calendar-connections.ts';
import { claimDueEvent } from '../../../db/booking/calendar-events.ts';
import { minuteMs } from '../time-units.ts';
import { type CalendarSyncDeps, leaseMs } from './calendar-sync-deps.ts';
import { readCalendar } from './read-calendar.ts';
import { writeEvent } from './write-event.ts';

/**
 * Does all that is due for one calendar: writes what bookings want, then reads it. One thing after the
 * other, and nothing is held in memory between them, so that it can be killed anywhere.
 */
export async function workOnCalendar(deps: CalendarSyncDeps, id: string): Promise<void> {
  const { db, now } = deps.booking;
  let hasWritten = false;
  for (;;) {
    const connection = findCalendarConnection(db, id);
    if (!connection) return;
    const row = claimDueEvent(db, id, now(), now() + leaseMs);
    if (row) {
      hasWritten = await writeEvent(deps, connection, row);
      continue;
    }
    // What it made of our writes is worth knowing at once, unless it is in trouble.
    if (hasWritten) {
      updateCalendarConnection(db, id, { nextSyncAt: Math.min(connection.nextSyncAt, now()) });
    }
    hasWritten = false;
    if (!claimSync(db, id, now(), now() + leaseMs + minuteMs)) return;
    await readCalendar(deps, connection);
  }
}
