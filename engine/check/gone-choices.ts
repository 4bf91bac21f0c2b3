import { readNode } from '../expression/rule-node.ts';
import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import { hasQuickReplies } from './conversation.ts';
import type { Graph } from './graph.ts';
import { offeredChoices } from './offered-choices.ts';
import { type Rule, stepProblem } from './rule.ts';

export const goneChoiceRules: readonly Rule[] = [goneChoices];

/** Ways for a choice that was taken out of its message, or was given another id. */
function goneChoices(graph: Graph): Problem[] {
  const known = new Map<string, ReadonlySet<string>>();
  function offeredAt(waitId: string): ReadonlySet<string> {
    const offered = known.get(waitId) ?? offeredIds(waitId, graph);
    known.set(waitId, offered);
    return offered;
  }
  return [...graph.steps].flatMap(([stepId, { exits }]) =>
    exits.flatMap(({ id: exitId, label, when }, index) => {
      const asked = askedChoice(when);
      const offered = asked ? offeredAt(asked.waitId) : nothing;
      if (!asked || offered.size === 0 || offered.has(asked.id)) return [];
      return stepProblem(stepId, `exits.${index}.when`, {
        code: 'gone-choice',
        severity: 'warning',
        message: `Nobody is offered the choice of “${label}” any more, so nobody goes this way.`,
        fix: 'Delete this way, or let it be for another choice.',
        exitId,
      });
    }),
  );
}

const nothing: ReadonlySet<string> = new Set();

/** What can be chosen where the wait hears nothing else; empty where that cannot be told. */
function offeredIds(waitId: string, { workflow, steps, canFollow }: Graph): ReadonlySet<string> {
  const wait = steps.get(waitId);
  if (wait?.type !== 'wait-for-reply' || wait.config.expect.kind !== 'choice') return nothing;
  const isReplied = [...steps].some(([id, step]) => hasQuickReplies(step) && canFollow(waitId, id));
  return new Set(isReplied ? [] : offeredChoices(workflow, waitId).map(({ id }) => id));
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
