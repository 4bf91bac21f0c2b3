import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { findStepType, type StepType } from '../steps/run-step.ts';
import type { Graph } from './graph.ts';
import { findReach, type StepOfCycle } from './reach.ts';
import { type Rule, stepProblem } from './rule.ts';
import { alongWay, type Walkable, type Way, wayTo } from './way.ts';

export const loopRules: readonly Rule[] = [loopsWithoutWait, selfRuns];

/** Among the steps that neither wait nor count, none may come back to itself. */
function loopsWithoutWait(graph: Graph): Problem[] {
  const { steps } = graph;
  const restless = new Map([...steps].filter(([, { type }]) => isRestless(findStepType(type))));
  return findReach(restless).cycles.flatMap((cycle) => {
    const names = cycle.slice(0, namesMax).map(({ step }) => `“${step.name}”`);
    const more = cycle.length > namesMax ? ' and others' : '';
    return cycle.slice(0, 1).map((first) =>
      stepProblem(first.stepId, '', {
        code: 'endless-loop',
        severity: 'error',
        message: `This can repeat for ever without waiting for the customer: ${names.join(', ')}${more}.`,
        fix: 'Add a step that waits to the loop.',
        ...alongWay(wayRound(first, { ...graph, steps: restless }, wayTo(graph, first.stepId))),
      }),
    );
  });
}

const namesMax = 5;

/** To a step of a loop, and once round it. */
function wayRound({ stepId, step }: StepOfCycle, graph: Walkable, there: Way | null): Way | null {
  const rounds = step.exits.flatMap(({ id: exitId, to }) => {
    const back = wayTo({ ...graph, workflow: { ...graph.workflow, start: to } }, stepId);
    return back ? [[{ stepId, exitId }, ...back]] : [];
  });
  const shortest = rounds.toSorted((one, other) => one.length - other.length).slice(0, 1);
  return there && [...there.slice(0, -1), ...shortest.flat()];
}

function isRestless(stepType: StepType | undefined): boolean {
  return !stepType?.waits && !stepType?.bounded;
}

/** Workflows run one another to a bounded depth: one that runs itself mostly ends there. */
function selfRuns({ workflow, steps }: Graph): Problem[] {
  return [...steps]
    .filter(([, step]) => step.type === 'run-workflow' && step.config.workflowId === workflow.id)
    .map(([stepId]) =>
      stepProblem(stepId, 'config.workflowId', {
        code: 'self-run',
        severity: 'warning',
        message: `This runs its own workflow, which stops ${limits.workflowDepthMax} workflows deep.`,
        fix: 'Lead back to an earlier step, or run another workflow.',
      }),
    );
}
