import { asc, eq, gt, max } from 'drizzle-orm';
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
