import type { Workflow } from '../../engine/index.ts';
import { triggerId } from './exit-ref.ts';

/** What is looked at: the trigger or a step, and of a step perhaps one exit. Null: nothing. */
export type Selection =
  | { readonly kind: 'trigger' }
  | { readonly kind: 'step'; readonly stepId: string; readonly exitId?: string }
  | null;

/** The card of what is selected. */
export function cardIdOf(selection: Selection): string | null {
  if (selection === null) return null;
  return selection.kind === 'trigger' ? triggerId : selection.stepId;
}

export function selectionOf(cardId: string | null): Selection {
  if (cardId === null) return null;
  return cardId === triggerId ? { kind: 'trigger' } : { kind: 'step', stepId: cardId };
}

/** What was selected may be gone. */
export function existing(workflow: Workflow, selection: Selection): Selection {
  if (selection?.kind !== 'step') return selection;
  const step = workflow.steps[selection.stepId];
  if (!step) return null;
  const isThere = step.exits.some(({ id }) => id === selection.exitId);
  if (selection.exitId === undefined || isThere) return selection;
  return { kind: 'step', stepId: selection.stepId };
}

/** Where the document changed, as a place to look at. */
export function changedAt(
  workflow: Workflow,
  [first, second]: readonly (string | number)[],
): Selection {
  if (first === 'steps' && typeof second === 'string' && workflow.steps[second]) {
    return { kind: 'step', stepId: second };
  }
  return first === 'trigger' || first === 'start' ? { kind: 'trigger' } : null;
}
