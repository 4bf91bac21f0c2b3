import { type Candidate, isInbound } from '../../engine/index.ts';
import type { Programs } from './programs.ts';
import type { Store } from './store.ts';

/** An enabled workflow that a message can start, and the version that would run. */
export interface VersionedCandidate extends Candidate {
  readonly version: number;
}

/** In order of priority; read again only after a workflow changed. */
export function createCandidates(
  store: Pick<Store, 'listEnabledVersions' | 'workflowsGeneration'>,
  programs: Programs,
): () => readonly VersionedCandidate[] {
  let known: readonly VersionedCandidate[] = [];
  let generation = -1;

  return () => {
    if (generation !== store.workflowsGeneration()) {
      generation = store.workflowsGeneration();
      known = store.listEnabledVersions().flatMap(({ workflowId, version }) => {
        const workflow = programs.find(workflowId, version)?.workflow;
        if (!workflow || !isInbound(workflow.trigger)) return [];
        return [{ workflowId, version, name: workflow.name, trigger: workflow.trigger }];
      });
    }
    return known;
  };
}
