import { perDatabase } from '../db/booking/per-database.ts';
import type { Database } from '../db/open.ts';
import { findVersion, listWorkflows, workflowsGeneration } from '../db/workflows.ts';
import { type OtherWorkflow, type Trigger, trigger } from '../engine/index.ts';

/** Those that run besides this one, and whether they are asked for a message before it. */
export function otherWorkflows(db: Database, workflowId: string): OtherWorkflow[] {
  const listed = listedWorkflows(db);
  const place = listed.findIndex(({ id }) => id === workflowId);
  return listed.flatMap(({ id, name, runs }, index) =>
    id === workflowId || !runs ? [] : { id, name, trigger: runs, comesFirst: index < place },
  );
}

interface Listed {
  readonly id: string;
  readonly name: string;
  /** What starts it; null: it does not run. */
  readonly runs: Trigger | null;
}

const known = perDatabase((): { generation: number; listed: readonly Listed[] } => ({
  generation: -1,
  listed: [],
}));

/** In order of priority; read again only after which workflows run has changed. */
function listedWorkflows(db: Database): readonly Listed[] {
  const memory = known(db);
  const generation = workflowsGeneration(db);
  if (memory.generation !== generation) {
    memory.generation = generation;
    memory.listed = listWorkflows(db).map(({ id, name, enabled, version }) => {
      if (!enabled || version === null) return { id, name, runs: null };
      const read = trigger.safeParse(findVersion(db, id, version)?.document['trigger']);
      return { id, name, runs: read.success ? read.data : null };
    });
  }
  return memory.listed;
}
