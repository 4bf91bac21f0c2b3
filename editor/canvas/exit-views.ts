import type { Workflow } from '../../engine/index.ts';
import type { ExitView } from './canvas-elements.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';
import type { RunView } from './run-view.ts';

interface Around {
  readonly workflow: Workflow;
  readonly order: ReadingOrder;
  readonly run: RunView;
  readonly selected: readonly string[];
}

/** The ways out of a step as its card shows them. */
export function exitViews(stepId: string, { workflow, order, run, selected }: Around): ExitView[] {
  return (workflow.steps[stepId]?.exits ?? []).map(({ id, label, to, ends = false }) => {
    const key = exitKey(stepId, id);
    const target = to === null ? undefined : workflow.steps[to];
    const jump = order.jumps.get(key);
    return {
      id,
      label,
      jump:
        jump && target && to !== null ? { to, name: target.name, isBack: jump === 'back' } : null,
      isNear: jump !== undefined && to !== null && selected.includes(to),
      isOpen: target === undefined,
      ends,
      isQuiet: quietExits.has(id),
      isWalked: run.exits.has(key),
    };
  });
}

/** The ways out that are not the plan, whatever the type of the step. */
const quietExits = new Set([
  'failed',
  'no-reply',
  'not-understood',
  'otherwise',
  'timed-out',
  'timeout',
  'window-closed',
]);
