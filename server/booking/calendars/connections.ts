import { listCalendarConflicts } from '../../../db/booking/calendar-conflicts.ts';
import {
  type CalendarConnection,
  deleteCalendarConnection,
  findCalendarConnection,
  insertCalendarConnection,
  listCalendarConnections,
  updateCalendarConnection,
} from '../../../db/booking/calendar-connections.ts';
import {
  countPendingWrites,
  firstWriteProblem,
  listUpcomingBookings,
  retryWrites,
  wantCalendarEvent,
} from '../../../db/booking/calendar-events.ts';
import { inTransaction } from '../../../db/booking/in-transaction.ts';
import { findResource } from '../../../db/booking/resources.ts';
import type { Database } from '../../../db/open.ts';
import { ApiError } from '../../errors.ts';
import type { CalendarSettings } from './calendar-settings.ts';
import { accountOf, addressOf } from './complete-settings.ts';
import { eventIdOf } from './event-id.ts';
import type { OpenCalendars } from './open-calendars.ts';

export interface ConnectionsDeps {
  readonly db: Database;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly calendars: OpenCalendars;
}

/** What an owner chooses about a connection; left out: as it is, or the usual. */
export interface ConnectionChoices {
  readonly name?: string | undefined;
  readonly writes?: boolean | undefined;
  readonly whenSilent?: CalendarConnection['whenSilent'] | undefined;
}

const kindNames = { local: 'Built-in calendar', google: 'Google Calendar', caldav: 'CalDAV' };
const conflictsMax = 20;

/** Connects a resource with a calendar; its bookings to come are written there. */
export function connectCalendar(
  deps: ConnectionsDeps,
  resourceId: string,
  settings: CalendarSettings,
  choices: ConnectionChoices,
): CalendarConnection {
  const { db, now, randomId, calendars } = deps;
  if (!findResource(db, resourceId)) {
    const path = 'resourceId';
    throw new ApiError('unprocessable', `There is no resource “${resourceId}”.`, { path });
  }
  const id = randomId();
  const connection: CalendarConnection = {
    id,
    resourceId,
    kind: settings.kind,
    name: choices.name ?? kindNames[settings.kind],
    account: accountOf(settings),
    sealedSettings: calendars.seal(id, settings),
    writes: choices.writes ?? true,
    whenSilent: choices.whenSilent ?? 'refuse',
    state: 'waiting',
    problem: null,
    syncToken: null,
    lastSyncAt: null,
    nextSyncAt: now(),
    attempts: 0,
    knownUntil: null,
    createdAt: now(),
  };
  inTransaction(db, () => {
    insertCalendarConnection(db, connection);
    wantAll(deps, connection);
  });
  return connection;
}

/** Changes what was chosen, or how to sign in. Which calendar it is stays. */
export function changeConnection(
  deps: ConnectionsDeps,
  id: string,
  settings: CalendarSettings | undefined,
  choices: ConnectionChoices,
): void {
  const { db, now, calendars } = deps;
  const before = requireConnection(db, id);
  if (settings) requireSameCalendar(calendars.unseal(before), settings);
  inTransaction(db, () => {
    updateCalendarConnection(db, id, {
      name: choices.name ?? before.name,
      writes: choices.writes ?? before.writes,
      whenSilent: choices.whenSilent ?? before.whenSilent,
      ...(settings && {
        account: accountOf(settings),
        sealedSettings: calendars.seal(id, settings),
        state: 'waiting',
        problem: null,
        attempts: 0,
        nextSyncAt: now(),
      }),
    });
    if (settings) retryWrites(db, id, now());
    const after = requireConnection(db, id);
    if (after.writes !== before.writes) wantAll(deps, after);
  });
}

/** What was written into the calendar stays there. */
export function disconnectCalendar({ db }: ConnectionsDeps, id: string): void {
  inTransaction(db, () => {
    requireConnection(db, id);
    deleteCalendarConnection(db, id);
  });
}

/** Whatever it waits for, it is read and written now. */
export function hurryConnection({ db, now }: ConnectionsDeps, id: string): void {
  inTransaction(db, () => {
    requireConnection(db, id);
    updateCalendarConnection(db, id, { nextSyncAt: now(), attempts: 0 });
    retryWrites(db, id, now());
  });
}

export function requireConnection(db: Database, id: string): CalendarConnection {
  const found = findCalendarConnection(db, id);
  if (found) return found;
  throw new ApiError('not_found', 'There is no such calendar connection.');
}

export function listShownConnections(deps: Pick<ConnectionsDeps, 'db' | 'calendars'>) {
  return listCalendarConnections(deps.db).map((each) => shownConnection(deps, each));
}

/** A connection without its secrets. */
function shownConnection(
  { db, calendars }: Pick<ConnectionsDeps, 'db' | 'calendars'>,
  connection: CalendarConnection,
) {
  const { id, resourceId, kind, name, account, writes, whenSilent, state } = connection;
  const { lastSyncAt, nextSyncAt, createdAt } = connection;
  const chosen = { id, resourceId, kind, name, account, writes, whenSilent };
  const pendingWrites = countPendingWrites(db, connection.id);
  const problem = connection.problem ?? firstWriteProblem(db, connection.id);
  const address = addressOf(calendars.unseal(connection));
  return { ...chosen, address, state, problem, pendingWrites, lastSyncAt, nextSyncAt, createdAt };
}

/** With the changes made in the calendar that could not be taken over, the newest first. */
export function connectionWithConflicts(
  deps: Pick<ConnectionsDeps, 'db' | 'calendars'>,
  id: string,
) {
  const connection = requireConnection(deps.db, id);
  const conflicts = listCalendarConflicts(deps.db, id, conflictsMax);
  return { ...shownConnection(deps, connection), conflicts };
}

/** The bookings to come are to stand in the calendar, or no longer. */
function wantAll({ db, now }: ConnectionsDeps, connection: CalendarConnection): void {
  for (const bookingId of listUpcomingBookings(db, connection, now())) {
    wantCalendarEvent(db, { bookingId, connectionId: connection.id }, eventIdOf(bookingId), now());
  }
}

function requireSameCalendar(before: CalendarSettings, after: CalendarSettings): void {
  if (before.kind === after.kind && addressOf(before) === addressOf(after)) return;
  const message = 'This would be another calendar. Connect it as a new one, and delete this.';
  throw new ApiError('conflict', message, { path: 'settings' });
}
