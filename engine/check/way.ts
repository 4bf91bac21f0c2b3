import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';

/** Steps in the order they are gone through, each with the exit it is left by. */
export type Way = NonNullable<Problem['way']>;

/** What is needed of a graph to go through it. */
export type Walkable = Pick<Graph, 'workflow' | 'steps'>;

/**
 * The shortest way from the start to a step that comes through none of the steps to avoid; null where
 * there is none. The last place has no exit.
 */
export function wayTo(
  { workflow: { start }, steps }: Walkable,
  stepId: string,
  avoid: ReadonlySet<string> = new Set(),
): Way | null {
  if (start === null || avoid.has(start) || !steps.has(stepId)) return null;
  const cameBy = new Map<string, Came>([[start, null]]);
  for (const id of cameBy.keys()) {
    if (id === stepId) return wayBack(id, cameBy);
    for (const exit of steps.get(id)?.exits ?? []) {
      const { to } = exit;
      if (to === null || cameBy.has(to) || avoid.has(to)) continue;
      cameBy.set(to, { stepId: id, exitId: exit.id });
    }
  }
  return null;
}

/** From where a step was reached first; null: it is the start. */
type Came = { readonly stepId: string; readonly exitId: string } | null;

function wayBack(stepId: string, cameBy: ReadonlyMap<string, Came>): Way {
  const way: { stepId: string; exitId?: string }[] = [{ stepId }];
  for (let came = cameBy.get(stepId); came; came = cameBy.get(came.stepId)) way.unshift(came);
  return way;
}

/** A way as a problem carries it: a very long one explains nothing. */
export function alongWay(way: Way | null): Pick<Problem, 'way'> {
  return way && way.length <= limits.wayStepsMax ? { way } : {};
}
