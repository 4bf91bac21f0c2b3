import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { mergeQuietly } from './merge-quietly.ts';
import { renamedSteps } from './renamed-steps.ts';
import { sameJson } from './same-json.ts';

/** Something that both have changed, each in another way. Undefined: there it is gone, or was never. */
export type MergeConflict =
  | {
      readonly kind: 'step';
      /** The id of the step. */
      readonly id: string;
      readonly base: WorkflowStep | undefined;
      readonly mine: WorkflowStep | undefined;
      readonly theirs: WorkflowStep | undefined;
    }
  | {
      readonly kind: 'field';
      /** Which field of the workflow: `trigger`, `start`, `name`. */
      readonly id: string;
      readonly base: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
    };

export interface MergedWorkflow {
  readonly document: Workflow;
  /** What somebody has to choose; theirs stands in the document unless mine was chosen. */
  readonly conflicts: readonly MergeConflict[];
}

/** By `conflictKey`: whose stays. */
export type MergeChoices = Readonly<Record<string, 'mine' | 'theirs'>>;

export function conflictKey({ kind, id }: Pick<MergeConflict, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/**
 * What two people made of one workflow, taken together. Where only one of them touched a step, or they
 * touched different sides of it (its name, its config, its exits, what it keeps), both are in it; where
 * they touched the same, it is a conflict. A step that one deleted while the other changed it, or
 * led to it anew, is one too. Where cards stand is never one: mine stays. Two new steps that came by
 * the same id both stay, mine under another.
 */
export function mergeWorkflows(
  base: Workflow,
  mine: Workflow,
  theirs: Workflow,
  choices: MergeChoices = {},
): MergedWorkflow {
  const own = withOwnIds(base, mine, theirs);
  const merge = startMerge(choices);
  const fields = mergeFields(base, own, theirs, merge);
  const merged = mergeSteps(base, own, theirs, merge);
  const steps = connected(merged, fields.start, { base, mine: own, theirs }, merge);
  // Every part of it comes from a layout.
  const layout = mergeQuietly(base.layout, own.layout, theirs.layout) as Workflow['layout'];
  const start = fields.start !== null && steps[fields.start] ? fields.start : null;
  const document = { ...fields, start, steps: withoutLostTargets(steps), layout };
  return { document, conflicts: merge.conflicts };
}

interface Merge {
  readonly conflicts: MergeConflict[];
  /** Keeps what is in conflict, and says whose is taken. */
  choose<Value>(conflict: MergeConflict, mine: Value, theirs: Value): Value;
}

function startMerge(choices: MergeChoices): Merge {
  const conflicts: MergeConflict[] = [];
  return {
    conflicts,
    choose(conflict, mine, theirs) {
      conflicts.push(conflict);
      return choices[conflictKey(conflict)] === 'mine' ? mine : theirs;
    },
  };
}

interface Three<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** Whose it is where at most one of them changed it. Null: both did, each in another way. */
function unchallenged<Value>({ base, mine, theirs }: Three<Value>): { value: Value } | null {
  if (sameJson(mine, theirs)) return { value: mine };
  if (sameJson(mine, base)) return { value: theirs };
  return sameJson(theirs, base) ? { value: mine } : null;
}

/** Everything but the steps and the layout, field by field. */
function mergeFields(base: Workflow, mine: Workflow, theirs: Workflow, merge: Merge): Workflow {
  const merged: Record<string, unknown> = {};
  for (const id of keysOf(base, mine, theirs)) {
    if (id === 'steps' || id === 'layout') continue;
    const three = { base: valueAt(base, id), mine: valueAt(mine, id), theirs: valueAt(theirs, id) };
    const value = unchallenged(three);
    const taken = value
      ? value.value
      : merge.choose({ kind: 'field', id, ...three }, three.mine, three.theirs);
    if (taken !== undefined) merged[id] = taken;
  }
  // Every field of it comes from a workflow.
  return { ...theirs, ...merged, steps: {}, layout: theirs.layout } as Workflow;
}

type Steps = Workflow['steps'];

function mergeSteps(base: Workflow, mine: Workflow, theirs: Workflow, merge: Merge): Steps {
  const steps: Steps = {};
  for (const id of keysOf(theirs.steps, mine.steps)) {
    const three = { base: base.steps[id], mine: mine.steps[id], theirs: theirs.steps[id] };
    const value = unchallenged(three) ?? mergeSides(three);
    const taken = value
      ? value.value
      : merge.choose({ kind: 'step', id, ...three }, three.mine, three.theirs);
    if (taken) steps[id] = taken;
  }
  return steps;
}

/** The sides of a step are independent of one another as long as it stays of its type. */
function mergeSides({ base, mine, theirs }: Three<WorkflowStep | undefined>) {
  if (!base || !mine || !theirs) return null;
  if (mine.type !== base.type || theirs.type !== base.type) return null;
  const merged: Record<string, unknown> = { ...theirs };
  for (const side of keysOf(mine, theirs)) {
    const value = unchallenged({
      base: valueAt(base, side),
      mine: valueAt(mine, side),
      theirs: valueAt(theirs, side),
    });
    if (!value) return null;
    if (value.value === undefined) delete merged[side];
    else merged[side] = value.value;
  }
  // Every side of it comes from a step of this type.
  return { value: merged as WorkflowStep };
}

/** A step that one of them deleted, and to which the other leads, is not to be lost by itself. */
function connected(
  steps: Steps,
  start: string | null,
  { base, mine, theirs }: Three<Workflow>,
  merge: Merge,
): Steps {
  const kept = { ...steps };
  const targets = [start, ...Object.values(steps).flatMap(targetsOf)];
  const known = new Set(merge.conflicts.map(conflictKey));
  for (const id of targets) {
    if (id === null || kept[id]) continue;
    const key = conflictKey({ kind: 'step', id });
    if (known.has(key)) continue;
    known.add(key);
    const three = { base: base.steps[id], mine: mine.steps[id], theirs: theirs.steps[id] };
    if (!three.mine && !three.theirs) continue;
    const conflict = { kind: 'step', id, ...three } as const;
    const taken = merge.choose(conflict, three.mine, three.theirs);
    if (taken) kept[id] = taken;
    if (taken) targets.push(...targetsOf(taken));
  }
  return kept;
}

function targetsOf({ exits }: WorkflowStep): (string | null)[] {
  return exits.map(({ to }) => to);
}

function withoutLostTargets(steps: Steps): Steps {
  const isLost = (to: string | null) => to !== null && !steps[to];
  const cut = Object.entries(steps).flatMap(([id, step]) => {
    if (!step.exits.some(({ to }) => isLost(to))) return [];
    const exits = step.exits.map((exit) => (isLost(exit.to) ? { ...exit, to: null } : exit));
    return [[id, { ...step, exits }] as const];
  });
  return cut.length === 0 ? steps : { ...steps, ...Object.fromEntries(cut) };
}

/** Mine, with other ids for what both have added under the same id, each in another way. */
function withOwnIds(base: Workflow, mine: Workflow, theirs: Workflow): Workflow {
  const twice = Object.keys(mine.steps).filter(
    (id) => !base.steps[id] && theirs.steps[id] && !sameJson(mine.steps[id], theirs.steps[id]),
  );
  if (twice.length === 0) return mine;
  const taken = new Set(keysOf(base.steps, mine.steps, theirs.steps));
  const newIds = new Map<string, string>();
  for (const id of twice) {
    let newId = id;
    for (let number = 2; taken.has(newId); number += 1) newId = `${id.slice(0, 60)}${number}`;
    taken.add(newId);
    newIds.set(id, newId);
  }
  return renamedSteps(mine, newIds);
}

function keysOf(...objects: readonly object[]): string[] {
  return [...new Set(objects.flatMap((each) => Object.keys(each)))];
}

function valueAt(object: object, key: string): unknown {
  return Reflect.get(object, key);
}
