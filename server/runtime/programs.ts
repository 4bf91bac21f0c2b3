import { createProgram, type Program, parseWorkflow, type Settings } from '../../engine/index.ts';
import type { Store } from './store.ts';

const programsMax = 200;

/**
 * Programs by workflow and version: those used last are kept ready, until which workflows or forms
 * there are changes. A version does not change, but what was deleted may be made again under the same number.
 */
export interface Programs {
  /** Null: there is no such version, or it is not a workflow any more. */
  find(workflowId: string, version: number): Program | null;
}

export function createPrograms(
  store: Pick<Store, 'findVersion' | 'findForm' | 'workflowsGeneration'>,
  settings: () => Settings,
): Programs {
  const known = new Map<string, Program>();
  let builtFor = settings();
  let generation = store.workflowsGeneration();

  function build(workflowId: string, version: number): Program | null {
    const found = store.findVersion(workflowId, version);
    const parsed = found && parseWorkflow(found.document);
    return parsed?.ok ? createProgram(parsed.workflow, version, builtFor, store.findForm) : null;
  }

  return {
    find(workflowId, version) {
      if (builtFor !== settings() || generation !== store.workflowsGeneration()) {
        builtFor = settings();
        generation = store.workflowsGeneration();
        known.clear();
      }
      const key = `${workflowId}/${version}`;
      const program = known.get(key) ?? build(workflowId, version);
      if (!program) return null;
      known.delete(key);
      known.set(key, program);
      const [oldest] = known.keys();
      if (known.size > programsMax && oldest !== undefined) known.delete(oldest);
      return program;
    },
  };
}
