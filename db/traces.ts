import { asc, eq, sql } from 'drizzle-orm';
import type { TraceEntry } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { trace } from './schema/runtime.ts';

export type TraceRow = Omit<typeof trace.$inferSelect, 'instanceId'>;

const statements = perDatabase(({ orm }) => ({
  insert: orm
    .insert(trace)
    .values({
      instanceId: sql.placeholder('instanceId'),
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      kind: sql.placeholder('kind'),
      stepId: sql.placeholder('stepId'),
      exitId: sql.placeholder('exitId'),
      text: sql.placeholder('text'),
    })
    .prepare(),
}));

/** Adds lines to an instance's trace, which has `length` of them so far. */
export function appendTrace(
  db: Database,
  instanceId: string,
  length: number,
  entries: readonly TraceEntry[],
): void {
  const { insert } = statements(db);
  entries.forEach((entry, index) => {
    insert.run({ instanceId, seq: length + index, ...entry });
  });
}

/** In order. */
export function listTrace(db: Database, instanceId: string): TraceRow[] {
  return db.orm
    .select({
      seq: trace.seq,
      at: trace.at,
      kind: trace.kind,
      stepId: trace.stepId,
      exitId: trace.exitId,
      text: trace.text,
    })
    .from(trace)
    .where(eq(trace.instanceId, instanceId))
    .orderBy(asc(trace.seq))
    .all();
}
