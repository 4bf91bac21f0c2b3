import { and, asc, desc, eq, getTableColumns, isNotNull, max, sql } from 'drizzle-orm';
import type { JsonObject, Trigger } from '../engine/index.ts';
import { inTransaction } from './booking/in-transaction.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { workflow, workflowVersion } from './schema/workflow.ts';

export type WorkflowRow = typeof workflow.$inferSelect;
export type WorkflowVersion = typeof workflowVersion.$inferSelect;
/** A version as a list shows it. */
export type VersionSummary = Omit<WorkflowVersion, 'document'>;

/** What can be changed besides by publishing. A draft that is given must be the next revision's. */
export type WorkflowChange = Partial<
  Pick<WorkflowRow, 'name' | 'draft' | 'revision' | 'enabled' | 'held' | 'priority'>
> & { readonly updatedAt: number };

const statements = perDatabase(({ orm }) => ({
  version: orm
    .select()
    .from(workflowVersion)
    .where(
      and(
        eq(workflowVersion.workflowId, sql.placeholder('workflowId')),
        eq(workflowVersion.version, sql.placeholder('version')),
      ),
    )
    .prepare(),
}));

const generations = perDatabase(() => ({ number: 0 }));

/** Another number after anything changed in which workflows run, or in what order; not in drafts. */
export function workflowsGeneration(db: Database): number {
  return generations(db).number;
}

/** In order of priority. */
export function listWorkflows(db: Database): WorkflowRow[] {
  return db.orm.select().from(workflow).orderBy(asc(workflow.priority), asc(workflow.id)).all();
}

export function listWorkflowIds(db: Database): string[] {
  return db.orm
    .select({ id: workflow.id })
    .from(workflow)
    .all()
    .map(({ id }) => id);
}

export function findWorkflow(db: Database, id: string): WorkflowRow | null {
  return db.orm.select().from(workflow).where(eq(workflow.id, id)).get() ?? null;
}

/** Behind all others in priority. Throws when the id is taken. */
export function insertWorkflow(
  db: Database,
  row: { id: string; name: string; draft: JsonObject; at: number },
): void {
  const last = db.orm
    .select({ priority: max(workflow.priority) })
    .from(workflow)
    .get();
  const { at, ...fields } = row;
  db.orm
    .insert(workflow)
    .values({
      ...fields,
      revision: 1,
      enabled: false,
      priority: (last?.priority ?? 0) + 1,
      createdAt: at,
      updatedAt: at,
    })
    .run();
  changed(db);
}

/** False: there is no such workflow. */
export function updateWorkflow(db: Database, id: string, change: WorkflowChange): boolean {
  const { changes } = db.orm.update(workflow).set(change).where(eq(workflow.id, id)).run();
  if (change.enabled !== undefined || change.priority !== undefined) changed(db);
  return changes > 0;
}

/** The workflow and its versions; instances that still run on them fail when they are resumed. */
export function deleteWorkflow(db: Database, id: string): boolean {
  const { changes } = db.orm.delete(workflow).where(eq(workflow.id, id)).run();
  changed(db);
  return changes > 0;
}

/**
 * One version; the latest of those that are left becomes the one that runs, and a workflow of which
 * none is left is a draft. False: there is no such version.
 */
export function deleteVersion(db: Database, id: string, version: number): boolean {
  const isIt = and(eq(workflowVersion.workflowId, id), eq(workflowVersion.version, version));
  if (db.orm.delete(workflowVersion).where(isIt).run().changes === 0) return false;
  const left = db.orm
    .select({ version: max(workflowVersion.version) })
    .from(workflowVersion)
    .where(eq(workflowVersion.workflowId, id))
    .get();
  db.orm
    .update(workflow)
    .set({ version: left?.version ?? null })
    .where(eq(workflow.id, id))
    .run();
  changed(db);
  return true;
}

/** Makes this document the latest version, and returns its number. */
export function insertVersion(
  db: Database,
  version: Omit<typeof workflowVersion.$inferInsert, 'version'>,
): number {
  const last = db.orm
    .select({ version: max(workflowVersion.version) })
    .from(workflowVersion)
    .where(eq(workflowVersion.workflowId, version.workflowId))
    .get();
  const number = (last?.version ?? 0) + 1;
  db.orm
    .insert(workflowVersion)
    .values({ ...version, version: number })
    .run();
  db.orm
    .update(workflow)
    .set({ version: number, updatedAt: version.createdAt })
    .where(eq(workflow.id, version.workflowId))
    .run();
  changed(db);
  return number;
}

export function findVersion(db: Database, id: string, version: number): WorkflowVersion | null {
  return statements(db).version.get({ workflowId: id, version }) ?? null;
}

/** Newest first; all of them, or a page. */
export function listVersions(
  db: Database,
  id: string,
  { limit = -1, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): WorkflowVersion[] {
  return db.orm
    .select()
    .from(workflowVersion)
    .where(eq(workflowVersion.workflowId, id))
    .orderBy(desc(workflowVersion.version))
    .limit(limit)
    .offset(offset)
    .all();
}

/** All of them, newest first, without what they do. */
export function listVersionSummaries(db: Database, id: string): VersionSummary[] {
  const { document: _, ...shown } = getTableColumns(workflowVersion);
  return db.orm
    .select(shown)
    .from(workflowVersion)
    .where(eq(workflowVersion.workflowId, id))
    .orderBy(desc(workflowVersion.version))
    .all();
}

/** From first to last, as they are asked when several could start; these must be all there are. */
export function orderWorkflows(db: Database, ids: readonly string[]): void {
  inTransaction(db, () => {
    for (const [index, id] of ids.entries()) {
      db.orm
        .update(workflow)
        .set({ priority: index + 1 })
        .where(eq(workflow.id, id))
        .run();
    }
  });
  changed(db);
}

/**
 * The latest version of each workflow that is enabled, in order of priority: all of them, or those
 * that this starts. Whole documents are long, so that the others are not read: also not one that
 * cannot be.
 */
export function listEnabledVersions(db: Database, startedBy?: Trigger['type']): WorkflowVersion[] {
  const { document } = workflowVersion;
  const type = sql`CASE WHEN json_valid(${document}) THEN ${document} ->> '$.trigger.type' END`;
  const isStarted = startedBy && eq(type, startedBy);
  return db.orm
    .select(getTableColumns(workflowVersion))
    .from(workflow)
    .innerJoin(
      workflowVersion,
      and(
        eq(workflowVersion.workflowId, workflow.id),
        eq(workflowVersion.version, workflow.version),
      ),
    )
    .where(and(eq(workflow.enabled, true), isNotNull(workflow.version), isStarted))
    .orderBy(asc(workflow.priority), asc(workflow.id))
    .all();
}

function changed(db: Database): void {
  generations(db).number += 1;
}
