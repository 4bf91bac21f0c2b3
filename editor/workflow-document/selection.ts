import type { Workflow } from '../../engine/index.ts';
import { triggerId } from './exit-ref.ts';

/** What is looked at: the trigger, a step and perhaps one exit of it, or several steps. Null: nothing. */
export type Selection =
  | { readonly kind: 'trigger' }
  | { readonly kind: 'step'; readonly stepId: string; readonly exitId?: string }
  /** Several, or all of a collapsed section. The last is the one that was added last. */
  | { readonly kind: 'steps'; readonly stepIds: readonly string[] }
  | null;

/** The card of what is selected. Null: there is none, or there are several. */
export function cardIdOf(selection: Selection): string | null {
  if (selection === null || selection.kind === 'steps') return null;
  return selection.kind === 'trigger' ? triggerId : selection.stepId;
}

export function selectionOf(cardId: string | null): Selection {
  if (cardId === null) return null;
  return cardId === triggerId ? { kind: 'trigger' } : { kind: 'step', stepId: cardId };
}

/** However many steps they are. */
export function selectionOfSteps(stepIds: readonly string[]): Selection {
  return stepIds.length > 1 ? { kind: 'steps', stepIds } : selectionOf(stepIds[0] ?? null);
}

/** Every card that is selected; of several, the one that was added last stands last. */
export function selectedCards(selection: Selection): readonly string[] {
  if (selection?.kind === 'steps') return selection.stepIds;
  const cardId = cardIdOf(selection);
  return cardId === null ? [] : [cardId];
}

/** What was selected may be gone. */
export function existing(workflow: Workflow, selection: Selection): Selection {
  if (selection?.kind === 'steps') {
    const left = selection.stepIds.filter((id) => workflow.steps[id]);
    return left.length === selection.stepIds.length ? selection : selectionOfSteps(left);
  }
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
