import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { timer } from './schema/runtime.ts';

export type TimerRow = typeof timer.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  insert: orm
    .insert(timer)
    .values({
      dueAt: sql.placeholder('dueAt'),
      id: sql.placeholder('id'),
      instanceId: sql.placeholder('instanceId'),
    })
    .prepare(),
  due: orm
    .select()
    .from(timer)
    .where(lte(timer.dueAt, sql.placeholder('now')))
    .orderBy(asc(timer.dueAt), asc(timer.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
  delete: orm
    .delete(timer)
    .where(and(eq(timer.dueAt, sql.placeholder('dueAt')), eq(timer.id, sql.placeholder('id'))))
    .prepare(),
}));

export function insertTimer(db: Database, row: TimerRow): void {
  statements(db).insert.run({ ...row });
}

/** Timers whose time has come, the earliest first. */
export function listDueTimers(db: Database, now: number, limit: number): TimerRow[] {
  return statements(db).due.all({ now, limit });
}

/** False: it was not there any more. */
export function deleteTimer(db: Database, row: Pick<TimerRow, 'dueAt' | 'id'>): boolean {
  return statements(db).delete.run({ dueAt: row.dueAt, id: row.id }).changes > 0;
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
