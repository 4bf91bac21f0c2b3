import { asc, eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { schedule } from './schema/runtime.ts';

export type ScheduleRow = typeof schedule.$inferSelect;

/** Every workflow that is started by the clock, whose time comes first before the others. */
export function listSchedules(db: Database): ScheduleRow[] {
  return db.orm.select().from(schedule).orderBy(asc(schedule.dueAt)).all();
}

/** Sets when a workflow is started next, whatever was set before. */
export function putSchedule(db: Database, row: ScheduleRow): void {
  const { pattern, dueAt } = row;
  db.orm
    .insert(schedule)
    .values(row)
    .onConflictDoUpdate({ target: schedule.workflowId, set: { pattern, dueAt } })
    .run();
}

export function deleteSchedule(db: Database, workflowId: string): void {
  db.orm.delete(schedule).where(eq(schedule.workflowId, workflowId)).run();
}
