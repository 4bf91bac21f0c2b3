import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { defaultExits } from './default-exits.ts';
import { connect, disconnect } from './edit-exits.ts';
import { leaveSections } from './edit-sections.ts';
import { type ExitRef, exitsTo, mainExitOf, targetOf } from './exit-ref.ts';
import { fitExits } from './fit-exits.ts';
import { freeStepId } from './free-step-id.ts';

/**
 * Adds a step, and gives its id. After an exit it stands between that exit and what the exit led
 * to; without one it is loose.
 */
export function addStep(draft: Workflow, step: WorkflowStep, after?: ExitRef): string {
  const id = freeStepId(draft.steps, step.name);
  const next = after ? targetOf(draft, after) : null;
  draft.steps[id] = step;
  if (after) connect(draft, after, id);
  const mainExit = mainExitOf(step);
  if (next !== null && mainExit !== null) connect(draft, { stepId: id, exitId: mainExit }, next);
  return id;
}

/**
 * Deletes steps. What led to a step leads to where the step led, if that is one place and the gap
 * is not to stay; else it leads nowhere. Gives how many exits lead nowhere now.
 */
export function deleteSteps(
  draft: Workflow,
  ids: readonly string[],
  { leavesGap = false } = {},
): number {
  const opened = ids.flatMap((id) => deleteStep(draft, id, leavesGap));
  return opened.filter(({ stepId }) => !ids.includes(stepId)).length;
}

function deleteStep(draft: Workflow, id: string, leavesGap: boolean): ExitRef[] {
  const step = draft.steps[id];
  if (!step) return [];
  const targets = step.exits.flatMap(({ to }) => (to !== null && to !== id ? [to] : []));
  const [next, another] = new Set(targets.filter((to) => draft.steps[to]));
  const incoming = exitsTo(draft, id).filter(({ stepId }) => stepId !== id);
  const isHealed = !leavesGap && next !== undefined && another === undefined;
  for (const ref of incoming) {
    if (isHealed) connect(draft, ref, next);
    else disconnect(draft, ref);
  }
  delete draft.steps[id];
  delete draft.layout.positions[id];
  leaveSections(draft, [id]);
  return isHealed ? [] : incoming;
}

/** Changes a step in place; its exits follow its config, and keep where they lead. */
export function changeStep(
  draft: Workflow,
  id: string,
  change: (step: WorkflowStep) => void,
): void {
  const step = draft.steps[id];
  if (!step) return;
  const before = defaultExits(step);
  change(step);
  fitExits(step, before);
}

export function renameStep(draft: Workflow, id: string, name: string): void {
  const step = draft.steps[id];
  if (step) step.name = name;
}

/** Puts cards where they were dragged to, in pixels of the canvas. */
export function moveCards(
  draft: Workflow,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): void {
  for (const [id, { x, y }] of places) draft.layout.positions[id] = { x, y };
}

/** Every card stands again where the layout puts it. */
export function tidy(draft: Workflow): void {
  draft.layout.positions = {};
}
