import { and, asc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { booking, reservation, resource, service } from '../schema/booking.ts';
import { appointment } from '../schema/field-service.ts';
import { perDatabase } from './per-database.ts';

export type Booking = typeof booking.$inferSelect;

/** A booking with the time it takes and the names a person knows it by. */
export interface BookedVisit {
  readonly booking: Booking;
  readonly reservation: typeof reservation.$inferSelect;
  readonly serviceTitle: string;
  readonly resourceName: string;
}

export interface BookingFilter {
  /** Visits that touch the time from `from` to `until` (epoch milliseconds). */
  readonly from: number;
  readonly until?: number;
  /** Any of these ways to write one phone number. */
  readonly phones?: readonly string[];
  readonly resourceId?: string;
  readonly confirmedOnly: boolean;
  readonly limit: number;
}

const columns = {
  booking,
  reservation,
  serviceTitle: service.title,
  resourceName: resource.name,
};

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select(columns)
    .from(booking)
    .innerJoin(reservation, eq(reservation.id, booking.id))
    .innerJoin(service, eq(service.id, reservation.serviceId))
    .innerJoin(resource, eq(resource.id, reservation.resourceId))
    .where(eq(booking.id, sql.placeholder('id')))
    .prepare(),
}));

export function insertBooking(db: Database, row: Booking): void {
  db.orm.insert(booking).values(row).run();
}

export function findBooking(db: Database, id: string): BookedVisit | null {
  return statements(db).find.get({ id }) ?? null;
}

export function hasReference(db: Database, reference: string): boolean {
  const found = db.orm
    .select({ id: booking.id })
    .from(booking)
    .where(eq(booking.reference, reference))
    .get();
  return found !== undefined;
}

/** The bookings that pass the filter, by start. */
export function listBookings(db: Database, filter: BookingFilter): BookedVisit[] {
  return db.orm
    .select(columns)
    .from(booking)
    .innerJoin(reservation, eq(reservation.id, booking.id))
    .innerJoin(service, eq(service.id, reservation.serviceId))
    .innerJoin(resource, eq(resource.id, reservation.resourceId))
    .where(and(...conditions(filter)))
    .orderBy(asc(reservation.startAt), asc(booking.id))
    .limit(filter.limit)
    .all();
}

export function markBookingCancelled(
  db: Database,
  id: string,
  cancelledAt: number,
  cancelReason: string | null,
): void {
  db.orm.update(booking).set({ cancelledAt, cancelReason }).where(eq(booking.id, id)).run();
}

/** How far a visit got; null: it is still to come. */
export function setVisitStatus(
  db: Database,
  id: string,
  visitStatus: Booking['visitStatus'],
): void {
  db.orm.update(booking).set({ visitStatus }).where(eq(booking.id, id)).run();
}

/** The id of the booking with this id, this reference or this appointment; null: there is none. */
export function findBookingId(db: Database, name: string): string | null {
  const found = db.orm
    .select({ id: booking.id })
    .from(booking)
    .leftJoin(appointment, eq(appointment.bookingId, booking.id))
    .where(or(eq(booking.id, name), eq(booking.reference, name), eq(appointment.id, name)));
  return found.get()?.id ?? null;
}

function conditions(filter: BookingFilter): SQL[] {
  const found = [gt(reservation.endAt, filter.from)];
  if (filter.until !== undefined) found.push(lt(reservation.startAt, filter.until));
  if (filter.phones !== undefined) found.push(inArray(booking.customerPhone, filter.phones));
  if (filter.resourceId !== undefined) found.push(eq(reservation.resourceId, filter.resourceId));
  if (filter.confirmedOnly) found.push(eq(reservation.state, 'confirmed'));
  return found;
}
