import { and, desc, eq, gte, lt, or } from 'drizzle-orm';
import type { Instance } from '../engine/index.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { contact } from './schema/conversation.ts';
import { instance } from './schema/runtime.ts';

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
  const { workflowId, from, until, before, limit } = page;
  return db.orm
    .select({ state: instance.state, name: contact.name, phone: contact.phone })
    .from(instance)
    .leftJoin(contact, eq(contact.id, instance.contactId))
    .where(
      and(
        eq(instance.workflowId, workflowId),
        gte(instance.startedAt, from),
        lt(instance.startedAt, until),
        before &&
          or(
            lt(instance.startedAt, before.startedAt),
            and(eq(instance.startedAt, before.startedAt), lt(instance.id, before.id)),
          ),
      ),
    )
    .orderBy(desc(instance.startedAt), desc(instance.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, state: parseOwn<Instance>(row.state) }));
}
