import { asc, eq } from 'drizzle-orm';
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
