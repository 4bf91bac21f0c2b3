import type { SourceStep } from './definition.ts';

/** A step of 8x8 and what it becomes. */
export interface PlannedStep {
  readonly source: SourceStep;
  /** Of the step of ours that stands for it: 8x8's own id wherever that fits. */
  readonly stepId: string;
  /** An earlier step has the same id at 8x8, and lines lead to that one. */
  readonly isRepeated: boolean;
  /** The steps that its conditions need beside it, as far as it is translated. */
  readonly helpers: string[];
  /** The steps inside an If. */
  readonly inside: readonly (readonly PlannedStep[])[];
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** By 8x8's id. */
  find(id: string): PlannedStep | undefined;
  /** Another id that nobody has yet. */
  fresh(wanted: string): string;
}

/** Gives every step an id of ours; those whose id fits as it is have it before all others. */
export function planSteps(steps: readonly SourceStep[]): Plan {
  const taken = new Set<string>();
  const byId = new Map<string, PlannedStep>();
  const drafts: Draft[] = [];

  function fresh(wanted: string): string {
    const base = fitting(wanted);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base.slice(0, 58)}_${number}`;
    taken.add(id);
    return id;
  }

  function plan(source: SourceStep): PlannedStep {
    const isRepeated = byId.has(source.id);
    const inside: PlannedStep[][] = [];
    const planned = { source, stepId: '', isRepeated, helpers: [], inside };
    drafts.push(planned);
    if (source.id !== '' && !isRepeated) byId.set(source.id, planned);
    inside.push(...source.do.map((list) => list.map(plan)));
    return planned;
  }

  const planned = steps.map(plan);
  const fits = ({ source: { id }, isRepeated }: Draft) => !isRepeated && fitting(id) === id;
  const inTurn = [...drafts.filter(fits), ...drafts.filter((draft) => !fits(draft))];
  for (const draft of inTurn) draft.stepId = fresh(draft.source.id);
  return { steps: planned, find: (id) => byId.get(id), fresh };
}

type Draft = PlannedStep & { stepId: string };

/** Every step, those inside an If after it. */
export function flatten(steps: readonly PlannedStep[]): PlannedStep[] {
  return steps.flatMap((step) => [step, ...step.inside.flatMap(flatten)]);
}

/** Letters, digits, - and _, starting with a letter, at most 64. */
function fitting(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
  return /^[A-Za-z]/.test(plain) ? plain : `step_${plain}`.slice(0, 64);
}
