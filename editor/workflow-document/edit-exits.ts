import type { Workflow } from '../../engine/index.ts';
import { defaultExits } from './default-exits.ts';
import { type ExitRef, triggerId } from './exit-ref.ts';

/** Lets an exit lead to a step; where it led before, it leads no longer. */
export function connect(draft: Workflow, ref: ExitRef, to: string): void {
  setTarget(draft, ref, to, false);
}

/** Nothing follows this exit, for now. */
export function disconnect(draft: Workflow, ref: ExitRef): void {
  setTarget(draft, ref, null, false);
}

/** The conversation is meant to end here. */
export function endHere(draft: Workflow, ref: ExitRef): void {
  setTarget(draft, ref, null, true);
}

function setTarget(draft: Workflow, { stepId, exitId }: ExitRef, to: string | null, ends: boolean) {
  if (stepId === triggerId) {
    draft.start = to;
    return;
  }
  const exit = exitOf(draft, { stepId, exitId });
  if (!exit) return;
  exit.to = to;
  if (ends) exit.ends = true;
  else delete exit.ends;
}

/** An exit that a step type has, but that nobody has drawn yet, is drawn now. */
function exitOf({ steps }: Workflow, { stepId, exitId }: ExitRef) {
  const step = steps[stepId];
  const exit = step?.exits.find(({ id }) => id === exitId);
  const spec = step && !exit ? defaultExits(step).find(({ id }) => id === exitId) : undefined;
  if (!step || !spec) return exit;
  step.exits.push({ id: spec.id, label: spec.label, to: null });
  return step.exits.at(-1);
}

/** Adds a way that is taken under a rule, before “otherwise”, and gives its id. */
export function addWay(draft: Workflow, stepId: string, label: string): string | null {
  const step = draft.steps[stepId];
  if (step?.type !== 'branch') return null;
  const id = freeWayId(step.exits);
  const otherwise = step.exits.findIndex((exit) => exit.id === 'otherwise');
  step.exits.splice(otherwise < 0 ? step.exits.length : otherwise, 0, { id, label, to: null });
  return id;
}

function freeWayId(exits: readonly { readonly id: string }[]): string {
  let number = exits.length;
  while (exits.some(({ id }) => id === `way-${number}`)) number += 1;
  return `way-${number}`;
}
