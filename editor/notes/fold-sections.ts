import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { readingOrder } from '../canvas/reading-order.ts';
import { type ExitRef, mainExitOf } from '../workflow-document/exit-ref.ts';

/** A section that is drawn as one card. */
export interface SectionChip {
  readonly sectionId: string;
  readonly title: string;
  /** In the order in which they are read: what leads to the section leads to the first. */
  readonly steps: readonly string[];
  /** The exits of its steps that each exit of the card stands for. */
  readonly ways: ReadonlyMap<string, readonly ExitRef[]>;
}

/** A workflow as it is drawn while some of its sections are collapsed. */
export interface FoldedWorkflow {
  /** As it is, with nothing collapsed. */
  readonly whole: Workflow;
  /** With one step in the place of every collapsed section; without any, the workflow itself. */
  readonly workflow: Workflow;
  /** By the id of the card. */
  readonly chips: ReadonlyMap<string, SectionChip>;
  /** The card on which a step is seen. */
  readonly cardOf: (stepId: string) => string;
  /** The steps that a card stands for: its own, or all of its section. */
  readonly stepsOf: (cardId: string) => readonly string[];
}

/** No step has such an id: those begin with a letter. */
export function chipIdOf(sectionId: string): string {
  return `@section/${sectionId}`;
}

/**
 * Draws these sections as one step each. What is known of a workflow's order, layout and lines holds
 * for the folded one as it is, so nothing else needs to know of sections.
 */
export function foldSections(workflow: Workflow, collapsed: readonly string[]): FoldedWorkflow {
  const owners = ownersOf(workflow, collapsed);
  const cardOf = (id: string) => owners.get(id) ?? id;
  const chips = chipsOf(workflow, owners);
  const stepsOf = (cardId: string) => chips.get(cardId)?.steps ?? [cardId];
  if (owners.size === 0) return { whole: workflow, workflow, chips, cardOf, stepsOf };
  const steps: Workflow['steps'] = {};
  for (const [id, step] of Object.entries(workflow.steps)) {
    const cardId = cardOf(id);
    if (Object.hasOwn(steps, cardId)) continue;
    const chip = chips.get(cardId);
    steps[cardId] = chip ? chipStep(workflow, chip, cardOf) : leadingToCards(step, cardOf);
  }
  const start = workflow.start === null ? null : cardOf(workflow.start);
  const layout = layoutOfCards(workflow, chips, owners);
  const drawn = { ...workflow, start, steps, layout };
  return { whole: workflow, workflow: drawn, chips, cardOf, stepsOf };
}

/** By the step: the card of the collapsed section that it is in. */
function ownersOf({ steps, layout }: Workflow, collapsed: readonly string[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const section of layout.sections) {
    if (!collapsed.includes(section.id)) continue;
    for (const id of section.steps) {
      if (steps[id] && !owners.has(id)) owners.set(id, chipIdOf(section.id));
    }
  }
  return owners;
}

function chipsOf(workflow: Workflow, owners: ReadonlyMap<string, string>) {
  if (owners.size === 0) return new Map<string, SectionChip>();
  const inOrder = readingOrder(workflow).steps;
  const chips = new Map<string, SectionChip>();
  for (const { id, title } of workflow.layout.sections) {
    const cardId = chipIdOf(id);
    const steps = inOrder.filter((stepId) => owners.get(stepId) === cardId);
    if (steps.length === 0 || chips.has(cardId)) continue;
    chips.set(cardId, { sectionId: id, title, steps, ways: waysOut(workflow, steps, owners) });
  }
  return chips;
}

/**
 * The exits of a section: each that leads nowhere yet, and one for every place outside that it leads
 * to; the way as planned comes first.
 */
