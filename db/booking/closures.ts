import { and, asc, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { closure } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

/** When a resource is closed, by a calendar file of holidays. */
export type Closure = Omit<typeof closure.$inferSelect, 'id'>;

export interface ClosureFilter {
  readonly resourceId?: string | undefined;
  readonly calendar?: string | undefined;
  /** Only those that touch the time from `from` to `until` (epoch milliseconds). */
  readonly from: number;
  readonly until: number;
  readonly limit: number;
}

const columns = { date: closure.date, startAt: closure.startAt, endAt: closure.endAt };

const statements = perDatabase(({ orm }) => ({
  between: orm
    .select(columns)
    .from(closure)
    .where(
      and(
        eq(closure.resourceId, sql.placeholder('resourceId')),
        lt(closure.startAt, sql.placeholder('until')),
        gt(closure.endAt, sql.placeholder('from')),
      ),
    )
    .prepare(),
}));

/** What closes a resource somewhere between two moments. */
export function listClosuresBetween(
  db: Database,
  resourceId: string,
  range: { readonly from: number; readonly until: number },
): Pick<Closure, 'date' | 'startAt' | 'endAt'>[] {
  return statements(db).between.all({ resourceId, ...range });
}

/** The closures that pass the filter, by start. */
export function listClosures(db: Database, filter: ClosureFilter): Closure[] {
  const wanted: SQL[] = [gt(closure.endAt, filter.from), lt(closure.startAt, filter.until)];
  if (filter.resourceId !== undefined) wanted.push(eq(closure.resourceId, filter.resourceId));
  if (filter.calendar !== undefined) wanted.push(eq(closure.calendar, filter.calendar));
  return db.orm
    .select()
    .from(closure)
    .where(and(...wanted))
    .orderBy(asc(closure.startAt), asc(closure.resourceId), asc(closure.id))
    .limit(filter.limit)
    .all();
}

export function insertClosure(db: Database, row: Closure): void {
  db.orm.insert(closure).values(row).run();
}

export function deleteClosuresOf(db: Database, calendar: string): void {
  db.orm.delete(closure).where(eq(closure.calendar, calendar)).run();
}
