import { deleteInstances } from '../../../db/delete-instances.ts';
import { listInstances } from '../../../db/instances.ts';
import { deleteVersion, deleteWorkflow, listVersions } from '../../../db/workflows.ts';
import { ApiError } from '../../errors.ts';
import type { AutomationDeps } from './automation-routes.ts';
import { definitionIdOf } from './definition-id.ts';

type Deps = Pick<AutomationDeps, 'db' | 'feed' | 'runtime'>;

/**
 * A definition, or one version of it, with all that ran on it: nothing new starts, what is under way
 * ends, and then it and its logs are gone. What was sent and heard stays in the conversations.
 */
export async function deleteDefinition(
  deps: Deps,
  { id: workflowId }: { readonly id: string },
  version?: number,
): Promise<void> {
  const { db, feed } = deps;
  const versions = listVersions(db, workflowId).map((each) => each.version);
  if (version !== undefined && !versions.includes(version)) {
    const name = definitionIdOf(workflowId);
    throw new ApiError('not_found', `Definition ${name} has no version ${version}.`);
  }
  const isWhole = version === undefined || versions.length === 1;
  if (isWhole) deleteWorkflow(db, workflowId);
  else deleteVersion(db, workflowId, version);
  const of = isWhole ? { workflowId } : { workflowId, version };
  await endAll(deps, of);
  deleteInstances(db, of);
  feed.publish({ type: 'workflow', workflowId });
}

const atOnce = 200;

async function endAll(
  { db, runtime }: Deps,
  of: { readonly workflowId: string; readonly version?: number | undefined },
): Promise<void> {
  for (;;) {
    const open = listInstances(db, { ...of, status: 'waiting', limit: atOnce });
    if (open.length === 0) return;
    const reason = 'The workflow was deleted.';
    await Promise.all(open.map(({ id }) => runtime.cancel(id, reason)));
  }
}
