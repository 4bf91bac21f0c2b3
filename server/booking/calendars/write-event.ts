import { type BookedVisit, findBooking } from '../../../db/booking/bookings.ts';
import { insertCalendarConflict } from '../../../db/booking/calendar-conflicts.ts';
import {
  type CalendarConnection,
  updateCalendarConnection,
} from '../../../db/booking/calendar-connections.ts';
import {
  type CalendarEventRow,
  holdWritesUntil,
  recordLookedAt,
  recordSent,
  recordUnwritten,
  recordWritten,
} from '../../../db/booking/calendar-events.ts';
import { hourMs } from '../time-units.ts';
import { transact } from '../write.ts';
import { backoffMs } from './backoff.ts';
import type {
  Calendar,
  CalendarEvent,
  CalendarFailure,
  SeenEvent,
  WrittenEvent,
} from './calendar.ts';
import type { CalendarSyncDeps } from './calendar-sync-deps.ts';
import { belongsInto, eventOfVisit } from './event-of-visit.ts';

const untilReconnectedMs = hourMs;
/** A calendar that always says that something is different is not asked without end. */
const atOnceMax = 3;

/** What one attempt came to. */
type Outcome =
  | { readonly kind: 'written'; readonly event: CalendarEvent; readonly written: WrittenEvent }
  | { readonly kind: 'out' }
  /** It is not as it was last seen; null: it is not there. Our booking wins, at once. */
  | { readonly kind: 'other'; readonly seen: SeenEvent | null }
  | { readonly kind: 'failed'; readonly failure: CalendarFailure };

/**
 * Brings one booking's event to what is wanted now. The row has been claimed: who finds it after a crash
 * does all of this again, which changes nothing where it was done. Resolves to whether the calendar
 * was well.
 */
export async function writeEvent(
  deps: CalendarSyncDeps,
  connection: CalendarConnection,
  row: CalendarEventRow,
): Promise<boolean> {
  const visit = findBooking(deps.booking.db, row.bookingId);
  const outcome = await attempt(deps, row, visit, connection);
  await transact(deps.booking, () => record(deps, connection, row, outcome));
  return outcome.kind !== 'failed';
}

async function attempt(
  deps: CalendarSyncDeps,
  row: CalendarEventRow,
  visit: BookedVisit | null,
  connection: CalendarConnection,
): Promise<Outcome> {
  const calendar = deps.calendars.of(connection);
  if (!visit || !belongsInto(visit, connection)) return takeOut(calendar, row);
  const event = eventOfVisit(visit);
  // Nobody heard the end of the last attempt: it is asked what came of it before it is repeated.
  if (row.sentStartAt !== null) return look(calendar, event);
  const { start: sentStartAt, end: sentEndAt } = event;
  await transact(deps.booking, () => recordSent(deps.booking.db, row, { sentStartAt, sentEndAt }));
  const result =
    row.etag === null ? await calendar.put(event) : await calendar.move(event, row.etag);
  if (result.ok) return { kind: 'written', event, written: result.value };
  const { kind } = result.failure;
  if (kind === 'gone' || kind === 'changed') return look(calendar, event);
  return { kind: 'failed', failure: result.failure };
}

async function takeOut(calendar: Calendar, row: CalendarEventRow): Promise<Outcome> {
  const wasNeverThere = row.placedStartAt === null && row.sentStartAt === null;
  if (wasNeverThere) return { kind: 'out' };
  const result = await calendar.cancel(row.eventId);
  return result.ok ? { kind: 'out' } : { kind: 'failed', failure: result.failure };
}

/** How the event is; where it is as wanted, an attempt went well unnoticed. */
async function look(calendar: Calendar, event: CalendarEvent): Promise<Outcome> {
  const found = await calendar.find(event.eventId);
  if (!found.ok) return { kind: 'failed', failure: found.failure };
  const seen = found.value;
  if (seen?.start !== event.start || seen.end !== event.end) return { kind: 'other', seen };
  return { kind: 'written', event, written: { etag: seen.etag, htmlLink: null } };
}

function record(
  deps: CalendarSyncDeps,
  connection: CalendarConnection,
  row: CalendarEventRow,
  outcome: Outcome,
): void {
  const { db, now } = deps.booking;
  switch (outcome.kind) {
    case 'written': {
      const { start, end } = outcome.event;
      const { etag, htmlLink } = outcome.written;
      const placed = { placedStartAt: start, placedEndAt: end };
      const link = htmlLink ?? row.htmlLink;
      recordWritten(db, row, { done: row.wanted, etag, htmlLink: link, ...placed }, now());
      break;
    }
    case 'out': {
      const nowhere = { etag: null, htmlLink: null, placedStartAt: null, placedEndAt: null };
      recordWritten(db, row, { done: row.wanted, ...nowhere }, now());
      break;
    }
    case 'other':
      recordOther(deps, row, outcome.seen);
      break;
    case 'failed':
      recordFailed(deps, connection, row, outcome.failure);
  }
}

/** Our booking wins over what was done in the calendar meanwhile; the owner is told. */
function recordOther(
  { booking: { db, now }, random }: CalendarSyncDeps,
  row: CalendarEventRow,
  seen: SeenEvent | null,
): void {
  if (isTheirHand(row, seen)) {
    const { bookingId, connectionId } = row;
    const done = seen === null ? 'deleted' : 'moved';
    const message = `The event was ${done} in the calendar while its booking was being changed. The booking counts, and the event was put where the booking is.`;
    insertCalendarConflict(db, { bookingId, connectionId, at: now(), message });
  }
  const waitMs = row.attempts < atOnceMax ? 0 : backoffMs(row.attempts, null, random);
  const placed = { placedStartAt: seen?.start ?? null, placedEndAt: seen?.end ?? null };
  recordLookedAt(db, row, { etag: seen?.etag ?? null, ...placed }, now() + waitMs);
}

/** Whether it is neither where it was seen last nor where we may have put it ourselves. */
function isTheirHand(row: CalendarEventRow, seen: SeenEvent | null): boolean {
  if (seen === null) return row.placedStartAt !== null;
  const wasThere = seen.start === row.placedStartAt && seen.end === row.placedEndAt;
  const wasSent = seen.start === row.sentStartAt && seen.end === row.sentEndAt;
  return !wasThere && !wasSent;
}

function recordFailed(
  { booking: { db, now }, random }: CalendarSyncDeps,
  { id }: CalendarConnection,
  row: CalendarEventRow,
  { kind, message: problem, afterMs }: CalendarFailure,
): void {
  if (kind === 'reconnect') {
    const at = now() + untilReconnectedMs;
    recordUnwritten(db, row, { nextAttemptAt: at, problem });
    holdWritesUntil(db, id, at);
    updateCalendarConnection(db, id, { state: 'reconnect', problem });
    return;
  }
  if (kind === 'refused') {
    recordUnwritten(db, row, { nextAttemptAt: null, problem });
    return;
  }
  const at = now() + backoffMs(row.attempts, afterMs, random);
  recordUnwritten(db, row, { nextAttemptAt: at, problem });
  if (afterMs !== null) holdWritesUntil(db, id, now() + afterMs);
  updateCalendarConnection(db, id, { state: 'waiting', problem });
}
