import { and, asc, count, eq, gt, inArray, lte, max } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { bookingChange } from '../schema/booking.ts';

export type BookingChange = typeof bookingChange.$inferSelect;

export function insertBookingChange(db: Database, row: Omit<BookingChange, 'id'>): void {
  db.orm.insert(bookingChange).values(row).run();
}

/** What happened to a booking, oldest first. */
export function listBookingChanges(db: Database, bookingId: string): BookingChange[] {
  return db.orm
    .select()
    .from(bookingChange)
    .where(eq(bookingChange.bookingId, bookingId))
    .orderBy(asc(bookingChange.id))
    .all();
}

/** What happened to any booking since the change with this id, oldest first. */
export function listChangesAfter(db: Database, id: number, limit: number): BookingChange[] {
  return db.orm
    .select()
    .from(bookingChange)
    .where(gt(bookingChange.id, id))
    .orderBy(asc(bookingChange.id))
    .limit(limit)
    .all();
}

/** The id of the last change; 0: there was none. */
export function lastChangeId(db: Database): number {
  const found = db.orm
    .select({ id: max(bookingChange.id) })
    .from(bookingChange)
    .get();
  return found?.id ?? 0;
}

/** How often the visit was given a time: 1 when it was never moved. Up to one change, or to the last. */
export function countGenerations(
  db: Database,
  bookingId: string,
  untilId: number = Number.MAX_SAFE_INTEGER,
): number {
  const gaveTime = inArray(bookingChange.kind, ['created', 'rescheduled']);
  const isOfBooking = and(eq(bookingChange.bookingId, bookingId), lte(bookingChange.id, untilId));
  const found = db.orm.select({ n: count() }).from(bookingChange).where(and(isOfBooking, gaveTime));
  return found.get()?.n ?? 0;
}

/** When the visit was last given a time (epoch milliseconds); 0: it was not. */
export function timeGivenAt(db: Database, bookingId: string): number {
  const gaveTime = inArray(bookingChange.kind, ['created', 'rescheduled']);
  const found = db.orm
    .select({ at: max(bookingChange.at) })
    .from(bookingChange)
    .where(and(eq(bookingChange.bookingId, bookingId), gaveTime))
    .get();
  return found?.at ?? 0;
}
