import { and, asc, eq, gt, lte, min } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { booking, reservation } from '../schema/booking.ts';

const isConfirmed = eq(reservation.state, 'confirmed');

/** The ids of the bookings whose visit begins after one time and not after another, by start. */
export function listComingVisits(
  db: Database,
  { after, until, limit }: { after: number; until: number; limit: number },
): { readonly id: string; readonly startAt: number }[] {
  return db.orm
    .select({ id: booking.id, startAt: reservation.startAt })
    .from(booking)
    .innerJoin(reservation, eq(reservation.id, booking.id))
    .where(and(isConfirmed, gt(reservation.startAt, after), lte(reservation.startAt, until)))
    .orderBy(asc(reservation.startAt), asc(booking.id))
    .limit(limit)
    .all();
}

/** When the first visit after this time begins; null: there is none. */
export function nextVisitAfter(db: Database, after: number): number | null {
  const found = db.orm
    .select({ at: min(reservation.startAt) })
    .from(booking)
    .innerJoin(reservation, eq(reservation.id, booking.id))
    .where(and(isConfirmed, gt(reservation.startAt, after)))
    .get();
  return found?.at ?? null;
}
