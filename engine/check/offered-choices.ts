import type { Workflow, WorkflowStep } from '../workflow.ts';

/** A choice as its author wrote it. */
export interface WrittenChoice {
  readonly id: string;
  readonly title: string;
}

/**
 * The choices that this wait hears: of the messages last sent before it, on whichever way, each as often as
 * it is offered. None, where they come from data or there are none.
 */
export function offeredChoices({ steps }: Workflow, waitId: string): readonly WrittenChoice[] {
  const found: WrittenChoice[] = [];
  const seen = new Set([waitId]);
  const offering = new Set<string>();
  for (const id of seen) {
    for (const [before, step] of Object.entries(steps)) {
      const isKnown = seen.has(before) || offering.has(before);
      if (isKnown || !step.exits.some(({ to }) => to === id)) continue;
      const choices = choicesOf(step);
      if (choices === 'unknown') return [];
      found.push(...choices);
      (choices.length === 0 ? seen : offering).add(before);
    }
  }
  return found;
}

function choicesOf(step: WorkflowStep): readonly WrittenChoice[] | 'unknown' {
  if (step.type !== 'chatapps-message') return [];
  const { message } = step.config;
  if (message.kind === 'template') {
    const { quickReplies } = message.template;
    return quickReplies.length === 0 ? [] : 'unknown';
  }
  if (!('choices' in message)) return message.kind === 'chatapps' ? 'unknown' : [];
  return message.choices.from === 'typed' ? message.choices.rows : 'unknown';
}
