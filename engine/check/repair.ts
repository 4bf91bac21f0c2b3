import type { Problem } from '../problem.ts';
import { stepExits } from '../steps/run-step.ts';
import type { Workflow } from '../workflow.ts';
import { addWait } from './add-wait.ts';
import { type RepairPlace, withExit, withStep } from './repair-place.ts';
import { repairStart } from './repair-start.ts';
import { sayMore } from './say-more.ts';
import { shortenText } from './shorten-text.ts';
import { spellFacts } from './spell-facts.ts';

/** Of a problem, what is needed to put it right; `path` only where it is about the trigger. */
export type Found = Pick<Problem, 'code' | 'stepId' | 'exitId'> & Partial<Pick<Problem, 'path'>>;

/**
 * The workflow with one problem put right in the plainest way, for a button beside it; null where
 * only the author can know what is right. The author's own texts and steps stay as they are.
 */
export function repair(workflow: Workflow, problem: Found): Workflow | null {
  const { code, stepId = '', exitId = '' } = problem;
  const step = Object.hasOwn(workflow.steps, stepId) ? workflow.steps[stepId] : undefined;
  if (!step) return repairStart(workflow, problem);
  const place = { workflow, stepId, step, exitId };
  switch (code) {
    case 'open-exit':
      return sayMore(place);
    case 'overlapping-ways':
      return step.type === 'branch'
        ? withStep(place, { ...step, config: { mode: 'first' } })
        : null;
    case 'choices-without-wait':
    case 'form-without-wait':
      return addWait(workflow, stepId);
    case 'endless-wait':
      return endWait(place);
    case 'repeated-exit':
      return step.type === 'branch' ? renameExits(place) : dropExit(place);
    case 'lost-target':
      return withExit(place, (exit) => ({ ...exit, to: null }));
    case 'unused-rule':
      return withExit(place, ({ when: _, ...exit }) => exit);
    case 'unknown-exit':
      return withStep(place, { ...step, exits: step.exits.filter(({ id }) => id !== exitId) });
    case 'missing-exit':
      return addExit(place);
    case 'unknown-name':
      return spellFacts(place, problem.path ?? '');
    case 'step-config':
      return shortenText(workflow, step, problem);
    default:
      return null;
  }
}

/** Whether that can be done; what is then to be said, where nothing is said, is not worked out for it. */
export function isRepairable(workflow: Workflow, problem: Found): boolean {
  const { code, stepId = '' } = problem;
  if (code === 'open-exit' && Object.hasOwn(workflow.steps, stepId)) return true;
  return repair(workflow, problem) !== null;
}

/** It led nowhere so far, and goes on doing so: only the plan may do that unsaid. */
function addExit(place: RepairPlace): Workflow | null {
  const { step, exitId } = place;
  const specs = stepExits(step);
  const spec = specs.find(({ id }) => id === exitId);
  if (!spec) return null;
  const exit = { id: spec.id, label: spec.label, to: null };
  const added = spec === specs[0] ? exit : { ...exit, ends: true as const };
  return withStep(place, { ...step, exits: [...step.exits, added] });
}

/** After a day it ends; what should happen then, only the author knows. */
function endWait(place: RepairPlace): Workflow | null {
  const { step } = place;
  if (step.type !== 'wait-for-reply') return null;
  const label = step.exits.find(({ id }) => id === 'no-reply')?.label ?? 'No reply';
  const exits = step.exits.filter(({ id }) => id !== 'no-reply');
  const timeout = { amount: 1, unit: 'days' } as const;
  return withStep(place, {
    ...step,
    config: { ...step.config, timeout },
    exits: [...exits, { id: 'no-reply', label, to: null, ends: true }],
  });
}

/** Only the first of several with one id is ever taken. */
function dropExit(place: RepairPlace): Workflow {
  const { step, exitId } = place;
  const first = step.exits.findIndex(({ id }) => id === exitId);
  const exits = step.exits.filter(({ id }, index) => id !== exitId || index === first);
  return withStep(place, { ...step, exits });
}

/** Each of a decision’s ways is the author’s, so each gets an id of its own. */
function renameExits(place: RepairPlace): Workflow {
  const { step, exitId } = place;
  const taken = new Set(step.exits.map(({ id }) => id));
  const first = step.exits.findIndex(({ id }) => id === exitId);
  const exits = step.exits.map((exit, index) => {
    if (exit.id !== exitId || index === first) return exit;
    let id = exitId;
    for (let number = 2; taken.has(id); number += 1) id = `${exitId.slice(0, 58)}-${number}`;
    taken.add(id);
    return { ...exit, id };
  });
  return withStep(place, { ...step, exits });
}
