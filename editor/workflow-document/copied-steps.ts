import * as z from 'zod';
import { stepTypes, type Workflow, type WorkflowStep } from '../../engine/index.ts';
import { connect } from './edit-exits.ts';
import { type ExitRef, exitsTo, mainExitOf, targetOf } from './exit-ref.ts';
import { freeStepId } from './free-step-id.ts';

const [firstType, ...otherTypes] = stepTypes;
const place = z.strictObject({ x: z.number(), y: z.number() });

/** Steps as they lie on the clipboard: plain JSON, which other pages and people can read. */
const copiedSteps = z.strictObject({
  type: z.literal('journeyman/steps'),
  v: z.literal(1),
  steps: z
    .record(
      z.string(),
      z.discriminatedUnion('type', [
        firstType.document,
        ...otherTypes.map((stepType) => stepType.document),
      ]),
    )
    .refine((steps) => Object.keys(steps).length > 0),
  positions: z.record(z.string(), place).default({}),
});

export type CopiedSteps = z.infer<typeof copiedSteps>;

/** Links among the steps stay; those that lead out are not copied. */
export function copySteps({ steps, layout }: Workflow, ids: readonly string[]): CopiedSteps {
  const copied = ids.flatMap((id) => {
    const step = steps[id];
    if (!step) return [];
    const exits = step.exits.map((exit) =>
      exit.to !== null && !ids.includes(exit.to) ? { ...exit, to: null } : exit,
    );
    return [[id, { ...step, exits }] as const];
  });
  const places = ids.flatMap((id) => {
    const at = layout.positions[id];
    return at ? [[id, at] as const] : [];
  });
  const positions = Object.fromEntries(places);
  return { type: 'journeyman/steps', v: 1, steps: Object.fromEntries(copied), positions };
}

/** Null: the text is something else. */
export function readCopiedSteps(text: string): CopiedSteps | null {
  try {
    return copiedSteps.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const asidePx = 24;
/** A card and the gap beside it. */
const columnPx = 328;

interface Pasting {
  /** The first of them follows it, and what it led to follows the last. */
  readonly after?: ExitRef | undefined;
  /** Where their upper left corner comes to stand. */
  readonly at?: Point | undefined;
}

/**
 * Adds copied steps under new ids, and gives these. What they say of one another they say of the
 * copies. Where cards stand where they are put, they stand a little aside of what was copied.
 */
export function pasteSteps(
  draft: Workflow,
  copied: CopiedSteps,
  { after, at }: Pasting = {},
): string[] {
  const isPlaced = Object.keys(draft.layout.positions).length > 0;
  const next = after ? targetOf(draft, after) : null;
  const newIds = new Map<string, string>();
  for (const [id, step] of Object.entries(copied.steps)) {
    const newId = freeStepId(draft.steps, step.name);
    newIds.set(id, newId);
    draft.steps[newId] = step;
  }
  for (const [id, newId] of newIds) {
    const step = copied.steps[id];
    if (step) draft.steps[newId] = withNewIds(step, newIds);
  }
  const places = at ? placesAt(at, copied) : isPlaced && !after ? placesAside(copied) : [];
  for (const [id, place] of places) draft.layout.positions[newIds.get(id) ?? id] = place;
  const pasted = [...newIds.values()];
  const [first] = pasted.filter((id) => exitsTo(draft, id).length === 0).concat(pasted);
  if (!after || first === undefined) return pasted;
  connect(draft, after, first);
  const last = openEnd(draft, pasted);
  if (next !== null && last) connect(draft, last, next);
  return pasted;
}

type Point = z.infer<typeof place>;

function placesAside({ positions }: CopiedSteps): [string, Point][] {
  return Object.entries(positions).map(([id, { x, y }]) => [
    id,
    { x: x + asidePx, y: y + asidePx },
  ]);
}

/** As they stood to one another; where that is not known, those that nothing leads to side by side. */
function placesAt(at: Point, { steps, positions }: CopiedSteps): [string, Point][] {
  const ids = Object.keys(steps);
  const known = Object.entries(positions).filter(([id]) => steps[id]);
  if (known.length < ids.length) {
    const targets = Object.values(steps).flatMap(({ exits }) => exits.map(({ to }) => to));
    const [first = '', ...others] = ids.filter((id) => !targets.includes(id));
    return [first || (ids[0] ?? ''), ...others].map((id, column) => [
      id,
      { x: at.x + column * columnPx, y: at.y },
    ]);
  }
  const left = Math.min(...known.map(([, { x }]) => x));
  const top = Math.min(...known.map(([, { y }]) => y));
  return known.map(([id, { x, y }]) => [id, { x: at.x + x - left, y: at.y + y - top }]);
}

function openEnd(draft: Workflow, ids: readonly string[]): ExitRef | null {
  for (const stepId of ids.toReversed()) {
    const step = draft.steps[stepId];
    const exitId = step ? mainExitOf(step) : null;
    if (exitId !== null && targetOf(draft, { stepId, exitId }) === null) return { stepId, exitId };
  }
  return null;
}

export function duplicateSteps(draft: Workflow, ids: readonly string[]): string[] {
  return pasteSteps(draft, structuredClone(copySteps(plain(draft), ids)));
}

/** What immer lends out cannot be cloned; JSON can. */
function plain(draft: Workflow): Workflow {
  return JSON.parse(JSON.stringify(draft));
}

function withNewIds(step: WorkflowStep, newIds: ReadonlyMap<string, string>): WorkflowStep {
  const exits = step.exits.map((exit) => ({
    ...exit,
    to: exit.to === null ? null : (newIds.get(exit.to) ?? null),
  }));
  // Only words inside strings change, so the step stays of its type.
  return referring({ ...step, exits }, newIds) as WorkflowStep;
}

/** `steps.ask.text` and `steps["ask"].text`, in templates and in rules */
export function referring(value: unknown, newIds: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return value.replace(
      /\b(steps(?:\.|\[["']))([A-Za-z][A-Za-z0-9_-]*)/g,
      (_all, lead: string, id: string) => lead + (newIds.get(id) ?? id),
    );
  }
  if (Array.isArray(value)) return value.map((each) => referring(each, newIds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, referring(each, newIds)]),
  );
}
