import { readNode } from '../expression/rule-node.ts';
import type { Exit } from '../steps/step.ts';
import type { Workflow } from '../workflow.ts';
import { endThere, type RepairPlace } from './repair-place.ts';

/** A first step that looks for words becomes keywords of the trigger, where all it does is that. */
export function byKeywords(place: RepairPlace): Workflow {
  const { workflow, step } = place;
  const { trigger } = workflow;
  const ways = step.exits.filter(({ id }) => id !== 'otherwise');
  const words = ways.map(wordOf).filter((word) => word !== null);
  const [to = null, another] = new Set(ways.map((exit) => exit.to));
  const isLeft = Object.values(workflow.steps).every(({ exits }) =>
    exits.every((exit) => exit.to !== place.stepId),
  );
  const isPlain = 'match' in trigger && trigger.match.kind === 'any' && !step.keep && isLeft;
  if (!isPlain || words.length === 0 || words.length < ways.length || another !== undefined) {
    return endThere(place);
  }
  const keywords = words.map((text) => ({ text, match: 'phrase' as const }));
  const { [place.stepId]: _, ...steps } = workflow.steps;
  return {
    ...workflow,
    trigger: { ...trigger, match: { kind: 'keywords', keywords } },
    start: to,
    steps,
  };
}

const messageTexts = ['data.payload.content.text', 'data.payload.body'];

function wordOf({ when }: Exit): string | null {
  const node = when === undefined ? null : readNode(when);
  const [source = null, word] = node?.args ?? [];
  const read = readNode(source);
  const isText = read?.name === 'var' && messageTexts.some((path) => path === read.args[0]);
  const isSearch = node?.name === 'stringContains' && isText;
  return isSearch && typeof word === 'string' && word.trim() !== '' && word.length <= 200
    ? word
    : null;
}
