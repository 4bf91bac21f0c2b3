import type { Workflow } from '../../engine/index.ts';
import { exitKey, readingOrder } from '../canvas/reading-order.ts';

export interface DrawnExit {
  readonly stepId: string;
  readonly stepName: string;
  readonly exitId: string;
  readonly label: string;
}

/** The exits that lead somewhere or end on purpose: those taken, and those that are not, in order. */
export function untestedExits(
  workflow: Workflow,
  taken: ReadonlySet<string>,
): { readonly takenCount: number; readonly untested: readonly DrawnExit[] } {
  const drawn = readingOrder(workflow).steps.flatMap((stepId) => exitsOf(workflow, stepId));
  const untested = drawn.filter(({ stepId, exitId }) => !taken.has(exitKey(stepId, exitId)));
  return { takenCount: drawn.length - untested.length, untested };
}

function exitsOf({ steps }: Workflow, stepId: string): DrawnExit[] {
  const { name: stepName = '', exits = [] } = steps[stepId] ?? {};
  return exits
    .filter(({ to, ends }) => to !== null || ends)
    .map(({ id: exitId, label }) => ({ stepId, stepName, exitId, label }));
}
