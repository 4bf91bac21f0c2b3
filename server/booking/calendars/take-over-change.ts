import type { BookedVisit } from '../../../db/booking/bookings.ts';
import { findBooking } from '../../../db/booking/bookings.ts';
import { insertCalendarConflict } from '../../../db/booking/calendar-conflicts.ts';
import type { CalendarConnection } from '../../../db/booking/calendar-connections.ts';
import {
  type CalendarEventRow,
  findByEventId,
  recordLookedAt,
  recordSeen,
  wantCalendarEvent,
} from '../../../db/booking/calendar-events.ts';
import type { Placement } from '../../../db/booking/reservations.ts';
import { findService } from '../../../db/booking/services.ts';
import type { BookingDeps } from '../booking-deps.ts';
import { BookingError } from '../booking-error.ts';
import { isBusy } from '../busy-of-resource.ts';
import { cancelBooking, moveBooking } from '../change-booking.ts';
import { blockedBy } from '../find-slots.ts';
import type { Interval } from '../interval.ts';
import { hourMs } from '../time-units.ts';
import { wallClock } from '../wall-clock.ts';
import { type Answer, transact, write } from '../write.ts';
import type { SeenEvent } from './calendar.ts';
import { belongsInto } from './event-of-visit.ts';

const reason = 'changed in the calendar';
/** With its buffers it must fit into what the store takes for one visit. */
const visitMsMax = 24 * hourMs;
const nothing: Answer = { status: 200, body: {} };

/**
 * Does to a booking what was done to its event: moved, it moves; deleted, it is cancelled. `seen` is how
 * the event is right now; null: gone. What cannot be is written down for the owner, and the event goes
 * back. What we wrote ourselves changes nothing, and what is still to be written wins.
 */
export async function takeOverChange(
  deps: BookingDeps,
  connection: CalendarConnection,
  eventId: string,
  seen: SeenEvent | null,
): Promise<void> {
  try {
    await write(deps, null, () => takeOver(deps, connection, eventId, seen));
  } catch (error) {
    if (!(error instanceof BookingError) || error.status === 503) throw error;
    const why = error.lost ? 'That time is taken, or the day is full.' : error.message;
    await transact(deps, () => putBack(deps, connection, eventId, { seen, why }));
  }
}

function takeOver(
  deps: BookingDeps,
  connection: CalendarConnection,
  eventId: string,
  seen: SeenEvent | null,
): Answer {
  const { db, now } = deps;
  const row = findByEventId(db, connection.id, eventId);
  if (!row || row.wanted > row.done || isKnown(row, seen)) return nothing;
  const visit = findBooking(db, row.bookingId);
  const isOver = !visit || visit.reservation.endAt <= now() || !belongsInto(visit, connection);
  const isDone = isOver || visit.booking.visitStatus === 'done' || isWhereItWas(row, seen);
  const answer = isDone ? nothing : follow(deps, visit, connection, seen);
  recordSeen(db, row, { etag: seen?.etag ?? null, ...placeOf(seen) });
  return answer;
}

function follow(
  deps: BookingDeps,
  visit: BookedVisit,
  connection: CalendarConnection,
  seen: SeenEvent | null,
): Answer {
  if (!seen) return cancelBooking(deps, visit.booking.id, { reason });
  return moveBooking(deps, visit, placementAt(deps, visit, connection.resourceId, seen), reason);
}

/** Where the booking would be. Throws when it cannot be there. */
function placementAt(
  { db, now }: BookingDeps,
  { reservation }: BookedVisit,
  resourceId: string,
  { start, end }: Interval,
): Placement {
  const service = findService(db, reservation.serviceId);
  if (!service || end - start > visitMsMax) {
    throw refusal('A booking cannot be longer than 24 hours.');
  }
  if (end <= now()) throw refusal('A booking cannot be moved into the past.');
  const blocked = blockedBy({ start, end }, service);
  if (isBusy(db, resourceId, blocked)) {
    throw refusal('Something else is in the calendar at that time.');
  }
  const { timeZone } = reservation;
  return {
    resourceId,
    startAt: start,
    endAt: end,
    blockedStartAt: blocked.start,
    blockedEndAt: blocked.end,
    timeZone,
    localDate: wallClock(timeZone, start, end).dateAt(start),
  };
}

function refusal(message: string): BookingError {
  return new BookingError(409, 'slot_taken', message);
}

function putBack(
  { db, now }: BookingDeps,
  { id: connectionId }: CalendarConnection,
  eventId: string,
  { seen, why }: { readonly seen: SeenEvent | null; readonly why: string },
): void {
  const row = findByEventId(db, connectionId, eventId);
  if (!row) return;
  const { bookingId } = row;
  const done = seen ? 'moved' : 'deleted';
  const message = `The event was ${done} in the calendar, but its booking could not be: ${why} The event was put back.`;
  insertCalendarConflict(db, { bookingId, connectionId, at: now(), message });
  wantCalendarEvent(db, row, eventId, now());
  recordLookedAt(db, row, { etag: seen?.etag ?? null, ...placeOf(seen) }, now());
}

function placeOf(seen: SeenEvent | null) {
  return { placedStartAt: seen?.start ?? null, placedEndAt: seen?.end ?? null };
}

function isKnown(row: CalendarEventRow, seen: SeenEvent | null): boolean {
  return seen === null ? row.placedStartAt === null : seen.etag === row.etag;
}

function isWhereItWas(row: CalendarEventRow, seen: SeenEvent | null): boolean {
  return seen !== null && seen.start === row.placedStartAt && seen.end === row.placedEndAt;
}
