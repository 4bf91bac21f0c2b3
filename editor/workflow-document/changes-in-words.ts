import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { configChanges } from './config-changes.ts';
import { triggerId } from './exit-ref.ts';
import { sameJson } from './same-json.ts';

const words = editingWords.changes;

/** One thing that is another way for customers, and the card it is about. */
export interface WorkflowChange {
  readonly text: string;
  /** Null: the workflow as a whole. */
  readonly cardId: string | null;
}

/** What is another way for customers, in sentences: from what is live to what is drawn. */
export function changesInWords(live: Workflow, draft: Workflow): string[] {
  return listChanges(live, draft).map(({ text }) => text);
}

/** The same, each with the card it is about: that of a step that is gone, too. */
export function listChanges(before: Workflow, after: Workflow): WorkflowChange[] {
  const nameOf = (id: string | null) => (id === null ? undefined : after.steps[id]?.name);
  const start = nameOf(after.start);
  const startText = start === undefined ? words.noStart : words.start(start);
  return [
    ...about(triggerId, sameJson(before.trigger, after.trigger) ? [] : [words.trigger]),
    ...about(triggerId, before.start === after.start ? [] : [startText]),
    ...about(null, sameJson(settingsOf(before), settingsOf(after)) ? [] : [words.settings]),
    ...Object.entries(after.steps).flatMap(([id, step]) => {
      const was = before.steps[id];
      return about(id, was ? stepChanges(was, step, nameOf) : [words.added(step.name)]);
    }),
    ...Object.entries(before.steps).flatMap(([id, { name }]) =>
      about(id, after.steps[id] ? [] : [words.removed(name)]),
    ),
  ];
}

function about(cardId: string | null, texts: readonly string[]): WorkflowChange[] {
  return texts.map((text) => ({ text, cardId }));
}

function stepChanges(
  was: WorkflowStep,
  step: WorkflowStep,
  nameOf: (id: string | null) => string | undefined,
): string[] {
  if (was === step) return [];
  const { name } = step;
  const waysOf = ({ exits }: WorkflowStep) =>
    exits.map(({ id, label, when }) => ({ id, label, when }));
  return [
    ...(was.name === name ? [] : [words.renamed(was.name, name)]),
    ...configChanges(was, step),
    ...(sameJson(was.keep, step.keep) ? [] : [words.kept(name)]),
    ...(sameJson(waysOf(was), waysOf(step)) ? [] : [words.exits(name)]),
    ...step.exits.flatMap(({ id, label, to }) => {
      const before = was.exits.find((exit) => exit.id === id)?.to ?? null;
      if (before === to) return [];
      const target = nameOf(to);
      return [target === undefined ? words.ends(name, label) : words.leads(name, label, target)];
    }),
  ];
}

function settingsOf({ name, description, language, timeZone, country }: Workflow) {
  return { name, description, language, timeZone, country };
}
