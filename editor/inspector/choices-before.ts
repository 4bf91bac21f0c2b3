import type { Workflow, WorkflowStep } from '../../engine/index.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
}

/**
 * The choices that this wait hears: of the messages last sent before it, on whichever way. None, where they
 * come from data or there are none.
 */
export function choicesBefore({ steps }: Workflow, waitId: string): readonly Choice[] {
  const found = new Map<string, Choice>();
  const seen = new Set([waitId]);
  for (const id of seen) {
    for (const [before, step] of Object.entries(steps)) {
      if (!step.exits.some(({ to }) => to === id) || seen.has(before)) continue;
      const choices = choicesOf(step);
      if (choices === 'unknown') return [];
      for (const each of choices) found.set(each.id, each);
      if (choices.length === 0) seen.add(before);
    }
  }
  return [...found.values()];
}

function choicesOf(step: WorkflowStep): readonly Choice[] | 'unknown' {
  if (step.type !== 'chatapps-message') return [];
  const { message } = step.config;
  if (message.kind === 'template') {
    const { quickReplies } = message.template;
    return quickReplies.length === 0 ? [] : 'unknown';
  }
  if (!('choices' in message)) return message.kind === 'chatapps' ? 'unknown' : [];
  return message.choices.from === 'typed' ? message.choices.rows : 'unknown';
}
