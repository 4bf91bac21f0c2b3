import { eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { requestTest } from './schema/request-test.ts';

export type RequestTestRow = typeof requestTest.$inferSelect;

/** The last test of each step of a workflow. */
export function listRequestTests(db: Database, workflowId: string): RequestTestRow[] {
  return db.orm
    .select()
    .from(requestTest)
    .where(eq(requestTest.workflowId, workflowId))
    .orderBy(requestTest.stepId)
    .all();
}

/** Takes the place of the last test of this step. */
export function saveRequestTest(db: Database, row: RequestTestRow): void {
  const { workflowId: _, stepId: __, ...set } = row;
  db.orm
    .insert(requestTest)
    .values(row)
    .onConflictDoUpdate({ target: [requestTest.workflowId, requestTest.stepId], set })
    .run();
}
