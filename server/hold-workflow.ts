import { listInstances } from '../db/instances.ts';
import type { Database } from '../db/open.ts';
import { updateWorkflow } from '../db/workflows.ts';
import type { Feed } from './feed.ts';
import type { Runtime } from './runtime/runtime.ts';
import { existing, setEnabled } from './workflows.ts';

interface Deps {
  readonly db: Database;
  readonly feed: Feed;
  readonly now: () => number;
  readonly runtime: Pick<Runtime, 'suspend' | 'resume'>;
}

/**
 * Pauses a workflow for everyone: it starts no new conversations, and those in the middle of it are
 * held, so that what happens to them waits. Gives how many they are.
 */
export async function holdWorkflow(deps: Deps, id: string): Promise<number> {
  const { db, now, runtime } = deps;
  existing(db, id);
  updateWorkflow(db, id, { held: true, updatedAt: now() });
  setEnabled(deps, id, false);
  return forAll(deps, { workflowId: id, suspended: false }, runtime.suspend);
}

/** Lets everyone go on who is held in it, by whomever, with all that waited. Gives how many they are. */
export async function releaseWorkflow(deps: Deps, id: string): Promise<number> {
  const { db, now, runtime } = deps;
  updateWorkflow(db, id, { held: false, updatedAt: now() });
  return forAll(deps, { workflowId: id, suspended: true }, runtime.resume);
}

const togetherMax = 500;

async function forAll(
  { db }: Deps,
  which: { readonly workflowId: string; readonly suspended: boolean },
  work: (instanceId: string) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const some = listInstances(db, { ...which, status: 'waiting', limit: togetherMax });
    const answers = await Promise.all(some.map(({ id }) => work(id)));
    const count = answers.filter(Boolean).length;
    done += count;
    // Fewer than asked for were all there are; where none could be done, others do the same now.
    if (some.length < togetherMax || count === 0) return done;
  }
}
