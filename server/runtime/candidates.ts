import type { Database } from '../../db/open.ts';
import { listEnabledVersions, workflowsGeneration } from '../../db/workflows.ts';
import type { Candidate } from '../../engine/index.ts';
import type { Programs } from './programs.ts';

/** An enabled workflow that a message can start, and the version that would run. */
export interface VersionedCandidate extends Candidate {
  readonly version: number;
}

/** In order of priority; read again only after a workflow changed. */
export function createCandidates(
  db: Database,
  programs: Programs,
): () => readonly VersionedCandidate[] {
  let known: readonly VersionedCandidate[] = [];
  let generation = -1;

  return () => {
    if (generation !== workflowsGeneration(db)) {
      generation = workflowsGeneration(db);
      known = listEnabledVersions(db).flatMap(({ workflowId, version }) => {
        const workflow = programs.find(workflowId, version)?.workflow;
        if (workflow?.trigger.type !== 'inbound-chatapps') return [];
        return [{ workflowId, version, name: workflow.name, trigger: workflow.trigger }];
      });
    }
    return known;
  };
}
