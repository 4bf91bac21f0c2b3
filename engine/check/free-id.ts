import type { Workflow } from '../workflow.ts';

/** The wanted id of a step, or one like it that no step has. */
export function freeId({ steps }: Workflow, wanted: string): string {
  const base = wanted.slice(0, 60);
  let id = base;
  for (let number = 2; Object.hasOwn(steps, id); number += 1) id = `${base}_${number}`;
  return id;
}
