import type { Workflow } from '../../engine/index.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import { problemsWords } from './problems-words.ts';

const partsMax = 9;

/** The places of a way by name: steps, and the ways out that are not the plan. Of a long one both ends. */
export function wayInWords(
  way: NonNullable<WorkflowProblem['way']>,
  { steps }: Pick<Workflow, 'steps'>,
): string[] {
  const parts = way.flatMap(({ stepId, exitId }) => {
    const { name = stepId, exits = [] } = steps[stepId] ?? {};
    const place = exits.findIndex(({ id }) => id === exitId);
    const label = exits[place]?.label;
    return place > 0 && label ? [name, label] : [name];
  });
  const all = [problemsWords.start, ...parts];
  if (all.length <= partsMax) return all;
  return [...all.slice(0, 3), problemsWords.way.more, ...all.slice(3 - partsMax)];
}
