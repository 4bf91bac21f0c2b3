import { asc, eq } from 'drizzle-orm';
import type { TraceEntry } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { trace } from './schema/runtime.ts';

/** A line of a trace, with its number in the whole. */
export interface TraceLine extends TraceEntry {
  readonly seq: number;
}

const statements = perDatabase((db) => ({
  insert: prepareWrite(
    db,
    db.orm.insert(trace).values({ ...given('instanceId', 'seq', 'entries') }),
  ),
}));

/** Adds lines to an instance's trace, which has `length` of them so far. */
export function appendTrace(
  db: Database,
  instanceId: string,
  length: number,
  entries: readonly TraceEntry[],
): void {
  if (entries.length === 0) return;
  statements(db).insert({ instanceId, seq: length, entries: JSON.stringify(entries) });
}

/** In order. */
export function listTrace(db: Database, instanceId: string): TraceLine[] {
  return db.orm
    .select()
    .from(trace)
    .where(eq(trace.instanceId, instanceId))
    .orderBy(asc(trace.seq))
    .all()
    .flatMap(({ seq, entries }) =>
      parseOwn<TraceEntry[]>(entries).map((entry, index) => ({ ...entry, seq: seq + index })),
    );
}
