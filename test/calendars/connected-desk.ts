import {
  type CalendarConnection,
  findCalendarConnection,
  insertCalendarConnection,
} from '../../db/booking/calendar-connections.ts';
import type { Database } from '../../db/open.ts';
import { createBusyAsker } from '../../server/booking/calendars/ask-busy.ts';
import type { Calendar, CalendarDeps } from '../../server/booking/calendars/calendar.ts';
import type { CalendarSyncDeps } from '../../server/booking/calendars/calendar-sync-deps.ts';
import { createLocalCalendar } from '../../server/booking/calendars/local-calendar.ts';
import { workOnCalendar } from '../../server/booking/calendars/work-on-calendar.ts';
import { createLog } from '../../server/log.ts';
import { type BookingDesk, bookingDesk } from '../support/booking-desk.ts';

/** A booking back end whose technician, Ana, has a calendar. */
export interface ConnectedDesk extends BookingDesk {
  readonly connectionId: string;
  readonly calendar: Calendar;
  /** What an adapter for it needs; it has no way out. */
  readonly calendarDeps: CalendarDeps;
  readonly syncDeps: CalendarSyncDeps;
  readonly connection: () => CalendarConnection;
  /** Does what is due for the calendar now. */
  sync(): Promise<void>;
}

/** `wrap` puts something between the booking back end and the calendar, which is of the local kind. */
export function connectedDesk(
  wrap: (calendar: Calendar) => Calendar = (calendar) => calendar,
  answerMs = 100,
): ConnectedDesk {
  const connectionId = 'anas-calendar';
  const calendars = { of: (): Calendar => calendar };
  const desk = bookingDesk(':memory:', (world) =>
    createBusyAsker({ ...world, calendars, answerMs }),
  );
  const { db, clock, deps: booking } = desk;
  const calendarDeps: CalendarDeps = {
    connectionId,
    timeZone: 'Europe/Berlin',
    db,
    now: () => clock.now,
    fetch: () => Promise.reject(new Error('there is no way out')),
    google: { apiUrl: '', tokenUrl: '', consentUrl: '' },
  };
  const calendar = wrap(createLocalCalendar({}, calendarDeps));
  const log = createLog(() => {}, booking.now);
  const syncDeps = { booking, calendars, log, random: () => 0.5 };
  connect(db, { id: connectionId });
  return {
    ...desk,
    connectionId,
    calendar,
    calendarDeps,
    syncDeps,
    connection() {
      const found = findCalendarConnection(db, connectionId);
      if (!found) throw new Error('The connection is gone.');
      return found;
    },
    sync: () => workOnCalendar(syncDeps, connectionId),
  };
}

/** Connects Ana with a calendar that was never read. */
export function connect(
  db: Database,
  fields: Partial<CalendarConnection> & { readonly id: string },
): void {
  insertCalendarConnection(db, {
    resourceId: 'ana',
    kind: 'local',
    name: 'Ana',
    account: '',
    sealedSettings: 'sealed',
    writes: true,
    whenSilent: 'refuse',
    state: 'waiting',
    problem: null,
    syncToken: null,
    lastSyncAt: null,
    nextSyncAt: 0,
    attempts: 0,
    knownUntil: null,
    createdAt: 0,
    ...fields,
  });
}
