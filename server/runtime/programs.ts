import type { Database } from '../../db/open.ts';
import { findVersion } from '../../db/workflows.ts';
import { createProgram, type Program, parseWorkflow, type Settings } from '../../engine/index.ts';

const programsMax = 200;

/** Programs by workflow and version: those used last are kept ready. */
export interface Programs {
  /** Null: there is no such version, or it is not a workflow any more. */
  find(workflowId: string, version: number): Program | null;
}

export function createPrograms(db: Database, settings: () => Settings): Programs {
  const known = new Map<string, Program>();
  let builtFor = settings();

  function build(workflowId: string, version: number): Program | null {
    const found = findVersion(db, workflowId, version);
    const parsed = found && parseWorkflow(found.document);
    return parsed?.ok ? createProgram(parsed.workflow, version, builtFor) : null;
  }

  return {
    find(workflowId, version) {
      if (builtFor !== settings()) {
        builtFor = settings();
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
