import { readNode } from '../expression/rule-node.ts';
import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { WorkflowStep } from '../workflow.ts';
import { hasQuickReplies, templateOf } from './conversation.ts';
import type { Graph } from './graph.ts';
import { writtenChoices } from './offered-choices.ts';
import { type Rule, stepProblem } from './rule.ts';

export const goneChoiceRules: readonly Rule[] = [goneChoices];

/** Ways for a choice that was taken out of its message or given another id, or that nothing asks for now. */
function goneChoices(graph: Graph): Problem[] {
  const known = new Map<string, Heard | null>();
  function heardAt(waitId: string): Heard | null {
    const before = known.get(waitId);
    if (before !== undefined) return before;
    const heard = heardBy(waitId, graph);
    known.set(waitId, heard);
    return heard;
  }
  return [...graph.steps].flatMap(([stepId, { exits }]) =>
    exits.flatMap(({ id: exitId, label, when }, index) => {
      const asked = askedChoice(when);
      const heard = asked && heardAt(asked.waitId);
      if (!heard || heard.ids.has(asked.id)) return [];
      return stepProblem(stepId, `exits.${index}.when`, {
        code: 'gone-choice',
        severity: 'warning',
        ...whyGone(label, heard),
        exitId,
      });
    }),
  );
}

/** What can be chosen in a wait, and nothing else. */
interface Heard {
  readonly waitName: string;
  readonly ids: ReadonlySet<string>;
}

function whyGone(label: string, { waitName, ids }: Heard): Pick<Problem, 'message' | 'fix'> {
  if (ids.size === 0) {
    return {
      message: `Nothing before “${waitName}” offers choices, so nobody goes the way of “${label}”.`,
      fix: 'Ask with a list or buttons, or delete this way.',
    };
  }
  return {
    message: `Nobody is offered the choice of “${label}” any more, so nobody goes this way.`,
    fix: 'Delete this way, or let it be for another choice.',
  };
}

/** Null where it may hear something else too, or that cannot be told. */
function heardBy(waitId: string, graph: Graph): Heard | null {
  const { workflow, steps, canFollow, isReachable } = graph;
  const wait = steps.get(waitId);
  if (wait?.type !== 'wait-for-reply') return null;
  const { kind } = wait.config.expect;
  const isBefore = (asks: (step: WorkflowStep) => boolean) =>
    [...steps].some(([id, step]) => asks(step) && canFollow(waitId, id));
  const choices = writtenChoices(workflow, waitId);
  if (choices === null || isBefore(hasQuickReplies)) return null;
  const heard = { waitName: wait.name, ids: new Set(choices.map(({ id }) => id)) };
  if (choices.length > 0) return kind === 'choice' ? heard : null;
  // An answer of a form may be called `id`.
  return kind !== 'flow' && isReachable(waitId) && !isBefore(sendsForm) ? heard : null;
}

function sendsForm(step: WorkflowStep): boolean {
  const isFlow = templateOf(step)?.buttons?.some(({ kind }) => kind === 'flow') ?? false;
  return step.type === 'send-flow' || isFlow;
}

/** A rule that asks for one choice: `steps.wait.value.id == 'tea'`. */
function askedChoice(when: Json | undefined): { waitId: string; id: string } | null {
  const node = readNode(when ?? null);
  const [asked = null, id] = node?.name === '==' ? node.args : [];
  const path = readNode(asked)?.args[0];
  const found = typeof path === 'string' ? /^steps\.([^.]+)\.value\.id$/.exec(path) : null;
  const waitId = found?.[1];
  return waitId !== undefined && typeof id === 'string' ? { waitId, id } : null;
}
