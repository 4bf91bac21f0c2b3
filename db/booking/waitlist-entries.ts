import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  lt,
  lte,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Database } from '../open.ts';
import { reservation, waitlistEntry } from '../schema/booking.ts';

/** Somebody who wants to be told when something in a stretch of time becomes free. */
export type WaitlistEntry = typeof waitlistEntry.$inferSelect;

export interface WaitlistFilter {
  readonly state?: WaitlistEntry['state'] | undefined;
  /** Any of these ways to write one phone number. */
  readonly phones?: readonly string[] | undefined;
  readonly limit: number;
}

export function insertWaitlistEntry(db: Database, row: WaitlistEntry): void {
  db.orm.insert(waitlistEntry).values(row).run();
}

export function updateWaitlistEntry(
  db: Database,
  id: string,
  fields: Pick<WaitlistEntry, 'state' | 'changedAt'> & Partial<WaitlistEntry>,
): void {
  db.orm.update(waitlistEntry).set(fields).where(eq(waitlistEntry.id, id)).run();
}

export function findWaitlistEntry(db: Database, id: string): WaitlistEntry | null {
  return db.orm.select().from(waitlistEntry).where(eq(waitlistEntry.id, id)).get() ?? null;
}

/** The entry for which this hold keeps a time. */
export function findOfferedEntry(db: Database, holdId: string): WaitlistEntry | null {
  const isOffered = and(eq(waitlistEntry.state, 'offered'), eq(waitlistEntry.holdId, holdId));
  return db.orm.select().from(waitlistEntry).where(isOffered).get() ?? null;
}

/** The entries that pass the filter, newest first. */
export function listWaitlistEntries(db: Database, filter: WaitlistFilter): WaitlistEntry[] {
  const wanted: SQL[] = [];
  if (filter.state !== undefined) wanted.push(eq(waitlistEntry.state, filter.state));
  if (filter.phones !== undefined) {
    wanted.push(inArray(waitlistEntry.customerPhone, filter.phones));
  }
  return db.orm
    .select()
    .from(waitlistEntry)
    .where(and(...wanted))
    .orderBy(desc(waitlistEntry.createdAt), desc(waitlistEntry.id))
    .limit(filter.limit)
    .all();
}

/** Who waits for something that touches the time from `from` to `until`, first come first. */
export function listWaiting(
  db: Database,
  range: { readonly from: number; readonly until: number },
  limit: number,
): WaitlistEntry[] {
  const touches = and(lt(waitlistEntry.fromAt, range.until), gt(waitlistEntry.untilAt, range.from));
  return db.orm
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.state, 'waiting'), touches))
    .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id))
    .limit(limit)
    .all();
}

export function isAnybodyWaiting(db: Database): boolean {
  const isWaiting = eq(waitlistEntry.state, 'waiting');
  const found = db.orm.select({ id: waitlistEntry.id }).from(waitlistEntry).where(isWaiting);
  return found.limit(1).get() !== undefined;
}

/** How many wait for the same service and came earlier. */
export function countWaitingBefore(db: Database, entry: WaitlistEntry): number {
  const isEarlier = and(
    eq(waitlistEntry.state, 'waiting'),
    eq(waitlistEntry.serviceId, entry.serviceId),
    lt(waitlistEntry.createdAt, entry.createdAt),
  );
  return db.orm.select({ n: count() }).from(waitlistEntry).where(isEarlier).get()?.n ?? 0;
}

/** Ends the waits whose time is over, and the offers that nobody took while they were kept. */
export function expireWaitlist(db: Database, now: number): void {
  const isOver = and(eq(waitlistEntry.state, 'waiting'), lte(waitlistEntry.untilAt, now));
  const keptHolds = db.orm
    .select({ id: reservation.id })
    .from(reservation)
    .where(and(eq(reservation.state, sql`'hold'`), gt(reservation.holdExpiresAt, now)));
  const isMissed = and(
    eq(waitlistEntry.state, 'offered'),
    notInArray(waitlistEntry.holdId, keptHolds),
  );
  for (const where of [isOver, isMissed]) {
    db.orm.update(waitlistEntry).set({ state: 'expired', changedAt: now }).where(where).run();
  }
}
