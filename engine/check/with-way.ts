import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';
import { alongWay, wayTo } from './way.ts';

/** What is about how customers get somewhere, and not about what stands there. */
const aboutWays: ReadonlySet<string> = new Set([
  'choices-without-wait',
  'endless-wait',
  'form-without-wait',
  'hand-over-without-hours',
  'keys-without-call',
  'lost-target',
  'missing-exit',
  'open-exit',
  'overlapping-ways',
  'unhandled-choice',
  'wait-without-choices',
]);

/** The problem with a way to its place, where that explains it and the rule gave none. */
export function withWay(problem: Problem, graph: Graph): Problem {
  const { code, stepId = '', exitId, way } = problem;
  if (way || !aboutWays.has(code)) return problem;
  const found = wayTo(graph, stepId);
  const last = { stepId, ...(exitId !== undefined && { exitId }) };
  return { ...problem, ...alongWay(found && [...found.slice(0, -1), last]) };
}
