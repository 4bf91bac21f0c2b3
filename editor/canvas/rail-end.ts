import type { Workflow } from '../../engine/index.ts';
import { type ExitRef, mainExitOf, startExit, targetOf } from '../workflow-document/exit-ref.ts';

/** Where the conversation that goes as planned ends: the last exit of the way from the start. */
export function railEnd(workflow: Workflow): ExitRef {
  const seen = new Set<string>();
  let end = startExit;
  for (
    let id = targetOf(workflow, end);
    id !== null && !seen.has(id);
    id = targetOf(workflow, end)
  ) {
    seen.add(id);
    const step = workflow.steps[id];
    const exitId = step ? mainExitOf(step) : null;
    if (exitId === null) return end;
    end = { stepId: id, exitId };
  }
  return end;
}
