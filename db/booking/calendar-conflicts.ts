import { desc, eq } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { booking } from '../schema/booking.ts';
import { calendarConflict } from '../schema/calendar.ts';

/** A change made in a calendar that could not be taken over, for the owner to see. */
export interface CalendarConflict {
  readonly bookingId: string;
  readonly reference: string;
  readonly at: number;
  readonly message: string;
}

export function insertCalendarConflict(
  db: Database,
  row: Omit<typeof calendarConflict.$inferSelect, 'id'>,
): void {
  db.orm.insert(calendarConflict).values(row).run();
}

/** The newest first. */
export function listCalendarConflicts(
  db: Database,
  connectionId: string,
  limit: number,
): CalendarConflict[] {
  const { bookingId, at, message } = calendarConflict;
  return db.orm
    .select({ bookingId, reference: booking.reference, at, message })
    .from(calendarConflict)
    .innerJoin(booking, eq(booking.id, bookingId))
    .where(eq(calendarConflict.connectionId, connectionId))
    .orderBy(desc(calendarConflict.id))
    .limit(limit)
    .all();
}
