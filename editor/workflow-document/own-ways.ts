import { offeredChoices, type Workflow, type WrittenChoice } from '../../engine/index.ts';
import { addChoiceWay, hearsChoice, writtenChoices } from './choice-way.ts';
import { endHere } from './edit-exits.ts';
import { addStep } from './edit-steps.ts';
import { mainExitOf, targetOf } from './exit-ref.ts';
import { newStep } from './new-step.ts';

/**
 * The wait behind which each choice of a message could go its own way; null where nothing waits for it, a
 * rule looks at the answer already, or not all that can be chosen there is written, each under its own id.
 */
export function undividedWait(workflow: Workflow, offerId: string): string | null {
  if (writtenChoices(workflow.steps[offerId]) === null) return null;
  const waitId = nextWait(workflow, offerId);
  if (waitId === null || isLookedAt(workflow, waitId)) return null;
  return areTellable(offeredChoices(workflow, waitId)) ? waitId : null;
}

/**
 * Puts a branch behind a wait, with a way for each choice that is heard there. All go on where the common
 * way went, and so does whatever else may be answered.
 */
export function divideChoices(draft: Workflow, waitId: string, name: string): void {
  const replied = draft.steps[waitId]?.exits.find(({ id }) => id === 'replied');
  if (!replied) return;
  const common = { to: targetOf(draft, { stepId: waitId, exitId: 'replied' }), ends: replied.ends };
  const branch = { ...newStep('branch'), name };
  branch.exits = branch.exits.filter(({ id }) => id === 'otherwise');
  const branchId = addStep(draft, branch, { stepId: waitId, exitId: 'replied' });
  if (common.ends) endHere(draft, { stepId: branchId, exitId: 'otherwise' });
  const choices = new Map(offeredChoices(draft, waitId).map((choice) => [choice.id, choice]));
  for (const choice of choices.values()) {
    const leads = common.ends ? { to: null, ends: common.ends } : { to: common.to };
    addChoiceWay(draft, branchId, waitId, choice, leads);
  }
}

/** The wait on the plan, with nothing between that decides or offers something else. */
function nextWait(workflow: Workflow, offerId: string): string | null {
  const seen = new Set([offerId]);
  for (const stepId of seen) {
    const step = workflow.steps[stepId];
    if (!step) return null;
    const isBetween = stepId !== offerId;
    if (isBetween && step.type === 'wait-for-reply') return hearsChoice(step) ? stepId : null;
    const targets = new Set(step.exits.flatMap(({ to }) => to ?? []));
    if (isBetween && (targets.size > 1 || writtenChoices(step))) return null;
    const exitId = mainExitOf(step);
    const next = exitId === null ? null : targetOf(workflow, { stepId, exitId });
    if (next !== null) seen.add(next);
  }
  return null;
}

/** Whether any rule is about the answer, or about what is kept of it. */
function isLookedAt({ steps }: Workflow, waitId: string): boolean {
  const kept = steps[waitId]?.keep ?? [];
  const paths = [`steps.${waitId}`, ...kept.map(({ name }) => `data.${name}`)];
  const names = paths.flatMap((path) => [`"${path}"`, `"${path}.`]);
  return Object.values(steps).some(({ exits }) =>
    exits.some(({ when }) => {
      const rule = when === undefined ? '' : JSON.stringify(when);
      return names.some((name) => rule.includes(name));
    }),
  );
}

/** Each id means one choice, whichever message offers it. */
function areTellable(choices: readonly WrittenChoice[]): boolean {
  const titles = new Map(choices.map(({ id, title }) => [id, title]));
  return choices.length > 1 && choices.every(({ id, title }) => titles.get(id) === title);
}
