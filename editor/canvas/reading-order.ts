import type { Workflow } from '../../engine/index.ts';

export interface ReadingOrder {
  /** Every step once: as the conversation goes, then those nothing leads to. */
  readonly steps: readonly string[];
  /** Exits that lead back to a step the conversation came through, as `exitKey`. */
  readonly waysBack: ReadonlySet<string>;
}

/**
 * The order in which a person reads the workflow: from the start, first exits first. It is the
 * order of the tab stops, of the numbers in the steps' names, and of the layout.
 */
export function readingOrder({ start, steps }: Workflow): ReadingOrder {
  const order: string[] = [];
  const waysBack = new Set<string>();
  const onPath = new Set<string>();
  const seen = new Set<string>();

  function walk(stepId: string) {
    const step = steps[stepId];
    if (!step || seen.has(stepId)) return;
    seen.add(stepId);
    onPath.add(stepId);
    order.push(stepId);
    for (const exit of step.exits) {
      if (exit.to === null) continue;
      if (onPath.has(exit.to)) waysBack.add(exitKey(stepId, exit.id));
      else walk(exit.to);
    }
    onPath.delete(stepId);
  }

  if (start !== null) walk(start);
  Object.keys(steps).forEach(walk);
  return { steps: order, waysBack };
}

/** Names one exit of one step; no two exits share it. */
export function exitKey(stepId: string, exitId: string): string {
  return `${stepId}:${exitId}`;
}
