import { repair, type Workflow } from '../../engine/index.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';

/** What can be put right without asking its author: nothing they wrote is lost by it. */
const safeCodes: ReadonlySet<string> = new Set([
  'idle-interrupt',
  'lost-target',
  'missing-exit',
  'no-start',
  'repeated-exit',
  'repeated-keyword',
  'unknown-exit',
  'unused-rule',
]);

/** The workflow with a problem put right; null where only its author can, or nothing can be read now. */
export function repaired(workflow: Workflow, problem: WorkflowProblem): Workflow | null {
  try {
    return repair(workflow, problem);
  } catch {
    // It changed since the problem was found, and is no workflow at this moment.
    return null;
  }
}

export function safeOf(problems: readonly WorkflowProblem[]): readonly WorkflowProblem[] {
  return problems.filter(({ code }) => safeCodes.has(code));
}

/** All of them put right, one after the other, as far as each still can be. */
export function repairedAll(workflow: Workflow, problems: readonly WorkflowProblem[]): Workflow {
  return problems.reduceRight((before, problem) => repaired(before, problem) ?? before, workflow);
}

/** Puts what a repair made into the draft. */
export function adopt(draft: Workflow, { steps, start, trigger }: Workflow): void {
  Object.assign(draft, { steps, start, trigger });
}
