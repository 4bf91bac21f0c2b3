import { useEffect, useMemo, useState } from 'react';
import { checkWorkflow, type Problem, parseWorkflow, type Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { dayOf } from '../words/day.ts';

export type WorkflowProblem = Problem;

const pauseMs = 250;

/**
 * What is wrong with the draft: looked for here once nothing has changed for a moment. What only
 * the server can know, such as which forms are published, is taken from its last answer.
 */
export function useProblems(
  workflow: Workflow,
  answer: Pick<WorkflowAnswer, 'workflow' | 'problems'>,
): readonly WorkflowProblem[] {
  const [{ checked, found }, setFound] = useState(() => checkedNow(workflow));
  useEffect(() => {
    if (checked === workflow) return;
    const timer = setTimeout(() => setFound(checkedNow(workflow)), pauseMs);
    return () => clearTimeout(timer);
  }, [workflow, checked]);
  const known = useMemo(() => onlyOfServer(answer), [answer]);
  return useMemo(
    () => [...found, ...known.filter(({ stepId }) => isThere(workflow, stepId))],
    [found, known, workflow],
  );
}

function checkedNow(workflow: Workflow) {
  return { checked: workflow, found: problemsIn(workflow) };
}

/** What keeps it from being a workflow at all, or else what checking finds. */
function problemsIn(workflow: unknown): readonly Problem[] {
  const parsed = parseWorkflow(workflow);
  return parsed.ok ? checkWorkflow(parsed.workflow, { today: dayOf(Date.now()) }) : parsed.problems;
}

function onlyOfServer({ workflow, problems }: Pick<WorkflowAnswer, 'workflow' | 'problems'>) {
  const here = new Set(problemsIn(workflow).map(keyOf));
  return problems.filter((problem) => !here.has(keyOf(problem))).map(asProblem);
}

function asProblem({ fix, stepId, exitId, repairable: _, ...problem }: Told): Problem {
  return {
    ...problem,
    ...(fix !== undefined && { fix }),
    ...(stepId !== undefined && { stepId }),
    ...(exitId !== undefined && { exitId }),
  };
}

type Told = WorkflowAnswer['problems'][number];

function keyOf({ code, path }: Pick<Problem, 'code' | 'path'>): string {
  return `${code} ${path}`;
}

function isThere({ steps }: Workflow, stepId: string | undefined): boolean {
  return stepId === undefined || steps[stepId] !== undefined;
}
