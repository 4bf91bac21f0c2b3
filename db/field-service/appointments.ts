import { eq, or } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { appointment } from '../schema/field-service.ts';

export type Appointment = typeof appointment.$inferSelect;

export function insertAppointment(db: Database, row: Appointment): void {
  db.orm.insert(appointment).values(row).run();
}

/** By its own id or by that of its booking. */
export function findAppointment(db: Database, id: string): Appointment | null {
  const isIt = or(eq(appointment.id, id), eq(appointment.bookingId, id));
  return db.orm.select().from(appointment).where(isIt).get() ?? null;
}
