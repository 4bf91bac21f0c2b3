import BetterSqlite from 'better-sqlite3';
import { and, between, count, eq, gt, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { reservation } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

export type Reservation = typeof reservation.$inferSelect;

/** Where a reservation lies. Times are epoch milliseconds. */
export type Placement = Pick<
  Reservation,
  'resourceId' | 'startAt' | 'endAt' | 'blockedStartAt' | 'blockedEndAt' | 'timeZone' | 'localDate'
>;

/** Time of a resource that is taken, with the buffers of who took it. */
export type Occupied = Pick<
  Reservation,
  'serviceId' | 'blockedStartAt' | 'blockedEndAt' | 'localDate'
>;

/** What the database said to a reservation: its triggers refuse what would overbook. */
export type ReservationOutcome = 'stored' | 'slot_taken' | 'day_full';

/** No reservation is longer than this, buffers included: a CHECK of the table says so. */
const reservationMsMax = 48 * 3_600_000;

const atNow = sql.placeholder('now');
const active = and(
  ne(reservation.state, sql`'cancelled'`),
  or(eq(reservation.state, sql`'confirmed'`), gt(reservation.holdExpiresAt, atNow)),
);

const statements = perDatabase(({ orm }) => ({
  insert: orm
    .insert(reservation)
    .values({
      id: sql.placeholder('id'),
      serviceId: sql.placeholder('serviceId'),
      resourceId: sql.placeholder('resourceId'),
      state: sql.placeholder('state'),
      startAt: sql.placeholder('startAt'),
      endAt: sql.placeholder('endAt'),
      blockedStartAt: sql.placeholder('blockedStartAt'),
      blockedEndAt: sql.placeholder('blockedEndAt'),
      timeZone: sql.placeholder('timeZone'),
      localDate: sql.placeholder('localDate'),
      holdExpiresAt: sql.placeholder('holdExpiresAt'),
      changedAt: sql.placeholder('changedAt'),
    })
    .prepare(),
  occupied: orm
    .select({
      serviceId: reservation.serviceId,
      blockedStartAt: reservation.blockedStartAt,
      blockedEndAt: reservation.blockedEndAt,
      localDate: reservation.localDate,
    })
    .from(reservation)
    .where(
      and(
        eq(reservation.resourceId, sql.placeholder('resourceId')),
        gt(reservation.blockedStartAt, sql.placeholder('earliestStartAt')),
        lt(reservation.blockedStartAt, sql.placeholder('until')),
        gt(reservation.blockedEndAt, sql.placeholder('from')),
        active,
      ),
    )
    .prepare(),
  countByDate: orm
    .select({ date: reservation.localDate, count: count() })
    .from(reservation)
    .where(
      and(
        eq(reservation.serviceId, sql.placeholder('serviceId')),
        between(reservation.localDate, sql.placeholder('first'), sql.placeholder('last')),
        active,
      ),
    )
    .groupBy(reservation.localDate)
    .prepare(),
}));

export function insertReservation(db: Database, row: Reservation): ReservationOutcome {
  return guarded(() => statements(db).insert.run(row));
}

/** Turns a hold into a confirmed reservation. */
export function confirmReservation(db: Database, id: string, now: number): ReservationOutcome {
  return update(db, id, { state: 'confirmed', holdExpiresAt: null, changedAt: now });
}

/** Takes the new time and frees the old in one statement; when refused, the old one stays. */
export function moveReservation(
  db: Database,
  id: string,
  placement: Placement,
  now: number,
): ReservationOutcome {
  return update(db, id, { ...placement, changedAt: now });
}

export function cancelReservation(db: Database, id: string, now: number): void {
  db.orm
    .update(reservation)
    .set({ state: 'cancelled', holdExpiresAt: null, changedAt: now })
    .where(eq(reservation.id, id))
    .run();
}

export function findReservation(db: Database, id: string): Reservation | null {
  return db.orm.select().from(reservation).where(eq(reservation.id, id)).get() ?? null;
}

/** What is taken of a resource at `now`, of all that touches the time from `from` to `until`. */
export function listOccupied(
  db: Database,
  resourceId: string,
  range: { readonly from: number; readonly until: number },
  now: number,
): Occupied[] {
  const earliestStartAt = range.from - reservationMsMax;
  return statements(db).occupied.all({ resourceId, ...range, earliestStartAt, now });
}

/** How many places of a service are taken on each date from `first` to `last`, both included. */
export function countReservationsByDate(
  db: Database,
  serviceId: string,
  dates: { readonly first: string; readonly last: string },
  now: number,
): Map<string, number> {
  const rows = statements(db).countByDate.all({ serviceId, ...dates, now });
  return new Map(rows.map((row) => [row.date, row.count]));
}

/** Gives up a hold. False: it is not a hold (any more). */
export function deleteHold(db: Database, id: string): boolean {
  const isHold = and(eq(reservation.id, id), eq(reservation.state, 'hold'));
  return db.orm.delete(reservation).where(isHold).run().changes > 0;
}

export function deleteHoldsExpiredBefore(db: Database, time: number): void {
  db.orm
    .delete(reservation)
    .where(and(eq(reservation.state, sql`'hold'`), lt(reservation.holdExpiresAt, time)))
    .run();
}

function update(db: Database, id: string, fields: Partial<Reservation>): ReservationOutcome {
  return guarded(() => db.orm.update(reservation).set(fields).where(eq(reservation.id, id)).run());
}

function guarded(write: () => unknown): ReservationOutcome {
  try {
    write();
    return 'stored';
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
    if (error.message === 'slot_taken' || error.message === 'day_full') return error.message;
    throw error;
  }
}
