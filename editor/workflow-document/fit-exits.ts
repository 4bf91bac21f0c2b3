import type { WorkflowStep } from '../../engine/index.ts';
import { defaultExits, type ExitSpecs } from './default-exits.ts';

/**
 * Gives a step the exits that its config has now. Exits are known by their ids: one that stays keeps
 * its target, and its label where the author wrote one. `before` is what there was by the config
 * before it changed; a new step had nothing.
 */
export function fitExits(step: WorkflowStep, before: ExitSpecs = []): void {
  const specs = defaultExits(step);
  const kept = step.exits.filter((exit) => specs.some(({ id }) => id === exit.id));
  const added = specs
    .filter(({ id, optional }) => !optional && !kept.some((exit) => exit.id === id))
    .map(({ id, label }) => ({ id, label, to: null }));
  if (added.length > 0 || kept.length < step.exits.length) step.exits = [...kept, ...added];
  for (const exit of step.exits) {
    const was = before.find(({ id }) => id === exit.id);
    const is = specs.find(({ id }) => id === exit.id);
    if (was && is && exit.label === was.label && is.label !== was.label) exit.label = is.label;
  }
  const order = specs.map(({ id }) => id);
  const isReordered = order.join('\n') !== before.map(({ id }) => id).join('\n');
  if (isReordered) sortExits(step, order);
}

function sortExits(step: WorkflowStep, order: readonly string[]): void {
  const sorted = step.exits.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  if (sorted.some((exit, index) => exit.id !== step.exits[index]?.id)) step.exits = sorted;
}
