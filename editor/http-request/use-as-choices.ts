import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { addStep, changeStep } from '../workflow-document/edit-steps.ts';
import { targetOf } from '../workflow-document/exit-ref.ts';
import { newQuestion } from '../workflow-document/new-step.ts';
import { answerName, jsonPath, type Key } from './answer-path.ts';
import type { rowTemplates } from './item-fields.ts';

/**
 * Lets the customer choose from a list that the request of this step answered: the list is kept, and
 * the message that follows offers it. Where none follows, a question is put there. Gives the id of
 * the step that asks; null: it cannot be told which.
 */
export function offerAsChoices(
  draft: Workflow,
  requestId: string,
  { keys, row }: { readonly keys: readonly Key[]; readonly row: ReturnType<typeof rowTemplates> },
): string | null {
  const name = keepList(draft, requestId, keys);
  if (name === null) return null;
  const id = askingStep(draft, requestId);
  changeStep(draft, id, (step) => {
    if (step.type !== 'chatapps-message') return;
    const { message } = step.config;
    if (message.kind !== 'list') return;
    message.choices = { from: 'data', items: `{{data.${name}}}`, row };
  });
  return id;
}

/** The name under which the list is kept. */
function keepList({ steps }: Workflow, id: string, keys: readonly Key[]): string | null {
  const step = steps[id];
  if (step?.type !== 'http-request') return null;
  const { keep } = step.config;
  const path = jsonPath(keys);
  const known = keep.find((each) => each.path === path);
  if (known) return known.name;
  const name = answerName(
    keys,
    keep.map((each) => each.name),
  );
  keep.push({ name, path });
  return name;
}

/** The list that follows, made of the buttons that follow where there are some, or put there. */
function askingStep(draft: Workflow, requestId: string): string {
  const worked = { stepId: requestId, exitId: 'ok' };
  const nextId = targetOf(draft, worked);
  if (nextId !== null && canOffer(draft.steps[nextId])) {
    changeStep(draft, nextId, asList);
    return nextId;
  }
  const [ask, wait] = newQuestion('list');
  if (!ask) return requestId;
  const askId = addStep(draft, ask, worked);
  if (wait) addStep(draft, wait, { stepId: askId, exitId: 'next' });
  return askId;
}

function canOffer(step: WorkflowStep | undefined): boolean {
  if (step?.type !== 'chatapps-message') return false;
  return ['list', 'buttons', 'text'].includes(step.config.message.kind);
}

/** It says what it said before. */
function asList(step: WorkflowStep): void {
  if (step.type !== 'chatapps-message') return;
  const { message } = step.config;
  const [question] = newQuestion('list');
  if (question?.type !== 'chatapps-message' || question.config.message.kind !== 'list') return;
  if (message.kind !== 'text' && message.kind !== 'buttons') return;
  const body = message.kind === 'text' ? message.text : message.body;
  step.config.message = { ...question.config.message, body };
}
