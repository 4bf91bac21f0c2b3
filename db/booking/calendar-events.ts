import { and, asc, count, eq, gt, isNotNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { booking, reservation } from '../schema/booking.ts';
import { calendarConnection, calendarEvent } from '../schema/calendar.ts';
import { perDatabase } from './per-database.ts';

/** A booking in a calendar: what is wanted there, and what is done. */
export type CalendarEventRow = typeof calendarEvent.$inferSelect;

type Key = Pick<CalendarEventRow, 'bookingId' | 'connectionId'>;

export type OwnEvent = Pick<
  CalendarEventRow,
  'bookingId' | 'eventId' | 'etag' | 'placedStartAt' | 'placedEndAt' | 'sentStartAt' | 'sentEndAt'
> &
  Pick<typeof reservation.$inferSelect, 'startAt' | 'endAt'>;

/** What a write came to; `done` is what was wanted when it began. */
export type WriteRecord = Pick<
  CalendarEventRow,
  'done' | 'etag' | 'htmlLink' | 'placedStartAt' | 'placedEndAt'
>;

/** A booking's event, and whose calendar it is in. */
export type EventOfBooking = Pick<
  CalendarEventRow,
  'connectionId' | 'eventId' | 'htmlLink' | 'wanted' | 'done'
> &
  Pick<typeof calendarConnection.$inferSelect, 'kind' | 'resourceId'>;

const statements = perDatabase(({ orm }) => ({
  ofBooking: orm
    .select({
      connectionId: calendarEvent.connectionId,
      eventId: calendarEvent.eventId,
      htmlLink: calendarEvent.htmlLink,
      wanted: calendarEvent.wanted,
      done: calendarEvent.done,
      kind: calendarConnection.kind,
      resourceId: calendarConnection.resourceId,
    })
    .from(calendarEvent)
    .innerJoin(calendarConnection, eq(calendarConnection.id, calendarEvent.connectionId))
    .where(eq(calendarEvent.bookingId, sql.placeholder('bookingId')))
    .orderBy(asc(calendarConnection.createdAt), asc(calendarConnection.id))
    .prepare(),
}));

const unsent = { sentStartAt: null, sentEndAt: null } as const;
const fresh = {
  wanted: 1,
  done: 0,
  etag: null,
  htmlLink: null,
  placedStartAt: null,
  placedEndAt: null,
  ...unsent,
  attempts: 0,
  problem: null,
} as const;

/** Asks for a booking to stand in a calendar as it is now, once more where that was asked before. */
export function wantCalendarEvent(db: Database, key: Key, eventId: string, now: number): void {
  db.orm
    .insert(calendarEvent)
    .values({ ...key, eventId, ...fresh, nextAttemptAt: now })
    .onConflictDoUpdate({
      target: [calendarEvent.bookingId, calendarEvent.connectionId],
      // Who is being written, or waits for the calendar to recover, has its turn already.
      set: {
        wanted: sql`${calendarEvent.wanted} + 1`,
        nextAttemptAt: sql`coalesce(${calendarEvent.nextAttemptAt}, ${now})`,
      },
    })
    .run();
}

/** The calendars in which a booking stands, or is to stand; the oldest connection first. */
export function listCalendarEventsOf(db: Database, bookingId: string): EventOfBooking[] {
  return statements(db).ofBooking.all({ bookingId });
}

export function findCalendarEvent(db: Database, key: Key): CalendarEventRow | null {
  return db.orm.select().from(calendarEvent).where(is(key)).get() ?? null;
}

/** The booking's event that has this id in a calendar. */
export function findByEventId(
  db: Database,
  connectionId: string,
  eventId: string,
): CalendarEventRow | null {
  const isIt = and(
    eq(calendarEvent.connectionId, connectionId),
    eq(calendarEvent.eventId, eventId),
  );
  return db.orm.select().from(calendarEvent).where(isIt).get() ?? null;
}

/**
 * Takes the turn to write what is due first, until `leaseUntil` at most, and counts it as an attempt, so
 * that one whose end nobody saw is remembered. Null: nothing is due.
 */
export function claimDueEvent(
  db: Database,
  connectionId: string,
  now: number,
  leaseUntil: number,
): CalendarEventRow | null {
  const due = db.orm
    .select()
    .from(calendarEvent)
    .where(and(eq(calendarEvent.connectionId, connectionId), lte(calendarEvent.nextAttemptAt, now)))
    .orderBy(asc(calendarEvent.nextAttemptAt), asc(calendarEvent.bookingId))
    .limit(1)
    .get();
  if (!due) return null;
  const stillDue = and(is(due), lte(calendarEvent.nextAttemptAt, now));
  const claimed = db.orm
    .update(calendarEvent)
    .set({ nextAttemptAt: leaseUntil, attempts: due.attempts + 1 })
    .where(stillDue)
    .run();
  return claimed.changes > 0 ? { ...due, attempts: due.attempts + 1 } : null;
}

/** Where the write that is about to begin would leave it: so much is known if nobody hears its end. */
export function recordSent(
  db: Database,
  key: Key,
  sent: Pick<CalendarEventRow, 'sentStartAt' | 'sentEndAt'>,
): void {
  db.orm.update(calendarEvent).set(sent).where(is(key)).run();
}

/** It was looked at in the calendar, and is not as it should be: it is written next. */
export function recordLookedAt(
  db: Database,
  key: Key,
  seen: Pick<CalendarEventRow, 'etag' | 'placedStartAt' | 'placedEndAt'>,
  nextAttemptAt: number,
): void {
  db.orm
    .update(calendarEvent)
    .set({ ...seen, ...unsent, nextAttemptAt })
    .where(is(key))
    .run();
}

/** It was written. What has been wanted meanwhile is written next. */
export function recordWritten(db: Database, key: Key, record: WriteRecord, now: number): void {
  const isBehind = sql`${calendarEvent.wanted} > ${record.done}`;
  db.orm
    .update(calendarEvent)
    .set({
      ...record,
      ...unsent,
      attempts: 0,
      problem: null,
      nextAttemptAt: sql`CASE WHEN ${isBehind} THEN ${now} END`,
    })
    .where(is(key))
    .run();
}

/** It was not written; `nextAttemptAt` null: only when something changes, or the owner asks. */
export function recordUnwritten(
  db: Database,
  key: Key,
  fields: Pick<CalendarEventRow, 'nextAttemptAt' | 'problem'>,
): void {
  db.orm.update(calendarEvent).set(fields).where(is(key)).run();
}

/** What was seen in the calendar, where nothing is left to be written. */
export function recordSeen(
  db: Database,
  key: Key,
  seen: Pick<CalendarEventRow, 'etag' | 'placedStartAt' | 'placedEndAt'>,
): void {
  db.orm
    .update(calendarEvent)
    .set({
      ...seen,
      ...unsent,
      done: sql`${calendarEvent.wanted}`,
      attempts: 0,
      problem: null,
      nextAttemptAt: null,
    })
    .where(is(key))
    .run();
}

/** Nothing is written to this calendar before then. */
export function holdWritesUntil(db: Database, connectionId: string, at: number): void {
  const isSooner = and(
    eq(calendarEvent.connectionId, connectionId),
    isNotNull(calendarEvent.nextAttemptAt),
    lt(calendarEvent.nextAttemptAt, at),
  );
  db.orm.update(calendarEvent).set({ nextAttemptAt: at }).where(isSooner).run();
}

/** What is still to be written is due now, also what was given up. */
export function retryWrites(db: Database, connectionId: string, now: number): void {
  db.orm
    .update(calendarEvent)
    .set({ nextAttemptAt: now, attempts: 0 })
    .where(and(eq(calendarEvent.connectionId, connectionId), isPending()))
    .run();
}

/** How many bookings are not yet in a calendar as they should be. */
export function countPendingWrites(db: Database, connectionId: string): number {
  const found = db.orm
    .select({ n: count() })
    .from(calendarEvent)
    .where(and(eq(calendarEvent.connectionId, connectionId), isPending()))
    .get();
  return found?.n ?? 0;
}

/** The first write that is stuck, and why; null: none is. */
export function firstWriteProblem(db: Database, connectionId: string): string | null {
  const found = db.orm
    .select({ problem: calendarEvent.problem })
    .from(calendarEvent)
    .where(
      and(
        eq(calendarEvent.connectionId, connectionId),
        isPending(),
        isNotNull(calendarEvent.problem),
      ),
    )
    .orderBy(asc(calendarEvent.bookingId))
    .limit(1)
    .get();
  return found?.problem ?? null;
}

/**
 * Our events that stand, or may stand, in a calendar: where they were last seen, where an unheard write
 * may have put them, and where their bookings are now.
 */
export function listOwnEvents(db: Database, connectionId: string): OwnEvent[] {
  const { bookingId, eventId, etag, placedStartAt, placedEndAt } = calendarEvent;
  const { sentStartAt, sentEndAt } = calendarEvent;
  const { startAt, endAt } = reservation;
  const seen = { placedStartAt, placedEndAt, sentStartAt, sentEndAt };
  return db.orm
    .select({ bookingId, eventId, etag, ...seen, startAt, endAt })
    .from(calendarEvent)
    .innerJoin(reservation, eq(reservation.id, bookingId))
    .where(
      and(
        eq(calendarEvent.connectionId, connectionId),
        or(isNotNull(placedStartAt), gt(calendarEvent.wanted, calendarEvent.done)),
      ),
    )
    .all();
}

/**
 * The confirmed bookings of a connection's resource that are not over: all of them where bookings are
 * written there, else those that were.
 */
export function listUpcomingBookings(
  db: Database,
  connection: { readonly id: string; readonly resourceId: string; readonly writes: boolean },
  now: number,
): string[] {
  const { bookingId, connectionId } = calendarEvent;
  return db.orm
    .select({ id: booking.id })
    .from(booking)
    .innerJoin(reservation, eq(reservation.id, booking.id))
    .leftJoin(calendarEvent, and(eq(bookingId, booking.id), eq(connectionId, connection.id)))
    .where(
      and(
        eq(reservation.resourceId, connection.resourceId),
        eq(reservation.state, 'confirmed'),
        gt(reservation.endAt, now),
        ...(connection.writes ? [] : [isNotNull(bookingId)]),
      ),
    )
    .all()
    .map(({ id }) => id);
}

function is({ bookingId, connectionId }: Key) {
  return and(eq(calendarEvent.bookingId, bookingId), eq(calendarEvent.connectionId, connectionId));
}

function isPending() {
  return or(gt(calendarEvent.wanted, calendarEvent.done), isNotNull(calendarEvent.nextAttemptAt));
}
