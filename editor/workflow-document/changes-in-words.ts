import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';

const words = editingWords.changes;

/** What is another way for customers, in sentences: from what is live to what is drawn. */
export function changesInWords(live: Workflow, draft: Workflow): string[] {
  const nameOf = (id: string | null) => (id === null ? undefined : draft.steps[id]?.name);
  const start = nameOf(draft.start);
  return [
    ...(isSame(live.trigger, draft.trigger) ? [] : [words.trigger]),
    ...(live.start === draft.start
      ? []
      : [start === undefined ? words.noStart : words.start(start)]),
    ...(isSame(settingsOf(live), settingsOf(draft)) ? [] : [words.settings]),
    ...Object.entries(draft.steps).flatMap(([id, step]) => {
      const was = live.steps[id];
      return was ? stepChanges(was, step, nameOf) : [words.added(step.name)];
    }),
    ...Object.entries(live.steps).flatMap(([id, { name }]) =>
      draft.steps[id] ? [] : [words.removed(name)],
    ),
  ];
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
  const isSameConfig = was.type === step.type && isSame(was.config, step.config);
  return [
    ...(was.name === name ? [] : [words.renamed(was.name, name)]),
    ...(isSameConfig ? [] : [words.config(name)]),
    ...(isSame(was.keep, step.keep) ? [] : [words.kept(name)]),
    ...(isSame(waysOf(was), waysOf(step)) ? [] : [words.exits(name)]),
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

/** The same values, in whatever order their fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
