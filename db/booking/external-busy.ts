import { and, asc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { externalBusy } from '../schema/calendar.ts';
import { perDatabase } from './per-database.ts';

/** Time that is taken by an event that is not ours; its id where the calendar says it. */
export interface ExternalBusy {
  readonly eventId: string | null;
  readonly startAt: number;
  readonly endAt: number;
}

const columns = {
  eventId: externalBusy.eventId,
  startAt: externalBusy.startAt,
  endAt: externalBusy.endAt,
};

const statements = perDatabase(({ orm }) => ({
  ofResource: orm
    .select({ startAt: columns.startAt, endAt: columns.endAt })
    .from(externalBusy)
    .where(
      and(
        eq(externalBusy.resourceId, sql.placeholder('resourceId')),
        gt(externalBusy.endAt, sql.placeholder('from')),
        lt(externalBusy.startAt, sql.placeholder('until')),
      ),
    )
    .prepare(),
}));

/** What calendars say is taken of a resource, of all that touches the time from `from` to `until`. */
export function listExternalBusy(
  db: Database,
  resourceId: string,
  range: { readonly from: number; readonly until: number },
): Omit<ExternalBusy, 'eventId'>[] {
  return statements(db).ofResource.all({ resourceId, ...range });
}

/** The same of one calendar, by start. */
export function listBusyOfConnection(
  db: Database,
  connectionId: string,
  range: { readonly from: number; readonly until: number },
): ExternalBusy[] {
  return db.orm
    .select(columns)
    .from(externalBusy)
    .where(touching(connectionId, range))
    .orderBy(asc(externalBusy.startAt), asc(externalBusy.endAt))
    .all();
}

/** Forgets what touches the time from `from` to `until`. */
export function deleteExternalBusy(
  db: Database,
  connectionId: string,
  range: { readonly from: number; readonly until: number },
): void {
  db.orm.delete(externalBusy).where(touching(connectionId, range)).run();
}

/** Forgets what ended by then. */
export function deleteExternalBusyBefore(db: Database, connectionId: string, at: number): void {
  const isOver = and(eq(externalBusy.connectionId, connectionId), lte(externalBusy.endAt, at));
  db.orm.delete(externalBusy).where(isOver).run();
}

export function insertExternalBusy(
  db: Database,
  connection: { readonly id: string; readonly resourceId: string },
  times: readonly ExternalBusy[],
): void {
  const { id: connectionId, resourceId } = connection;
  for (const time of times) {
    db.orm
      .insert(externalBusy)
      .values({ connectionId, resourceId, ...time })
      .run();
  }
}

function touching(connectionId: string, range: { from: number; until: number }) {
  return and(
    eq(externalBusy.connectionId, connectionId),
    gt(externalBusy.endAt, range.from),
    lt(externalBusy.startAt, range.until),
  );
}
