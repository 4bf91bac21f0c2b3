import { useEffect, useMemo, useState } from 'react';
import {
  type CheckOptions,
  checkWorkflow,
  type Problem,
  parseWorkflow,
  type Workflow,
} from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { dayOf } from '../words/day.ts';

export type WorkflowProblem = Problem;

const pauseMs = 250;

/**
 * What is wrong with the draft: at first what the server said of it, and then looked for here once
 * nothing has changed for a moment. What only the server can know, such as which forms are
 * published, is taken from its last answer.
 */
export function useProblems(
  workflow: Workflow,
  answer: Pick<WorkflowAnswer, 'workflow' | 'problems'>,
  outside: CheckOptions,
): readonly WorkflowProblem[] {
  const [found, setFound] = useState<ReturnType<typeof checkedNow> | null>(null);
  useEffect(() => {
    if (found?.checked === workflow && found.by === outside) return;
    const timer = setTimeout(() => setFound(checkedNow(workflow, outside)), pauseMs);
    return () => clearTimeout(timer);
  }, [workflow, outside, found]);
  const isChecked = found !== null;
  const known = useMemo(
    () => (isChecked ? onlyOfServer(answer) : answer.problems.map(asProblem)),
    [answer, isChecked],
  );
  return useMemo(
    () => [...(found?.problems ?? []), ...known.filter(({ stepId }) => isThere(workflow, stepId))],
    [found, known, workflow],
  );
}

function checkedNow(workflow: Workflow, outside: CheckOptions) {
  return { checked: workflow, by: outside, problems: problemsIn(workflow, outside) };
}

/** What keeps it from being a workflow at all, or else what checking finds. */
function problemsIn(workflow: unknown, outside: CheckOptions = {}): readonly Problem[] {
  const parsed = parseWorkflow(workflow);
  if (!parsed.ok) return parsed.problems;
  return checkWorkflow(parsed.workflow, { ...outside, today: dayOf(Date.now()) });
}

function onlyOfServer({ workflow, problems }: Pick<WorkflowAnswer, 'workflow' | 'problems'>) {
  const here = new Set(problemsIn(workflow).map(keyOf));
  return problems.filter((problem) => !here.has(keyOf(problem))).map(asProblem);
}

function asProblem({ fix, stepId, exitId, way, repairable: _, ...problem }: Told): Problem {
  return {
    ...problem,
    ...(fix !== undefined && { fix }),
    ...(stepId !== undefined && { stepId }),
    ...(exitId !== undefined && { exitId }),
    ...(way && { way: way.map(asPlace) }),
  };
}

function asPlace({ stepId, exitId }: { stepId: string; exitId?: string | undefined }) {
  return { stepId, ...(exitId !== undefined && { exitId }) };
}

type Told = WorkflowAnswer['problems'][number];

function keyOf({ code, path }: Pick<Problem, 'code' | 'path'>): string {
  return `${code} ${path}`;
}

function isThere({ steps }: Workflow, stepId: string | undefined): boolean {
  return stepId === undefined || steps[stepId] !== undefined;
}
