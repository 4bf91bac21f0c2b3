import type { Workflow, WorkflowStep } from '../workflow.ts';
import { byKeywords } from './by-keywords.ts';
import { freeId } from './free-id.ts';
import { endThere, type RepairPlace, withExit } from './repair-place.ts';
import { windowAt } from './window.ts';

/** Nobody is left without a word; but what no keyword is said to is not answered. */
export function sayMore(place: RepairPlace): Workflow {
  const { workflow, stepId } = place;
  if (stepId === workflow.start && place.step.type === 'branch') return byKeywords(place);
  const id = freeId(workflow, `${stepId}_${place.exitId}`);
  const { text, back } = wordsFor(place);
  const sent = {
    id: 'next',
    label: 'Sent',
    to: back,
    ...(back === null && { ends: true as const }),
  };
  const said: WorkflowStep = {
    type: 'chatapps-message',
    name: 'Say what happened',
    config: { message: { kind: 'text', text } },
    exits: [sent],
  };
  const connected = withExit(place, (exit) => ({ ...exit, to: id }));
  const spoken = { ...connected, steps: { ...connected.steps, [id]: said } };
  switch (windowAt(spoken).get(id)) {
    case 'outside':
      return endThere(place);
    case 'maybe': {
      const exits = [sent, notAllowed];
      return { ...spoken, steps: { ...spoken.steps, [id]: { ...said, exits } } };
    }
    default:
      return spoken;
  }
}

const notAllowed = {
  id: 'window-closed',
  label: 'Not allowed now (24 hours)',
  to: null,
  ends: true,
} as const;

/** After words that fit no rule, the customer can answer again where there was a question. */
function wordsFor({ workflow, stepId, exitId }: RepairPlace): {
  text: string;
  back: string | null;
} {
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
