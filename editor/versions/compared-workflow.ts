import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { exitKey } from '../canvas/reading-order.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import { sameJson } from '../workflow-document/same-json.ts';
import { versionWords } from './versions-words.ts';

const words = versionWords.compare;

export type Difference = 'added' | 'removed' | 'changed';

/** Two workflows as one that can be drawn, with what is different by card and by line. */
export interface ComparedWorkflow {
  /** The later one, with what is gone still in it. */
  readonly workflow: Workflow;
  /** By the id of the card. */
  readonly cards: ReadonlyMap<string, Difference>;
  /** By `exitKey`. */
  readonly lines: ReadonlyMap<string, 'added' | 'removed'>;
}

type Exit = WorkflowStep['exits'][number];

/**
 * What was and what is, in one picture. A step that is gone stays; an exit that leads elsewhere is
 * there twice, once as it was and once as it is, and says so in its name.
 */
export function comparedWorkflow(before: Workflow, after: Workflow): ComparedWorkflow {
  const cards = new Map<string, Difference>();
  const lines = new Map<string, 'added' | 'removed'>();
  const steps: Workflow['steps'] = {};
  for (const [id, step] of Object.entries(after.steps)) {
    const was = before.steps[id];
    steps[id] = was ? { ...step, exits: bothExits(id, was, step, lines) } : step;
    if (!was) cards.set(id, 'added');
    else if (!sameJson(was, step)) cards.set(id, 'changed');
    if (!was) for (const exit of step.exits) lines.set(exitKey(id, exit.id), 'added');
  }
  for (const [id, step] of Object.entries(before.steps)) {
    if (after.steps[id]) continue;
    steps[id] = step;
    cards.set(id, 'removed');
    for (const exit of step.exits) lines.set(exitKey(id, exit.id), 'removed');
  }
  if (before.start !== after.start) lines.set(exitKey(triggerId, startExitId), 'added');
  if (!sameJson([before.trigger, before.start], [after.trigger, after.start])) {
    cards.set(triggerId, 'changed');
  }
  return { workflow: { ...after, steps }, cards, lines };
}

function bothExits(
  stepId: string,
  was: WorkflowStep,
  step: WorkflowStep,
  lines: Map<string, 'added' | 'removed'>,
): Exit[] {
  if (sameJson(was.exits, step.exits)) return step.exits;
  const now = step.exits.map((exit) => {
    const before = was.exits.find(({ id }) => id === exit.id);
    if (before && before.to === exit.to) return exit;
    lines.set(exitKey(stepId, exit.id), 'added');
    return { ...exit, label: before ? words.now(exit.label) : words.isNew(exit.label) };
  });
  const then = was.exits.flatMap((exit) => {
    const after = step.exits.find(({ id }) => id === exit.id);
    const isGone = !after || (after.to !== exit.to && exit.to !== null);
    if (!isGone) return [];
    const id = `${exit.id} before`;
    lines.set(exitKey(stepId, id), 'removed');
    return [{ ...exit, id, label: words.before(exit.label) }];
  });
  return [...now, ...then];
}

/** How many cards are new, gone and changed. */
export function countDifferences({ cards }: ComparedWorkflow): Record<Difference, number> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const difference of cards.values()) counts[difference] += 1;
  return counts;
}
