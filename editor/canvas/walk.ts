import type { Workflow } from '../../engine/index.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { ReadingOrder } from './reading-order.ts';

export type Direction = 'down' | 'up' | 'left' | 'right' | 'home';

/**
 * The step an arrow key leads to from a step: down its first exit, up to the step before it,
 * sideways to where the neighbouring exits of that step lead. Null: there is nothing that way.
 */
export function walk(
  workflow: Workflow,
  order: ReadingOrder,
  from: string,
  direction: Direction,
): string | null {
  if (direction === 'home') return triggerId;
  if (direction === 'down') return targetsOf(workflow, from)[0] ?? null;
  const parent = parentOf(workflow, order, from);
  if (direction === 'up' || parent === null) return parent;
  const siblings = targetsOf(workflow, parent);
  const index = siblings.indexOf(from) + (direction === 'right' ? 1 : -1);
  return siblings[index] ?? null;
}

/** Where the exits of a step lead, in exit order, each once. */
function targetsOf({ start, steps }: Workflow, id: string): string[] {
  const exits = id === triggerId ? [{ to: start }] : (steps[id]?.exits ?? []);
  const targets = exits.flatMap(({ to }) => (to !== null && steps[to] ? [to] : []));
  return [...new Set(targets)];
}

/** The step before, as the conversation is read: the earliest one that leads here. */
function parentOf(workflow: Workflow, order: ReadingOrder, id: string): string | null {
  if (id === workflow.start) return triggerId;
  return order.steps.find((each) => each !== id && targetsOf(workflow, each).includes(id)) ?? null;
}
