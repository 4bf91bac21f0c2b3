import { readNode } from '../expression/rule-node.ts';
import type { Problem } from '../problem.ts';
import { stepExits } from '../steps/run-step.ts';
import type { Exit } from '../steps/step.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';

type Found = Pick<Problem, 'code' | 'stepId' | 'exitId'>;

/**
 * The workflow with one problem put right in the plainest way, for a button beside it; null where
 * only the author can know what is right. The author's own texts and steps stay as they are.
 */
export function repair(workflow: Workflow, problem: Found): Workflow | null {
  const { code, stepId = '', exitId = '' } = problem;
  const step = Object.hasOwn(workflow.steps, stepId) ? workflow.steps[stepId] : undefined;
  if (!step) return null;
  const place = { workflow, stepId, step, exitId };
  switch (code) {
    case 'open-exit':
      return sayMore(place);
    case 'overlapping-ways':
      return step.type === 'branch'
        ? withStep(place, { ...step, config: { mode: 'first' } })
        : null;
    case 'lost-target':
      return withExit(place, (exit) => ({ ...exit, to: null }));
    case 'unused-rule':
      return withExit(place, ({ when: _, ...exit }) => exit);
    case 'unknown-exit':
      return withStep(place, { ...step, exits: step.exits.filter(({ id }) => id !== exitId) });
    case 'missing-exit': {
      const spec = stepExits(step).find(({ id }) => id === exitId);
      if (!spec) return null;
      const exit = { id: spec.id, label: spec.label, to: null };
      return withStep(place, { ...step, exits: [...step.exits, exit] });
    }
    default:
      return null;
  }
}

interface Place {
  readonly workflow: Workflow;
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly exitId: string;
}

function withStep({ workflow, stepId }: Place, step: WorkflowStep): Workflow {
  return { ...workflow, steps: { ...workflow.steps, [stepId]: step } };
}

function withExit(place: Place, change: (exit: Exit) => Exit): Workflow {
  const { step, exitId } = place;
  const exits = step.exits.map((exit) => (exit.id === exitId ? change(exit) : exit));
  return withStep(place, { ...step, exits });
}

/** Nobody is left without a word; but what no keyword is said to is not answered. */
function sayMore(place: Place): Workflow {
  const { workflow, stepId } = place;
  if (stepId === workflow.start && place.step.type === 'branch') return byKeywords(place);
  const id = freeId(workflow, `${stepId}_${place.exitId}`);
  const { text, back } = wordsFor(place);
  const said: WorkflowStep = {
    type: 'chatapps-message',
    name: 'Say what happened',
    config: { message: { kind: 'text', text } },
    exits: [{ id: 'next', label: 'Sent', to: back, ...(back === null && { ends: true }) }],
  };
  const connected = withExit(place, (exit) => ({ ...exit, to: id }));
  return { ...connected, steps: { ...connected.steps, [id]: said } };
}

/** After words that fit no rule, the customer can answer again where there was a question. */
function wordsFor({ workflow, stepId, exitId }: Place): { text: string; back: string | null } {
  const texts = new Map([
    ['no-reply', 'We have not heard from you, so this ends here. Write to us again at any time.'],
    ['failed', 'I am sorry, something went wrong on our side. Please try again in a few minutes.'],
  ]);
  const asked = Object.entries(workflow.steps).find(
    ([, { type, exits }]) =>
      type === 'wait-for-reply' && exits.some(({ id, to }) => id === 'replied' && to === stepId),
  );
  if (exitId === 'otherwise' && asked) {
    return { text: 'I am sorry, I did not understand that. Please try again.', back: asked[0] };
  }
  return { text: texts.get(exitId) ?? 'That is all I can do here.', back: null };
}

/** A first step that looks for words becomes keywords of the trigger, where all it does is that. */
function byKeywords(place: Place): Workflow {
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
    return withExit(place, (exit) => ({ ...exit, ends: true }));
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
  const isText = read?.name === 'var' && messageTexts.includes(String(read.args[0]));
  const isSearch = node?.name === 'stringContains' && isText;
  return isSearch && typeof word === 'string' && word.trim() !== '' && word.length <= 200
    ? word
    : null;
}

function freeId({ steps }: Workflow, wanted: string): string {
  const base = wanted.slice(0, 60);
  let id = base;
  for (let number = 2; Object.hasOwn(steps, id); number += 1) id = `${base}_${number}`;
  return id;
}
