import type { Json, Workflow, WorkflowStep, WrittenChoice } from '../../engine/index.ts';
import { addWay } from './edit-exits.ts';

type Exit = WorkflowStep['exits'][number];

const labelCharsMax = 120;

/** Adds the way of a choice that this wait hears to a branch. It leads nowhere, unless it is said where. */
export function addChoiceWay(
  draft: Workflow,
  branchId: string,
  waitId: string,
  { id, title }: WrittenChoice,
  leads: Pick<Exit, 'to' | 'ends'> = { to: null },
): void {
  const wayId = addWay(draft, branchId, wayLabel(title));
  const way = draft.steps[branchId]?.exits.find((exit) => exit.id === wayId);
  if (way) Object.assign(way, { when: choiceRule(waitId, id) }, leads);
}

/** When the way of a choice is taken: this choice was made. */
export function choiceRule(waitId: string, choiceId: string): Json {
  return { '==': [{ var: `steps.${waitId}.value.id` }, choiceId] };
}

export function wayLabel(title: string): string {
  return title.slice(0, labelCharsMax);
}

/** The choices written in a step; null where it offers none, or makes them of data. */
export function writtenChoices(step: WorkflowStep | undefined): readonly WrittenChoice[] | null {
  if (step?.type !== 'chatapps-message' || !('choices' in step.config.message)) return null;
  const { choices } = step.config.message;
  return choices.from === 'typed' ? choices.rows.map(({ id, title }) => ({ id, title })) : null;
}

export function hearsChoice(step: WorkflowStep | undefined): boolean {
  return step?.type === 'wait-for-reply' && step.config.expect.kind === 'choice';
}
