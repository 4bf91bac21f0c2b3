import { and, asc, eq, gt, lt, ne, or, sql } from 'drizzle-orm';
import { perDatabase } from '../booking/per-database.ts';
import type { Database } from '../open.ts';
import { reservation } from '../schema/booking.ts';
import { appointment } from '../schema/field-service.ts';

/** A visit or a hold of a technician, and where it is when that is known. */
export interface JobRow {
  readonly id: string;
  readonly startAt: number;
  readonly endAt: number;
  /** With its buffers. */
  readonly blockedStartAt: number;
  readonly blockedEndAt: number;
  readonly localDate: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const isActive = and(
  ne(reservation.state, sql`'cancelled'`),
  or(
    eq(reservation.state, sql`'confirmed'`),
    gt(reservation.holdExpiresAt, sql.placeholder('now')),
  ),
);

const statements = perDatabase(({ orm }) => ({
  between: orm
    .select({
      id: reservation.id,
      startAt: reservation.startAt,
      endAt: reservation.endAt,
      blockedStartAt: reservation.blockedStartAt,
      blockedEndAt: reservation.blockedEndAt,
      localDate: reservation.localDate,
      latitude: appointment.latitude,
      longitude: appointment.longitude,
    })
    .from(reservation)
    .leftJoin(appointment, eq(appointment.bookingId, reservation.id))
    .where(
      and(
        eq(reservation.resourceId, sql.placeholder('resourceId')),
        gt(reservation.blockedStartAt, sql.placeholder('from')),
        lt(reservation.blockedStartAt, sql.placeholder('until')),
        isActive,
      ),
    )
    .orderBy(asc(reservation.blockedStartAt))
    .prepare(),
}));

/** What a technician has to do between two moments, in order; holds count until they expire. */
export function listJobs(
  db: Database,
  resourceId: string,
  range: { readonly from: number; readonly until: number },
  now: number,
): JobRow[] {
  return statements(db).between.all({ resourceId, ...range, now });
}
