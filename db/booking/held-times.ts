import { and, eq, gt, lte, min, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { reservation } from '../schema/booking.ts';

/** The literal lets the index of holds be used. */
const isHold = eq(reservation.state, sql`'hold'`);

/** The times that were kept until some moment after one and not after another, and not taken. */
export function listHoldsEndedBetween(
  db: Database,
  after: number,
  until: number,
): { readonly startAt: number; readonly endAt: number }[] {
  const { startAt, endAt, holdExpiresAt } = reservation;
  return db.orm
    .select({ startAt, endAt })
    .from(reservation)
    .where(and(isHold, gt(holdExpiresAt, after), lte(holdExpiresAt, until)))
    .all();
}

/** When the next hold after this time runs out; null: there is none. */
export function nextHoldEnd(db: Database, after: number): number | null {
  const found = db.orm
    .select({ at: min(reservation.holdExpiresAt) })
    .from(reservation)
    .where(and(isHold, gt(reservation.holdExpiresAt, after)))
    .get();
  return found?.at ?? null;
}