function waysOut(
  { steps: all }: Workflow,
  steps: readonly string[],
  owners: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly ExitRef[]> {
  const byPlace = new Map<string, ExitRef[]>();
  for (const ref of exitsInOrder(all, steps)) {
    const exit = all[ref.stepId]?.exits.find(({ id }) => id === ref.exitId);
    const to = exit?.to && all[exit.to] ? exit.to : null;
    if (!exit || (to === null && exit.ends) || (to !== null && steps.includes(to))) continue;
    const place = to === null ? wayId(ref) : (owners.get(to) ?? to);
    byPlace.set(place, [...(byPlace.get(place) ?? []), ref]);
  }
  return new Map([...byPlace.values()].map((refs) => [wayId(refs[0]), refs]));
}

/** First the exit at the end of the way as planned. */
function exitsInOrder(all: Workflow['steps'], steps: readonly string[]): ExitRef[] {
  const exits = steps.flatMap((stepId) =>
    (all[stepId]?.exits ?? []).map(({ id }) => ({ stepId, exitId: id })),
  );
  const planned = plannedExit(all, steps);
  const isPlanned = (ref: ExitRef) => wayId(ref) === wayId(planned);
  return [...exits.filter(isPlanned), ...exits.filter((ref) => !isPlanned(ref))];
}

function plannedExit(all: Workflow['steps'], steps: readonly string[]): ExitRef | undefined {
  const seen = new Set<string>();
  let last: ExitRef | undefined;
  for (let id = steps[0]; id !== undefined && steps.includes(id) && !seen.has(id); ) {
    seen.add(id);
    const step = all[id];
    const exitId = step && mainExitOf(step);
    if (!exitId) break;
    last = { stepId: id, exitId };
    id = step.exits.find((exit) => exit.id === exitId)?.to ?? undefined;
  }
  return last;
}

function wayId(ref: ExitRef | undefined): string {
  return ref ? `${ref.stepId}:${ref.exitId}` : '';
}

/** The card of a section as a step of the drawing: of a step it has the name and the exits. */
function chipStep(
  { steps }: Workflow,
  { title, ways }: SectionChip,
  cardOf: (stepId: string) => string,
): WorkflowStep {
  const names = (refs: readonly ExitRef[], name: typeof wayName) =>
    [...new Set(refs.map((ref) => name(steps, ref)))].join(', ');
  const short = [...ways.values()].map((refs) => names(refs, wayName));
  const exits = [...ways].map(([id, refs], index) => {
    const to = refs.map((ref) => exitOf(steps, ref)?.to ?? null)[0] ?? null;
    const name = short[index] ?? '';
    const isAlone = short.filter((each) => each === name).length === 1;
    const label = isAlone ? name : names(refs, fullWayName);
    return { id, label, to: to === null ? null : cardOf(to) };
  });
  return { type: 'set-values', name: title, config: { values: [] }, exits };
}

/** A single way on is called as its step. */
function wayName(steps: Workflow['steps'], ref: ExitRef): string {
  const { name = '', exits = [] } = steps[ref.stepId] ?? {};
  const label = exitOf(steps, ref)?.label ?? '';
  return exits.length === 1 || label === '' ? name : label;
}

/** For an exit that is called as another. */
function fullWayName(steps: Workflow['steps'], ref: ExitRef): string {
  const { name = '' } = steps[ref.stepId] ?? {};
  const own = wayName(steps, ref);
  return own === name ? name : `${name}: ${own}`;
}

function exitOf(steps: Workflow['steps'], { stepId, exitId }: ExitRef) {
  return steps[stepId]?.exits.find(({ id }) => id === exitId);
}

/** The step itself where none of its exits leads into a collapsed section. */
function leadingToCards(step: WorkflowStep, cardOf: (stepId: string) => string): WorkflowStep {
  const isSame = step.exits.every(({ to }) => to === null || cardOf(to) === to);
  if (isSame) return step;
  const exits = step.exits.map((exit) =>
    exit.to === null ? exit : { ...exit, to: cardOf(exit.to) },
  );
  return { ...step, exits };
}

/**
 * Where cards were put: the card of a section stands at the corner of its steps. Their notes and
 * their frame are not seen.
 */
function layoutOfCards(
  { layout: { positions, notes, sections } }: Workflow,
  chips: ReadonlyMap<string, SectionChip>,
  owners: ReadonlyMap<string, string>,
): Workflow['layout'] {
  const seen = Object.entries(positions).filter(([id]) => !owners.has(id));
  const corners = [...chips].flatMap(([cardId, { steps }]) => {
    const corner = upperLeft(steps.flatMap((id) => positions[id] ?? []));
    return corner ? [[cardId, corner] as const] : [];
  });
  return {
    positions: Object.fromEntries([...seen, ...corners]),
    notes: notes.filter(({ pin }) => !pin || !owners.has(pin.stepId)),
    sections: sections.filter(({ id }) => !chips.has(chipIdOf(id))),
  };
}

/** The upper left corner of these. Null: there are none. */
export function upperLeft(points: readonly { readonly x: number; readonly y: number }[]) {
  if (points.length === 0) return null;
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}
