import type { Workflow } from '../../engine/index.ts';

export interface ReadingOrder {
  /** Every step once: the way through the first exits, then the ways that open beside it. */
  readonly steps: readonly string[];
  /** How far down a step stands; the start is 0. */
  readonly depths: ReadonlyMap<string, number>;
  /** Which exit each step belongs to: the step it is of, by the id of the step it leads to. */
  readonly parents: ReadonlyMap<string, string>;
  /**
   * Exits that are words instead of lines, by `exitKey`: they do not lead to the row below, because
   * another exit came to that step first. `back`: the conversation was there before.
   */
  readonly jumps: ReadonlyMap<string, 'back' | 'across'>;
}

/**
 * The order in which a person reads the workflow, which is also the order of the layout and of the
 * tab stop. Every step belongs to the first exit that leads to it, from the top, and stands in the
 * row below it. So every line leads one row down, however often a workflow goes back or on.
 */
export function readingOrder({ start, steps }: Workflow): ReadingOrder {
  const depths = new Map<string, number>();
  const parents = new Map<string, string>();

  /** Follows the first exits down; then opens, from the top, what branches off. */
  function read(from: string, parent: string | null) {
    const rail: string[] = [];
    let before = parent;
    for (let id: string | null = from; isUnread(id); id = firstTarget(id)) {
      depths.set(id, before === null ? 0 : (depths.get(before) ?? 0) + 1);
      if (before !== null) parents.set(id, before);
      rail.push(id);
      before = id;
    }
    for (const id of rail) {
      for (const { to } of steps[id]?.exits ?? []) if (isUnread(to)) read(to, id);
    }
  }

  function isUnread(id: string | null): id is string {
    return id !== null && steps[id] !== undefined && !depths.has(id);
  }

  function firstTarget(id: string): string | null {
    return steps[id]?.exits[0]?.to ?? null;
  }

  for (const id of [start, ...Object.keys(steps)]) if (isUnread(id)) read(id, null);
  return { steps: [...depths.keys()], depths, parents, jumps: jumpsOf(steps, depths, parents) };
}

/** Names one exit of one step; no two exits share it. */
export function exitKey(stepId: string, exitId: string): string {
  return `${stepId}:${exitId}`;
}

function jumpsOf(
  steps: Workflow['steps'],
  depths: ReadonlyMap<string, number>,
  parents: ReadonlyMap<string, string>,
): ReadonlyMap<string, 'back' | 'across'> {
  const jumps = new Map<string, 'back' | 'across'>();
  for (const [id, depth] of depths) {
    for (const exit of steps[id]?.exits ?? []) {
      const target = exit.to === null ? undefined : depths.get(exit.to);
      if (target === undefined || target === depth + 1) continue;
      const isBack = pathTo(id, parents).includes(exit.to ?? '');
      jumps.set(exitKey(id, exit.id), isBack ? 'back' : 'across');
    }
  }
  return jumps;
}

/** The step itself and those the conversation came through. */
function pathTo(id: string, parents: ReadonlyMap<string, string>): string[] {
  const path = [id];
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) path.push(at);
  return path;
}
