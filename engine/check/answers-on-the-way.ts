import { answerName } from '../known-answers/answer-name.ts';
import { findKnownAnswers, type KnownAnswers, type Way } from '../known-answers/known-answers.ts';
import type { AnswerPath } from '../known-answers/proven-paths.ts';
import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { type Expression, expressionsIn, isOwn } from './expressions.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const answerRules: readonly Rule[] = [missedAnswers];

/** An answer that stands in a text and is not there on every way: each with one such way. */
function missedAnswers(graph: Graph): Problem[] {
  const known = findKnownAnswers(graph.workflow);
  const found: Problem[] = [];
  for (const expression of expressionsIn(graph)) {
    // More are told to nobody, and each way takes a search.
    if (found.length >= limits.problemsMax) break;
    found.push(...missedIn(expression, known, graph));
  }
  return found;
}

function missedIn(expression: Expression, known: KnownAnswers, graph: Graph): Problem[] {
  const { stepId, part, misses } = expression;
  if (mayBeNothing(expression, graph)) return [];
  const missed = misses((path) => known.certainty(stepId, path) === 'certain');
  return distinctAnswers(missed).flatMap((path) => {
    const isTold =
      isLater(path, stepId, graph) || (part.startsWith('keep.') && isOwn(path, stepId));
    const way = isTold ? null : known.wayWithout(stepId, path);
    return way ? stepProblem(stepId, part, { ...missing(path, way, known, graph), way }) : [];
  });
}

/** In a request nothing can be said: it is left out of the query, and is null in JSON. */
export function mayBeNothing({ stepId, part, isAlone }: Expression, { steps }: Graph): boolean {
  const isRequest = steps.get(stepId)?.type === 'http-request';
  return isRequest && isAlone && /^config\.(query\.\d+|body)\.value(\.|$)/.test(part);
}

/** What another rule tells: the step does not exist, or always comes later. */
function isLater([root, of = '']: AnswerPath, stepId: string, graph: Graph): boolean {
  return root === 'steps' && !(graph.isReachable(of) && graph.canFollow(stepId, of));
}

function distinctAnswers(paths: readonly AnswerPath[]): readonly AnswerPath[] {
  return [...new Map(paths.map((path) => [answerName(path), path])).values()];
}

function missing(
  path: AnswerPath,
  way: Way,
  { certainty, sources }: KnownAnswers,
  graph: Graph,
): Pick<Problem, 'code' | 'severity' | 'message' | 'fix'> {
  const [root, of = ''] = path;
  const what = root === 'data' ? `“${of}”` : `What “${graph.steps.get(of)?.name}” finds out`;
  const isNever = way.slice(-1).some(({ stepId }) => certainty(stepId, path) === 'never');
  const how = isNever ? 'is not known here' : 'may not be known here';
  return {
    code: 'answer-maybe-unknown',
    severity: 'warning',
    message: `${what} ${how}: it is missing ${missingSince(way, sources(path), graph)}.`,
    fix: 'Say what stands there instead, or ask for it on this way too.',
  };
}

/** The last place on the way from which the answer could still have been found out. */
function missingSince(way: Way, sources: readonly string[], { steps, canFollow }: Graph): string {
  const place = way
    .slice(0, -1)
    .findLast(({ stepId }) =>
      sources.some((source) => source === stepId || canFollow(source, stepId)),
    );
  const step = steps.get(place?.stepId ?? '');
  if (!step) return 'at the start';
  const connected = step.exits.filter(({ to }) => to !== null);
  const taken = connected.find(({ id }) => id === place?.exitId);
  return taken && connected.length > 1
    ? `after “${step.name}” by “${taken.label}”`
    : `after “${step.name}”`;
}
