import type { Workflow, WorkflowStep } from '../workflow.ts';
import { hasQuickReplies } from './conversation.ts';

/** A choice as its author wrote it. */
export interface WrittenChoice {
  readonly id: string;
  readonly title: string;
}

/**
 * The choices that this wait hears: of the messages last sent before it, on whichever way, each as often as
 * it is offered. None, where they come from data or there are none.
 */
export function offeredChoices(workflow: Workflow, waitId: string): readonly WrittenChoice[] {
  return writtenChoices(workflow, waitId) ?? [];
}

/** The same; null where they come from data. */
export function writtenChoices(
  { steps }: Workflow,
  waitId: string,
): readonly WrittenChoice[] | null {
  const sources = sourcesIn(steps);
  const found: WrittenChoice[] = [];
  const seen = new Set([waitId]);
  const offering = new Set<string>();
  for (const id of seen) {
    for (const [before, step] of sources.get(id) ?? []) {
      if (seen.has(before) || offering.has(before)) continue;
      const choices = choicesOf(step);
      if (choices === 'unknown') return null;
      found.push(...choices);
      (choices.length === 0 ? seen : offering).add(before);
    }
  }
  return found;
}

/** By the id of a step: those that lead to it, in the order of the document, once for each way. */
function sourcesIn(steps: Workflow['steps']) {
  const sources = new Map<string, [string, WorkflowStep][]>();
  for (const [id, step] of Object.entries(steps)) {
    for (const { to } of step.exits) {
      if (to === null) continue;
      const known = sources.get(to) ?? [];
      known.push([id, step]);
      sources.set(to, known);
    }
  }
  return sources;
}

function choicesOf(step: WorkflowStep): readonly WrittenChoice[] | 'unknown' {
  if (step.type !== 'chatapps-message') return [];
  const { message } = step.config;
  if (message.kind === 'template') return hasQuickReplies(step) ? 'unknown' : [];
  if (!('choices' in message)) return message.kind === 'chatapps' ? 'unknown' : [];
  return message.choices.from === 'typed' ? message.choices.rows : 'unknown';
}
