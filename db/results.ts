import { and, asc, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Instance, Json, TraceEntry } from '../engine/index.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { contact } from './schema/conversation.ts';
import { instance, trace } from './schema/runtime.ts';

/** What came of one instance, and whose it is: as much of its state as results are made of. */
export interface Outcome {
  readonly id: string;
  readonly status: Instance['status'];
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly name: string | null;
  readonly phone: string | null;
  /** The steps it came to, and those where it stands. */
  readonly came: readonly string[];
  readonly standsAt: readonly string[];
  readonly failedAt: string | null;
  /** What the steps that were asked for found; null: nothing yet. */
  readonly results: ReadonlyMap<string, Json>;
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

/**
 * One page of the instances of a workflow, newest first: a walk along `instance_by_workflow`. States
 * are long, and most of one is what other systems answered, so SQLite picks what is wanted of them.
 * Of a state that cannot be read, nothing is known but what its columns say.
 */
export function listOutcomes(
  db: Database,
  page: ResultsPage,
  stepIds: readonly string[],
): Outcome[] {
  const { id, status, startedAt, endedAt } = instance;
  const { name, phone } = contact;
  const picked = pick(stepIds);
  // First which they are: what is picked on the way to them would be picked of all that are sorted.
  const order = [desc(startedAt), desc(id)];
  const these = db.orm.select({ id }).from(instance).where(onPage(page));
  return db.orm
    .select({ id, status, startedAt, endedAt, name, phone, picked })
    .from(instance)
    .leftJoin(contact, eq(contact.id, instance.contactId))
    .where(inArray(id, these.orderBy(...order).limit(page.limit)))
    .orderBy(...order)
    .all()
    .map(({ picked, ...row }) => ({ ...row, ...readPicked(picked, stepIds) }));
}

/** SQLite takes a thousand arguments at most. */
const pathsPerListMax = 100;

/** Lists of what stands there in a state, as JSON; each begins with its id, so that it is a list. */
type Picked = [
  [string, Instance['visits'], Instance['positions'], Instance['failure'], ...Json[]],
  ...[string, ...Json[]][],
];

function pick(stepIds: readonly string[]): SQL<string | null> {
  const { state } = instance;
  const results = stepIds.map((stepId) => `$.results.${JSON.stringify(stepId)}`);
  const paths = ['$.visits', '$.positions', '$.failure', ...results].map((path) => sql`${path}`);
  const lists: SQL[] = [];
  while (paths.length > 0) {
    const some = sql.join(paths.splice(0, pathsPerListMax), sql`, `);
    lists.push(sql`json_extract(${state}, '$.id', ${some})`);
  }
  return sql`CASE WHEN json_valid(${state}) THEN json_array(${sql.join(lists, sql`, `)}) END`;
}

function readPicked(picked: string | null, stepIds: readonly string[]) {
  const [first, ...others] = parseOwn<Picked | []>(picked ?? '[]');
  const [, visits, positions, failure, ...found] = first ?? [];
  found.push(...others.flatMap(([, ...more]) => more));
  return {
    came: Object.keys(visits ?? {}),
    standsAt: (positions ?? []).map(({ stepId }) => stepId),
    failedAt: failure?.stepId ?? null,
    results: new Map(stepIds.map((stepId, index) => [stepId, found[index] ?? null])),
  };
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
