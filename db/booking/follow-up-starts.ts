import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { followUp, followUpStart } from '../schema/follow-up.ts';
import type { FollowUp } from './follow-ups.ts';

export type FollowUpStart = typeof followUpStart.$inferSelect;

const isUnfired = sql`${followUpStart.firedAt} is null`;

/** When a workflow is started because of a follow-up. One that was started keeps its time. */
export function planFollowUpStart(db: Database, row: Omit<FollowUpStart, 'firedAt'>): void {
  db.orm
    .insert(followUpStart)
    .values({ ...row, firedAt: null })
    .onConflictDoUpdate({
      target: [followUpStart.followUpId, followUpStart.workflowId],
      set: { dueAt: row.dueAt },
      setWhere: isUnfired,
    })
    .run();
}

/** The first of those whose time has come and that were not made; null: there is none. */
export function nextDueFollowUpStart(
  db: Database,
  now: number,
): { readonly start: FollowUpStart; readonly followUp: FollowUp } | null {
  const due = db.orm
    .select({ start: followUpStart, followUp })
    .from(followUpStart)
    .innerJoin(followUp, eq(followUp.id, followUpStart.followUpId))
    .where(and(isUnfired, lte(followUpStart.dueAt, now)))
    .orderBy(asc(followUpStart.dueAt), asc(followUpStart.followUpId))
    .limit(1)
    .get();
  return due ?? null;
}

export function markFollowUpFired(db: Database, start: FollowUpStart, firedAt: number): void {
  const { followUpId, workflowId } = start;
  db.orm
    .update(followUpStart)
    .set({ firedAt })
    .where(and(eq(followUpStart.followUpId, followUpId), eq(followUpStart.workflowId, workflowId)))
    .run();
}

/** When the next one is due; null: none is. */
export function nextFollowUpStart(db: Database): number | null {
  const found = db.orm
    .select({ at: min(followUpStart.dueAt) })
    .from(followUpStart)
    .where(isUnfired)
    .get();
  return found?.at ?? null;
}

/** Forgets when a workflow would be started; what it was started for stays known. */
export function deleteUnfiredStarts(db: Database, workflowId: string): void {
  db.orm
    .delete(followUpStart)
    .where(and(eq(followUpStart.workflowId, workflowId), isUnfired))
    .run();
}
