import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';

/** Looks for one kind of problem. Pure; sees the whole workflow. */
export type Rule = (graph: Graph) => Problem[];

/** A problem of a step; `part` is the path inside the step, '' for the step as a whole. */
export function stepProblem(
  stepId: string,
  part: string,
  found: Omit<Problem, 'path' | 'stepId'>,
): Problem {
  return {
    ...found,
    path: ['steps', stepId, part].filter((each) => each !== '').join('.'),
    stepId,
  };
}
