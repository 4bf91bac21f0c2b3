import { and, asc, count, eq, lte, min, sql } from 'drizzle-orm';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { timer } from './schema/runtime.ts';

export type TimerRow = typeof timer.$inferSelect;

const statements = perDatabase((db) => ({
  insert: prepareWrite(db, db.orm.insert(timer).values({ ...given('dueAt', 'id', 'instanceId') })),
  due: db.orm
    .select()
    .from(timer)
    .where(lte(timer.dueAt, sql.placeholder('now')))
    .orderBy(asc(timer.dueAt), asc(timer.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
  delete: prepareWrite(
    db,
    db.orm
      .delete(timer)
      .where(and(eq(timer.dueAt, sql.placeholder('dueAt')), eq(timer.id, sql.placeholder('id')))),
  ),
}));

export function insertTimer(db: Database, row: TimerRow): void {
  statements(db).insert({ ...row });
}

/** Timers whose time has come, the earliest first. */
export function listDueTimers(db: Database, now: number, limit: number): TimerRow[] {
  return statements(db).due.all({ now, limit });
}

export function countDueTimers(db: Database, now: number): number {
  const due = lte(timer.dueAt, now);
  return db.orm.select({ count: count() }).from(timer).where(due).get()?.count ?? 0;
}

/** False: it was not there any more. */
export function deleteTimer(db: Database, row: Pick<TimerRow, 'dueAt' | 'id'>): boolean {
  return statements(db).delete({ dueAt: row.dueAt, id: row.id }).changes > 0;
}

/** When the next timer is due; null: there is none. */
export function earliestTimer(db: Database): number | null {
  return (
    db.orm
      .select({ at: min(timer.dueAt) })
      .from(timer)
      .get()?.at ?? null
  );
}
