import type { Problem } from '../problem.ts';
import { stepExits } from '../steps/run-step.ts';
import type { Exit, ExitSpec } from '../steps/step.ts';
import type { WorkflowStep } from '../workflow.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const exitRules: readonly Rule[] = [
  forEachExit(lostTarget),
  forEachExit(repeatedExit),
  forEachExit(unknownExit),
  forEachExit(missingRule),
  forEachExit(unusedRule),
  forEachExit(openExit),
  missingExits,
];

interface Place {
  readonly graph: Graph;
  readonly step: WorkflowStep;
  readonly exit: Exit;
  readonly index: number;
  /** What the step type says about this exit; undefined: it has no such exit. */
  readonly spec: ExitSpec | undefined;
}

type Found = Omit<Problem, 'path' | 'stepId' | 'exitId'> & { readonly part: 'id' | 'to' | 'when' };

function forEachExit(find: (place: Place) => Found | null): Rule {
  return (graph) =>
    [...graph.steps].flatMap(([stepId, step]) => {
      const specs = stepExits(step);
      return step.exits.flatMap((exit, index) => {
        const spec = specs.find(({ id }) => id === exit.id);
        const found = find({ graph, step, exit, index, spec });
        if (!found) return [];
        const { part, ...rest } = found;
        return stepProblem(stepId, `exits.${index}.${part}`, { ...rest, exitId: exit.id });
      });
    });
}

function lostTarget({ graph, exit: { to, label } }: Place): Found | null {
  if (to === null || graph.steps.has(to)) return null;
  return {
    code: 'lost-target',
    severity: 'error',
    part: 'to',
    message: `“${label}” goes to a step that does not exist.`,
    fix: 'Connect it to another step, or to none.',
  };
}

function repeatedExit({ step, exit: { id }, index }: Place): Found | null {
  if (step.exits.findIndex((other) => other.id === id) === index) return null;
  return {
    code: 'repeated-exit',
    severity: 'error',
    part: 'id',
    message: `Two ways out of this step have the id “${id}”; only the first is ever taken.`,
    fix: 'Give one of them another id.',
  };
}

function unknownExit({ exit: { id, label }, spec }: Place): Found | null {
  if (spec) return null;
  return {
    code: 'unknown-exit',
    severity: 'error',
    part: 'id',
    message: `This step never leaves by “${label}” (${id}).`,
    fix: 'Delete this way out.',
  };
}

function missingRule({ exit: { when, label }, spec }: Place): Found | null {
  if (!spec?.ruled || when !== undefined) return null;
  return {
    code: 'missing-rule',
    severity: 'error',
    part: 'when',
    message: `Nothing says when to go by “${label}”, so nobody does.`,
    fix: 'Add a rule.',
  };
}

function unusedRule({ exit: { when, label }, spec }: Place): Found | null {
  if (!spec || spec.ruled || when === undefined) return null;
  return {
    code: 'unused-rule',
    severity: 'warning',
    part: 'when',
    message: `The rule of “${label}” is not looked at: this way out has none.`,
    fix: 'Delete the rule.',
  };
}

/** The first way out is the plan, and may be the end; every other one is easily forgotten. */
function openExit({ step, exit: { to, ends, label }, spec }: Place): Found | null {
  if (to !== null || ends || !spec || spec.optional) return null;
  const isPlan = stepExits(step)[0]?.id === spec.id && !spec.ruled && !spec.decided;
  if (isPlan) return null;
  return {
    code: 'open-exit',
    severity: 'warning',
    part: 'to',
    message: `Nothing happens after “${label}”: the customer hears no more.`,
    fix: 'Add a step, or mark it as the end.',
  };
}

function missingExits({ steps }: Graph): Problem[] {
  return [...steps].flatMap(([stepId, step]) =>
    stepExits(step)
      .filter(({ id, optional }) => !optional && !step.exits.some((exit) => exit.id === id))
      .map(({ id, label }) =>
        stepProblem(stepId, 'exits', {
          code: 'missing-exit',
          severity: 'error',
          message: `The way out “${label}” (${id}) is missing.`,
          fix: 'Add it, connected or not.',
          exitId: id,
        }),
      ),
  );
}
