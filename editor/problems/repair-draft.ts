import { repair, type Workflow, type WorkflowStep } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';

/** What can be put right without asking its author: nothing they wrote is lost by it. */
const safeCodes: ReadonlySet<string> = new Set([
  'idle-interrupt',
  'lost-target',
  'missing-exit',
  'no-start',
  'repeated-exit',
  'repeated-keyword',
  'unknown-exit',
  'unused-rule',
]);

/** The workflow with a problem put right; null where only its author can, or nothing can be read now. */
export function repaired(workflow: Workflow, problem: WorkflowProblem): Workflow | null {
  try {
    const after = repair(workflow, problem);
    return after && inPageLanguage(workflow, after);
  } catch {
    // It changed since the problem was found, and is no workflow at this moment.
    return null;
  }
}

export function safeOf(problems: readonly WorkflowProblem[]): readonly WorkflowProblem[] {
  return problems.filter(({ code }) => safeCodes.has(code));
}

/** All of them put right, one after the other, as far as each still can be. */
export function repairedAll(workflow: Workflow, problems: readonly WorkflowProblem[]): Workflow {
  return problems.reduceRight((before, problem) => repaired(before, problem) ?? before, workflow);
}

/** Puts what a repair made into the draft. */
export function adopt(draft: Workflow, { steps, start, trigger }: Workflow): void {
  Object.assign(draft, { steps, start, trigger });
}

/** What a repair adds is written as the author of a new step finds it; what was there stays. */
function inPageLanguage(before: Workflow, after: Workflow): Workflow {
  const steps = Object.entries(after.steps).map(([id, step]) => {
    const was = before.steps[id];
    return [id, was ? withNewExitsSaid(was, step) : said(step)] as const;
  });
  return { ...after, steps: Object.fromEntries(steps) };
}

function withNewExitsSaid({ exits: known }: WorkflowStep, step: WorkflowStep): WorkflowStep {
  const exits = step.exits.map((exit) =>
    known.some(({ id }) => id === exit.id) ? exit : { ...exit, label: phrase(exit.label) },
  );
  return { ...step, exits };
}

function said(step: WorkflowStep): WorkflowStep {
  const exits = step.exits.map((exit) => ({ ...exit, label: phrase(exit.label) }));
  const named = { ...step, name: phrase(step.name), exits };
  if (named.type !== 'chatapps-message' || named.config.message.kind !== 'text') return named;
  const message = { ...named.config.message, text: phrase(named.config.message.text) };
  return { ...named, config: { ...named.config, message } };
}
