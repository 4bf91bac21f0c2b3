import {
  type CalendarConnection,
  updateCalendarConnection,
} from '../../../db/booking/calendar-connections.ts';
import {
  holdWritesUntil,
  listOwnEvents,
  type OwnEvent,
  retryWrites,
} from '../../../db/booking/calendar-events.ts';
import { deleteExternalBusyBefore } from '../../../db/booking/external-busy.ts';
import { listServices } from '../../../db/booking/services.ts';
import type { Interval } from '../interval.ts';
import { dayMs, hourMs, minuteMs } from '../time-units.ts';
import { transact } from '../write.ts';
import { backoffMs } from './backoff.ts';
import type {
  Calendar,
  CalendarChange,
  CalendarFailure,
  CalendarResult,
  SeenEvent,
} from './calendar.ts';
import type { CalendarSyncDeps } from './calendar-sync-deps.ts';
import { keepBusy } from './keep-busy.ts';
import { takeOverChange } from './take-over-change.ts';

const everyMs = 3 * minuteMs;
const untilReconnectedMs = hourMs;
/** Visits at the edge of what can be booked, and zones in which it is another day already. */
const marginMs = 3 * dayMs;

/**
 * Reads a calendar: what became of our events there, and what else takes the resource's time. Only when
 * all of it went well is it read from there on; what was read twice changes nothing the second time.
 */
export async function readCalendar(
  deps: CalendarSyncDeps,
  connection: CalendarConnection,
): Promise<void> {
  const { booking } = deps;
  const calendar = deps.calendars.of(connection);
  const range = knownRange(deps);
  const read = await readAll(calendar, connection, listOwnEvents(booking.db, connection.id), range);
  if (!read.ok) return transact(booking, () => recordFailed(deps, connection, read.failure));
  const { token, ours, busy } = read.value;
  const seen = [...ours.values()].filter((each) => each !== null);
  await transact(booking, () => {
    deleteExternalBusyBefore(booking.db, connection.id, range.start);
    keepBusy(booking.db, connection, range, busy, seen);
  });
  for (const [eventId, event] of ours) await takeOverChange(booking, connection, eventId, event);
  const now = booking.now();
  // It lets us in again: what waited for that goes on.
  if (connection.state === 'reconnect') retryWrites(booking.db, connection.id, now);
  updateCalendarConnection(booking.db, connection.id, {
    syncToken: token,
    state: 'ok',
    problem: null,
    lastSyncAt: now,
    nextSyncAt: now + everyMs,
    attempts: 0,
    knownUntil: range.end,
  });
}

interface Read {
  readonly token: string;
  /** Our events that are not as they were, as they are now; null: gone. */
  readonly ours: ReadonlyMap<string, SeenEvent | null>;
  readonly busy: Parameters<typeof keepBusy>[3];
}

async function readAll(
  calendar: Calendar,
  { syncToken }: CalendarConnection,
  own: readonly OwnEvent[],
  range: Interval,
): Promise<CalendarResult<Read>> {
  let since = syncToken;
  let changed = await calendar.changesSince(since);
  if (!changed.ok && changed.failure.kind === 'gone') {
    since = null;
    changed = await calendar.changesSince(null);
  }
  if (!changed.ok) return changed;
  const { changes, token } = changed.value;
  const ours = await lookAt(calendar, suspects(own, changes, { isAll: since === null, range }));
  if (!ours.ok) return ours;
  const busy = await calendar.busy(range);
  return busy.ok ? { ok: true, value: { token, ours: ours.value, busy: busy.value } } : busy;
}

/**
 * Which of our events may have been touched by another hand: those that are said to have changed, and, when
 * all were told, those still to come that were not among them.
 */
function suspects(
  own: readonly OwnEvent[],
  changes: readonly CalendarChange[],
  { isAll, range }: { readonly isAll: boolean; readonly range: Interval },
): string[] {
  const told = new Map(changes.map((change) => [change.eventId, change]));
  return own
    .filter(({ eventId, etag, placedEndAt }) => {
      const change = told.get(eventId);
      if (change) return change.kind === 'deleted' || change.etag !== etag;
      return isAll && placedEndAt !== null && placedEndAt > range.start;
    })
    .map(({ eventId }) => eventId);
}

/** Before a customer's booking is touched, the calendar is asked how its event is right now. */
async function lookAt(
  calendar: Calendar,
  eventIds: readonly string[],
): Promise<CalendarResult<ReadonlyMap<string, SeenEvent | null>>> {
  const found = new Map<string, SeenEvent | null>();
  for (const eventId of eventIds) {
    const result = await calendar.find(eventId);
    if (!result.ok) return result;
    found.set(eventId, result.value);
  }
  return { ok: true, value: found };
}

/** From an hour ago to the last time that can be booked. */
function knownRange({ booking: { db, now } }: CalendarSyncDeps): Interval {
  const days = Math.max(1, ...listServices(db).map(({ horizonDays }) => horizonDays));
  return { start: now() - hourMs, end: now() + days * dayMs + marginMs };
}

function recordFailed(
  { booking: { db, now }, random }: CalendarSyncDeps,
  connection: CalendarConnection,
  { kind, message: problem, afterMs }: CalendarFailure,
): void {
  const attempts = connection.attempts + 1;
  const isPassing = kind !== 'reconnect' && kind !== 'refused';
  const waitMs = isPassing ? backoffMs(attempts, afterMs, random) : untilReconnectedMs;
  const state = isPassing ? 'waiting' : kind === 'reconnect' ? 'reconnect' : 'error';
  const nextSyncAt = now() + waitMs;
  updateCalendarConnection(db, connection.id, { state, problem, attempts, nextSyncAt });
  if (kind === 'reconnect' || afterMs !== null) holdWritesUntil(db, connection.id, nextSyncAt);
}
