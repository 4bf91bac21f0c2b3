import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { JsonObject } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { flow, flowVersion } from './schema/flow.ts';

export type FlowRow = typeof flow.$inferSelect;
export type FlowVersionRow = typeof flowVersion.$inferSelect;

export type FlowChange = Partial<Pick<FlowRow, 'name' | 'categories' | 'draft' | 'revision'>> & {
  readonly updatedAt: number;
};

const generations = perDatabase(() => ({ number: 0 }));

/** Another number after anything changed in which forms are published; not in drafts. */
export function flowsGeneration(db: Database): number {
  return generations(db).number;
}

/** By name. */
export function listFlows(db: Database): FlowRow[] {
  return db.orm.select().from(flow).orderBy(asc(flow.name), asc(flow.id)).all();
}

export function findFlow(db: Database, id: string): FlowRow | null {
  return db.orm.select().from(flow).where(eq(flow.id, id)).get() ?? null;
}

/** Throws when the id is taken. */
export function insertFlow(
  db: Database,
  row: Pick<FlowRow, 'id' | 'name' | 'categories' | 'draft'> & { readonly at: number },
): void {
  const { at, ...fields } = row;
  db.orm
    .insert(flow)
    .values({ ...fields, revision: 1, createdAt: at, updatedAt: at })
    .run();
}

/** False: there is no such flow. */
export function updateFlow(db: Database, id: string, change: FlowChange): boolean {
  return db.orm.update(flow).set(change).where(eq(flow.id, id)).run().changes > 0;
}

/** The flow, its versions, and what we know of it at 8x8. False: there is no such flow. */
export function deleteFlow(db: Database, id: string): boolean {
  generations(db).number += 1;
  return db.orm.delete(flow).where(eq(flow.id, id)).run().changes > 0;
}

/** Makes this document the latest version, and returns its number. */
export function insertFlowVersion(
  db: Database,
  version: { flowId: string; document: JsonObject; createdAt: number },
): number {
  const last = db.orm
    .select({ version: max(flowVersion.version) })
    .from(flowVersion)
    .where(eq(flowVersion.flowId, version.flowId))
    .get();
  generations(db).number += 1;
  const number = (last?.version ?? 0) + 1;
  db.orm
    .insert(flowVersion)
    .values({ ...version, version: number })
    .run();
  const live = { version: number, updatedAt: version.createdAt };
  db.orm.update(flow).set(live).where(eq(flow.id, version.flowId)).run();
  return number;
}

export function findFlowVersion(db: Database, id: string, version: number): FlowVersionRow | null {
  const isIt = and(eq(flowVersion.flowId, id), eq(flowVersion.version, version));
  return db.orm.select().from(flowVersion).where(isIt).get() ?? null;
}

/** What customers fill in now: the latest version. Null before the first one. */
export function publishedFlow(db: Database, id: string): FlowVersionRow | null {
  return (
    db.orm
      .select()
      .from(flowVersion)
      .where(eq(flowVersion.flowId, id))
      .orderBy(desc(flowVersion.version))
      .limit(1)
      .get() ?? null
  );
}

/** Newest first, without the documents. */
export function listFlowVersions(
  db: Database,
  id: string,
): Pick<FlowVersionRow, 'version' | 'createdAt'>[] {
  return db.orm
    .select({ version: flowVersion.version, createdAt: flowVersion.createdAt })
    .from(flowVersion)
    .where(eq(flowVersion.flowId, id))
    .orderBy(desc(flowVersion.version))
    .all();
}
