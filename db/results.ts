import { and, asc, desc, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { Instance, TraceEntry } from '../engine/index.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { contact } from './schema/conversation.ts';
import { instance, trace } from './schema/runtime.ts';

/** An instance with what it found out, and whose it is. */
export interface FinishedOrNot {
  readonly state: Instance;
  readonly name: string | null;
  readonly phone: string | null;
}

export interface ResultsPage {
  readonly workflowId: string;
  /** Started from this moment on, and before that one (epoch milliseconds). */
  readonly from: number;
  readonly until: number;
  readonly limit: number;
  /** The last one of the page before. */
  readonly before?: Pick<Instance, 'startedAt' | 'id'> | undefined;
}

/** One page of the instances of a workflow, newest first: a walk along `instance_by_workflow`. */
export function listForResults(db: Database, page: ResultsPage): FinishedOrNot[] {
  return db.orm
    .select({ state: instance.state, name: contact.name, phone: contact.phone })
    .from(instance)
    .leftJoin(contact, eq(contact.id, instance.contactId))
    .where(onPage(page))
    .orderBy(desc(instance.startedAt), desc(instance.id))
    .limit(page.limit)
    .all()
    .map((row) => ({ ...row, state: parseOwn<Instance>(row.state) }));
}

/** An instance with what it did, and whose it is. */
export interface Traced {
  readonly id: string;
  readonly status: Instance['status'];
  readonly startedAt: number;
  readonly name: string | null;
  readonly phone: string | null;
  readonly trace: readonly TraceEntry[];
}

/** The same page, without what was found out: states are long, and most of the reading. */
export function listTraced(db: Database, page: ResultsPage): Traced[] {
  const { id, status, startedAt } = instance;
  const rows = db.orm
    .select({ id, status, startedAt, name: contact.name, phone: contact.phone })
    .from(instance)
    .leftJoin(contact, eq(contact.id, instance.contactId))
    .where(onPage(page))
    .orderBy(desc(startedAt), desc(id))
    .limit(page.limit)
    .all();
  const traces = tracesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, trace: traces.get(row.id) ?? [] }));
}

function tracesOf(db: Database, ids: readonly string[]): ReadonlyMap<string, TraceEntry[]> {
  const found = new Map<string, TraceEntry[]>();
  const rows = db.orm
    .select({ instanceId: trace.instanceId, entries: trace.entries })
    .from(trace)
    .where(inArray(trace.instanceId, [...ids]))
    .orderBy(asc(trace.instanceId), asc(trace.seq))
    .all();
  for (const { instanceId, entries } of rows) {
    const before = found.get(instanceId) ?? [];
    found.set(instanceId, before.concat(parseOwn<TraceEntry[]>(entries)));
  }
  return found;
}

function onPage({ workflowId, from, until, before }: ResultsPage) {
  return and(
    eq(instance.workflowId, workflowId),
    gte(instance.startedAt, from),
    lt(instance.startedAt, until),
    before &&
      or(
        lt(instance.startedAt, before.startedAt),
        and(eq(instance.startedAt, before.startedAt), lt(instance.id, before.id)),
      ),
  );
}
