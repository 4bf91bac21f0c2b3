import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Instance, TraceEntry } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import { countInstance, recountInstance } from './instance-counts.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { instance, type instanceStatuses } from './schema/runtime.ts';
import { appendTrace } from './traces.ts';

type Row = typeof instance.$inferSelect;

/** An instance with what only the store knows of it. */
export interface StoredInstance {
  readonly state: Instance;
  readonly contactId: string;
  readonly suspended: boolean;
  /** How many lines its trace has. */
  readonly traceLength: number;
}

/** What lists show: all but the state. */
export type InstanceSummary = Omit<Row, 'state' | 'traceLength'>;

export interface InstanceFilter {
  readonly workflowId?: string | undefined;
  readonly version?: number | undefined;
  readonly contactId?: string | undefined;
  readonly status?: (typeof instanceStatuses)[number] | undefined;
  /** Any of these. */
  readonly statuses?: readonly (typeof instanceStatuses)[number][] | undefined;
  readonly suspended?: boolean | undefined;
  readonly startedFrom?: number | undefined;
  readonly startedBefore?: number | undefined;
  readonly limit: number;
  readonly offset?: number | undefined;
}

const stored = {
  state: instance.state,
  contactId: instance.contactId,
  suspended: instance.suspended,
  traceLength: instance.traceLength,
};

const statements = perDatabase((db) => ({
  find: db.orm
    .select(stored)
    .from(instance)
    .where(eq(instance.id, sql.placeholder('id')))
    .prepare(),
  open: db.orm
    .select(stored)
    .from(instance)
    .where(and(eq(instance.contactId, sql.placeholder('contactId')), sql`status = 'waiting'`))
    .orderBy(desc(instance.startedAt))
    .prepare(),
  insert: prepareWrite(
    db,
    db.orm.insert(instance).values({
      ...given(
        'id',
        'workflowId',
        'version',
        'contactId',
        'status',
        'state',
        'traceLength',
        'startedAt',
        'updatedAt',
        'endedAt',
      ),
      suspended: false,
    }),
  ),
  update: prepareWrite(
    db,
    db.orm
      .update(instance)
      .set({ ...given('state', 'traceLength', 'updatedAt') })
      .where(eq(instance.id, sql.placeholder('id'))),
  ),
}));

export function findInstance(db: Database, id: string): StoredInstance | null {
  const row = statements(db).find.get({ id });
  return row ? toStored(row) : null;
}

/** The instances of a contact that have not ended, newest first. */
export function listOpenInstances(db: Database, contactId: string): StoredInstance[] {
  return statements(db).open.all({ contactId }).map(toStored);
}

/** `state` is `each` as JSON: the caller has it already. */
export function insertInstance(
  db: Database,
  each: Instance,
  fields: { state: string; contactId: string; traceLength: number },
): void {
  statements(db).insert({ ...columns(each), ...fields });
  countInstance(db, each);
}

export function updateInstance(
  db: Database,
  each: Instance,
  fields: { state: string; traceLength: number },
): void {
  const { id, status, updatedAt, endedAt } = each;
  statements(db).update({ id, updatedAt, ...fields });
  if (status === 'waiting') return;
  db.orm.update(instance).set({ status, endedAt }).where(eq(instance.id, id)).run();
  recountInstance(db, each);
}

/** False: there is no such open instance, or it was so already. */
export function setSuspended(db: Database, id: string, suspended: boolean): boolean {
  const isOther = and(
    eq(instance.id, id),
    eq(instance.status, 'waiting'),
    eq(instance.suspended, !suspended),
  );
  return db.orm.update(instance).set({ suspended }).where(isOther).run().changes > 0;
}

/** Adds a line to the trace of an instance that is otherwise left as it is. */
export function appendNote(db: Database, id: string, traceLength: number, entry: TraceEntry): void {
  appendTrace(db, id, traceLength, [entry]);
  const change = { traceLength: traceLength + 1 };
  db.orm.update(instance).set(change).where(eq(instance.id, id)).run();
}

/** Newest first. */
export function listInstances(db: Database, filter: InstanceFilter): InstanceSummary[] {
  const { workflowId, version, contactId, status, statuses, suspended } = filter;
  const { startedFrom, startedBefore } = filter;
  return db.orm
    .select({
      id: instance.id,
      workflowId: instance.workflowId,
      version: instance.version,
      contactId: instance.contactId,
      status: instance.status,
      suspended: instance.suspended,
      startedAt: instance.startedAt,
      updatedAt: instance.updatedAt,
      endedAt: instance.endedAt,
    })
    .from(instance)
    .where(
      and(
        workflowId === undefined ? undefined : eq(instance.workflowId, workflowId),
        version === undefined ? undefined : eq(instance.version, version),
        contactId === undefined ? undefined : eq(instance.contactId, contactId),
        status === undefined ? undefined : eq(instance.status, status),
        statuses === undefined ? undefined : inArray(instance.status, [...statuses]),
        suspended === undefined ? undefined : eq(instance.suspended, suspended),
        startedFrom === undefined ? undefined : gte(instance.startedAt, startedFrom),
        startedBefore === undefined ? undefined : lt(instance.startedAt, startedBefore),
      ),
    )
    .orderBy(desc(instance.startedAt), desc(instance.id))
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .all();
}

function columns(each: Instance) {
  const { id, workflowId, version, status, startedAt, updatedAt, endedAt } = each;
  return { id, workflowId, version, status, startedAt, updatedAt, endedAt };
}

function toStored(row: Omit<StoredInstance, 'state'> & { state: string }): StoredInstance {
  const state = parseOwn<Instance>(row.state);
  if (state.schemaVersion !== 1) {
    throw new Error(`Instance ${state.id} was written by a newer version of this program.`);
  }
  return { ...row, state };
}
