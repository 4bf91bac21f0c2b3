import { and, asc, eq, gt, lt, max } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { localCalendarEvent } from '../schema/calendar.ts';

/** An event in a calendar of our own. */
export type LocalCalendarEvent = typeof localCalendarEvent.$inferSelect;

type Key = Pick<LocalCalendarEvent, 'connectionId' | 'id'>;

/** Also one that was deleted. */
export function findLocalEvent(db: Database, key: Key): LocalCalendarEvent | null {
  return db.orm.select().from(localCalendarEvent).where(is(key)).get() ?? null;
}

/** Writes it, in place of one with this id, as the newest change of its calendar. */
export function saveLocalEvent(
  db: Database,
  row: Omit<LocalCalendarEvent, 'revision'>,
): LocalCalendarEvent {
  const written = { ...row, revision: lastRevision(db, row.connectionId) + 1 };
  const { connectionId, id } = localCalendarEvent;
  db.orm
    .insert(localCalendarEvent)
    .values(written)
    .onConflictDoUpdate({ target: [connectionId, id], set: written })
    .run();
  return written;
}

/** Those that are there and touch the time from `from` to `until`. */
export function listLocalEvents(
  db: Database,
  connectionId: string,
  range: { readonly from: number; readonly until: number },
): LocalCalendarEvent[] {
  return db.orm
    .select()
    .from(localCalendarEvent)
    .where(
      and(
        eq(localCalendarEvent.connectionId, connectionId),
        eq(localCalendarEvent.isDeleted, false),
        gt(localCalendarEvent.endAt, range.from),
        lt(localCalendarEvent.startAt, range.until),
      ),
    )
    .orderBy(asc(localCalendarEvent.startAt), asc(localCalendarEvent.id))
    .all();
}

/** What changed after a revision, deletions included, oldest first. */
export function listLocalChanges(
  db: Database,
  connectionId: string,
  revision: number,
): LocalCalendarEvent[] {
  const isLater = and(
    eq(localCalendarEvent.connectionId, connectionId),
    gt(localCalendarEvent.revision, revision),
  );
  return db.orm
    .select()
    .from(localCalendarEvent)
    .where(isLater)
    .orderBy(asc(localCalendarEvent.revision))
    .all();
}

/** The newest change of a calendar; 0: there was none. */
export function lastRevision(db: Database, connectionId: string): number {
  const found = db.orm
    .select({ revision: max(localCalendarEvent.revision) })
    .from(localCalendarEvent)
    .where(eq(localCalendarEvent.connectionId, connectionId))
    .get();
  return found?.revision ?? 0;
}

function is({ connectionId, id }: Key) {
  return and(eq(localCalendarEvent.connectionId, connectionId), eq(localCalendarEvent.id, id));
}
