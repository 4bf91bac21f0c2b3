import { and, asc, count, eq } from 'drizzle-orm';
import type { SavedTest } from '../engine/index.ts';
import type { Database } from './open.ts';
import { workflowTest } from './schema/workflow-test.ts';

export type WorkflowTestRow = typeof workflowTest.$inferSelect;

/** Oldest first. */
export function listWorkflowTests(db: Database, workflowId: string): WorkflowTestRow[] {
  return db.orm
    .select()
    .from(workflowTest)
    .where(eq(workflowTest.workflowId, workflowId))
    .orderBy(asc(workflowTest.createdAt), asc(workflowTest.id))
    .all();
}

export function countWorkflowTests(db: Database, workflowId: string): number {
  const found = db.orm
    .select({ tests: count() })
    .from(workflowTest)
    .where(eq(workflowTest.workflowId, workflowId))
    .get();
  return found?.tests ?? 0;
}

export function insertWorkflowTest(db: Database, row: WorkflowTestRow): void {
  db.orm.insert(workflowTest).values(row).run();
}

/** False: the workflow has no such test. */
export function updateWorkflowTest(
  db: Database,
  of: { readonly workflowId: string; readonly id: string },
  change: { readonly test: SavedTest; readonly updatedAt: number },
): boolean {
  return db.orm.update(workflowTest).set(change).where(isIt(of)).run().changes > 0;
}

/** False: the workflow has no such test. */
export function deleteWorkflowTest(
  db: Database,
  of: { readonly workflowId: string; readonly id: string },
): boolean {
  return db.orm.delete(workflowTest).where(isIt(of)).run().changes > 0;
}

function isIt({ workflowId, id }: { readonly workflowId: string; readonly id: string }) {
  return and(eq(workflowTest.workflowId, workflowId), eq(workflowTest.id, id));
}
