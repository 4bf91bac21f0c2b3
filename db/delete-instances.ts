import { and, eq, inArray, sql } from 'drizzle-orm';
import { inTransaction } from './booking/in-transaction.ts';
import type { Database } from './open.ts';
import { instance, instanceCount, mailbox, trace } from './schema/runtime.ts';

/**
 * Forgets the instances of a workflow, or of one version of it, with their traces. Those that have not
 * ended must have been ended before. What was sent and heard stays in the conversations.
 */
export function deleteInstances(
  db: Database,
  of: { readonly workflowId: string; readonly version?: number | undefined },
): void {
  const { workflowId, version } = of;
  const theirs = and(
    eq(instance.workflowId, workflowId),
    version === undefined ? undefined : eq(instance.version, version),
  );
  const ids = db.orm.select({ id: instance.id }).from(instance).where(theirs);
  inTransaction(db, () => {
    db.orm.delete(trace).where(inArray(trace.instanceId, ids)).run();
    db.orm.delete(mailbox).where(inArray(mailbox.instanceId, ids)).run();
    db.orm.delete(instance).where(theirs).run();
    recount(db, workflowId);
  });
}

/** As many as there are left, of each version in each status. */
function recount(db: Database, workflowId: string): void {
  db.orm.delete(instanceCount).where(eq(instanceCount.workflowId, workflowId)).run();
  const left = db.orm
    .select({
      workflowId: instance.workflowId,
      version: instance.version,
      status: instance.status,
      count: sql<number>`count(*)`,
    })
    .from(instance)
    .where(eq(instance.workflowId, workflowId))
    .groupBy(instance.workflowId, instance.version, instance.status)
    .all();
  if (left.length > 0) db.orm.insert(instanceCount).values(left).run();
}
