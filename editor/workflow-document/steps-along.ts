import type { Workflow } from '../../engine/index.ts';
import { exitsTo, triggerId } from './exit-ref.ts';

/** A step and all that can come after it, however long the way. */
export function stepsAfter({ start, steps }: Workflow, from: string): string[] {
  const next = (id: string) =>
    id === triggerId ? [start] : (steps[id]?.exits ?? []).map(({ to }) => to);
  return reached(from, (id) => next(id).flatMap((to) => (to && steps[to] ? [to] : [])));
}

/** A step and all that can come before it. */
export function stepsBefore(workflow: Workflow, from: string): string[] {
  return reached(from, (id) => exitsTo(workflow, id).map(({ stepId }) => stepId));
}

/** The trigger leads the way, but is no step. The one where it began stands last. */
function reached(from: string, next: (id: string) => string[]): string[] {
  const found = new Set([from]);
  for (const id of found) for (const each of next(id)) found.add(each);
  const ids = [...found].filter((id) => id !== triggerId);
  return ids.filter((id) => id !== from).concat(ids.filter((id) => id === from));
}
