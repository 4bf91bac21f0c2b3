import type { Workflow, WorkflowStep } from '../workflow.ts';
import { findReach } from './reach.ts';

/** The steps of a workflow and what follows what, worked out once for all rules. */
export interface Graph {
  readonly workflow: Workflow;
  /** In the order of the document. */
  readonly steps: ReadonlyMap<string, WorkflowStep>;
  /** Whether any customer can get to this step. */
  isReachable(stepId: string): boolean;
  /** Whether this step can be entered after that one was left; the same one on a cycle. */
  canFollow(stepId: string, earlierId: string): boolean;
}

export function createGraph(workflow: Workflow): Graph {
  const steps = new Map(Object.entries(workflow.steps));
  const reach = findReach(steps);
  const { start } = workflow;
  return {
    workflow,
    steps,
    isReachable: (stepId) => start !== null && (stepId === start || reach.canFollow(stepId, start)),
    canFollow: reach.canFollow,
  };
}
