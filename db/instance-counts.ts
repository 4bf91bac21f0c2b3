import { and, eq, sql } from 'drizzle-orm';
import type { Instance } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { instanceCount, usage } from './schema/runtime.ts';

export type InstanceCount = typeof instanceCount.$inferSelect;
export type Usage = typeof usage.$inferSelect;

const statements = perDatabase((db) => ({
  add: prepareWrite(
    db,
    db.orm
      .insert(instanceCount)
      .values({ ...given('workflowId', 'version', 'status'), count: 1 })
      .onConflictDoUpdate({
        target: [instanceCount.workflowId, instanceCount.version, instanceCount.status],
        set: { count: sql`${instanceCount.count} + 1` },
      }),
  ),
  endWaiting: prepareWrite(
    db,
    db.orm
      .update(instanceCount)
      .set({ count: sql`${instanceCount.count} - 1` })
      .where(
        and(
          eq(instanceCount.workflowId, sql.placeholder('workflowId')),
          eq(instanceCount.version, sql.placeholder('version')),
          eq(instanceCount.status, 'waiting'),
        ),
      ),
  ),
  addStarted: prepareWrite(
    db,
    db.orm
      .insert(usage)
      .values({ ...given('month'), started: 1 })
      .onConflictDoUpdate({ target: usage.month, set: { started: sql`${usage.started} + 1` } }),
  ),
}));

/** A new instance. It may have ended in the moment it started. */
export function countInstance(db: Database, each: Instance): void {
  const { workflowId, version, status } = each;
  statements(db).add({ workflowId, version, status });
  statements(db).addStarted({ month: new Date(each.startedAt).toISOString().slice(0, 7) });
}

/** An instance that was waiting has ended. */
export function recountInstance(db: Database, each: Instance): void {
  const { workflowId, version, status } = each;
  statements(db).endWaiting({ workflowId, version });
  statements(db).add({ workflowId, version, status });
}

/** How many instances each version of each workflow has in each status. */
export function listInstanceCounts(db: Database): InstanceCount[] {
  return db.orm.select().from(instanceCount).all();
}

/** How many instances of a workflow have not ended, by the version they run. */
export function countOpenByVersion(db: Database, workflowId: string): Map<number, number> {
  const isOpen = and(eq(instanceCount.workflowId, workflowId), eq(instanceCount.status, 'waiting'));
  const rows = db.orm.select().from(instanceCount).where(isOpen).all();
  return new Map(rows.map(({ version, count }) => [version, count]));
}

/** How many instances were started in each month, oldest first. */
export function listUsage(db: Database): Usage[] {
  return db.orm.select().from(usage).orderBy(usage.month).all();
}
