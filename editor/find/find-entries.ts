import type { Json, Workflow, WorkflowStep } from '../../engine/index.ts';
import { cardOf } from '../canvas/card.ts';
import { triggerTitle } from '../canvas/trigger-title.ts';
import { noteCardId } from '../notes/shown-note.ts';
import { fieldLabel } from '../text/template-parts.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { findWords as words } from './find-words.ts';

export type FindGroup = keyof typeof words.groups;

/** Something that can be found. */
export interface FindEntry {
  readonly id: string;
  readonly group: FindGroup;
  /** What is shown, and searched first. */
  readonly title: string;
  /** Where it stands, or what it is. */
  readonly detail: string;
  readonly run: () => void;
}

/** A place in the workflow: the card to show. */
export type FindPlace = Omit<FindEntry, 'run'> & { readonly cardId: string };

/** Everything in a workflow that a person may look for: steps, what they say and ask, keywords, answers. */
export function placesIn(workflow: Workflow): FindPlace[] {
  return [
    ...triggerPlaces(workflow),
    ...Object.entries(workflow.steps).flatMap(([id, step]) => stepPlaces(id, step)),
    ...notePlaces(workflow),
  ];
}

function triggerPlaces({ trigger }: Workflow): FindPlace[] {
  const at = { group: 'steps', detail: words.trigger, cardId: triggerId } as const;
  const keywords =
    'match' in trigger && trigger.match.kind === 'keywords' ? trigger.match.keywords : [];
  return [
    { ...at, id: triggerId, title: triggerTitle(trigger) },
    ...keywords.map(({ text }) => ({ ...at, id: `${triggerId} ${text}`, title: text })),
  ];
}

/** A note is shown with the step it is pinned to, a section with its first step that is there. */
function notePlaces({ layout: { notes, sections }, steps }: Workflow): FindPlace[] {
  const group = 'texts' as const;
  return [
    ...sections.flatMap(({ id, title, steps: inside }) => {
      const cardId = inside.find((stepId) => steps[stepId]);
      return cardId === undefined
        ? []
        : [{ id: `section ${id}`, group, title, detail: words.section, cardId }];
    }),
    ...notes.flatMap(({ id, text, pin }) => {
      if (text === '') return [];
      const cardId = pin && steps[pin.stepId] ? pin.stepId : noteCardId(id);
      return [{ id: `note ${id}`, group, title: text, detail: words.note, cardId }];
    }),
  ];
}

function stepPlaces(cardId: string, step: WorkflowStep): FindPlace[] {
  const { kind } = cardOf(step, () => null);
  const at = { group: 'texts', detail: words.in(step.name), cardId } as const;
  const said = [...textsIn(step.config), ...step.exits.map(({ label }) => label)];
  const kept = (step.keep ?? []).map(({ name }) => name);
  return [
    { id: cardId, group: 'steps', title: step.name, detail: kind, cardId },
    ...[...new Set(said)].map((title) => ({ ...at, id: `${cardId} ${title}`, title })),
    ...kept.map((name) => ({
      ...at,
      id: `${cardId} data.${name}`,
      title: fieldLabel(name),
      detail: words.answer,
    })),
  ];
}

/** Settings that nobody reads as words. */
const unread = new Set([
  'id',
  'kind',
  'type',
  'mode',
  'method',
  'match',
  'unit',
  'format',
  'language',
]);

/** Every text that an author wrote, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, Json>).flatMap(([key, inner]) =>
    unread.has(key) ? [] : textsIn(inner),
  );
}
