import { readNode } from '../expression/rule-node.ts';
import type { Problem } from '../problem.ts';
import type { Exit } from '../steps/step.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const overlapRules: readonly Rule[] = [overlappingWays];

/** Where every way is taken whose rule is true, a text that contains both words takes both. */
function overlappingWays({ steps }: Graph): Problem[] {
  return [...steps].flatMap(([stepId, step]) => {
    if (step.type !== 'branch' || step.config.mode !== 'all') return [];
    const [pair] = overlaps(step.exits);
    if (!pair) return [];
    const [first, second] = pair;
    return stepProblem(stepId, 'config.mode', {
      code: 'overlapping-ways',
      severity: 'warning',
      message: `“${first.word}${second.word}” goes by “${first.exit.label}” and by “${second.exit.label}”, so both happen.`,
      fix: 'Take only the first way whose rule is true, or ask for the whole text.',
    });
  });
}

interface Search {
  readonly exit: Exit;
  /** Where it is looked for. */
  readonly source: string;
  readonly word: string;
}

function overlaps(exits: readonly Exit[]): (readonly [Search, Search])[] {
  const searches = exits.flatMap((exit) => searchOf(exit) ?? []);
  return searches.flatMap((first, index) =>
    searches
      .slice(index + 1)
      .filter(({ source, exit }) => source === first.source && exit.to !== first.exit.to)
      .map((second) => [first, second] as const),
  );
}

function searchOf(exit: Exit): Search | null {
  const node = exit.when === undefined ? null : readNode(exit.when);
  const [source = null, word] = node?.args ?? [];
  const isSearch = node?.name === 'stringContains' || node?.name === 'contains';
  if (!isSearch || typeof word !== 'string') return null;
  return { exit, source: JSON.stringify(source), word };
}
