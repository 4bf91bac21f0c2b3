import { and, asc, eq, isNotNull, lte, min, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import {
  calendarConflict,
  calendarConnection,
  calendarEvent,
  externalBusy,
  localCalendarEvent,
} from '../schema/calendar.ts';
import { perDatabase } from './per-database.ts';

export type CalendarConnection = typeof calendarConnection.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  ofResource: orm
    .select()
    .from(calendarConnection)
    .where(eq(calendarConnection.resourceId, sql.placeholder('resourceId')))
    .orderBy(asc(calendarConnection.createdAt), asc(calendarConnection.id))
    .prepare(),
  knowledge: orm
    .select({
      whenSilent: calendarConnection.whenSilent,
      knownUntil: calendarConnection.knownUntil,
    })
    .from(calendarConnection)
    .where(eq(calendarConnection.resourceId, sql.placeholder('resourceId')))
    .prepare(),
  find: orm
    .select()
    .from(calendarConnection)
    .where(eq(calendarConnection.id, sql.placeholder('id')))
    .prepare(),
}));

export function listCalendarConnections(db: Database): CalendarConnection[] {
  return db.orm
    .select()
    .from(calendarConnection)
    .orderBy(asc(calendarConnection.createdAt), asc(calendarConnection.id))
    .all();
}

/** The calendars of one resource, the oldest connection first. */
export function listConnectionsOf(db: Database, resourceId: string): CalendarConnection[] {
  return statements(db).ofResource.all({ resourceId });
}

/** Until when the busy time of a resource's calendars is known, and what else is to be done. */
export function listKnowledgeOf(
  db: Database,
  resourceId: string,
): Pick<CalendarConnection, 'whenSilent' | 'knownUntil'>[] {
  return statements(db).knowledge.all({ resourceId });
}

export function findCalendarConnection(db: Database, id: string): CalendarConnection | null {
  return statements(db).find.get({ id }) ?? null;
}

export function insertCalendarConnection(db: Database, row: CalendarConnection): void {
  db.orm.insert(calendarConnection).values(row).run();
}

export function updateCalendarConnection(
  db: Database,
  id: string,
  fields: Partial<Omit<CalendarConnection, 'id' | 'resourceId' | 'kind'>>,
): void {
  db.orm.update(calendarConnection).set(fields).where(eq(calendarConnection.id, id)).run();
}

/** With all that was known through it. What stands in the calendar itself stays there. */
export function deleteCalendarConnection(db: Database, id: string): void {
  for (const table of [externalBusy, calendarEvent, calendarConflict, localCalendarEvent]) {
    db.orm.delete(table).where(eq(table.connectionId, id)).run();
  }
  db.orm.delete(calendarConnection).where(eq(calendarConnection.id, id)).run();
}

/** Takes the turn to read a calendar, until `leaseUntil` at most. False: it is not due. */
export function claimSync(db: Database, id: string, now: number, leaseUntil: number): boolean {
  const isDue = and(eq(calendarConnection.id, id), lte(calendarConnection.nextSyncAt, now));
  return (
    db.orm.update(calendarConnection).set({ nextSyncAt: leaseUntil }).where(isDue).run().changes > 0
  );
}

/** When there is something to do for each connection: to be read, or to be written to. */
export function listCalendarTurns(db: Database): { readonly id: string; readonly at: number }[] {
  const writes = db.orm
    .select({ id: calendarEvent.connectionId, at: min(calendarEvent.nextAttemptAt) })
    .from(calendarEvent)
    .where(isNotNull(calendarEvent.nextAttemptAt))
    .groupBy(calendarEvent.connectionId)
    .all();
  const writeAt = new Map(writes.map(({ id, at }) => [id, at]));
  const reads = db.orm
    .select({ id: calendarConnection.id, at: calendarConnection.nextSyncAt })
    .from(calendarConnection)
    .all();
  return reads.map(({ id, at }) => ({ id, at: Math.min(at, writeAt.get(id) ?? at) }));
}
