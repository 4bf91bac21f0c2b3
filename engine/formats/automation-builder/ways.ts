import { type Json, type JsonObject, writtenJson } from '../../json.ts';
import { readCondition } from './read-condition.ts';
import { unknownStepPaths } from './step-scope.ts';
import type { Stepping } from './stepping.ts';

/**
 * Where the path goes on after a step that decides nothing itself: at `nextStepId`, or at a branch
 * of its own for its `selectNextStep`.
 */
export function goesOnAt(stepping: Stepping): string | null {
  const { source, stepId, translation, add } = stepping;
  if (source.select.length === 0) return nextOf(stepping) ?? stepping.ends;
  const id = translation.plan.fresh(`${stepId}_select`);
  add(id, { ...branch(`After ${stepId}`), exits: selectExits(stepping) });
  return id;
}

/**
 * An exit for each condition of `selectNextStep`: every one that is true is taken, the one without a
 * condition when none is. `nextStepId` beside them is always taken.
 * Source: 8x8's OpenAPI description of the Automation API, `branchStep`.
 */
export function selectExits(stepping: Stepping): JsonObject[] {
  const { select } = stepping.source;
  const ways = select.map(([target, condition], index) => {
    const to = targetOf(stepping, target, `selectNextStep.${target}`) ?? stepping.ends;
    return { to, exit: ruledExit(stepping, { target, condition, id: `way-${index + 1}`, to }) };
  });
  const exits = ways.flatMap(({ exit }): JsonObject[] => (exit === null ? [] : [exit]));
  const defaults = ways.flatMap(({ to, exit }) => (exit === null ? (to ?? []) : []));
  const otherwise = fork(stepping, defaults) ?? stepping.ends;
  const next = nextOf(stepping);
  if (next === null) return [...exits, { ...otherwiseExit, to: otherwise }];
  if (select.length === 0) return [{ ...otherwiseExit, to: next }];
  const message = '“nextStepId” and “selectNextStep” stand together; both are followed.';
  stepping.note('approximated', 'nextStepId', message);
  const rules = exits.map((exit) => exit['when'] ?? false);
  const none = { '!': [{ or: [...rules, false] }] };
  return [
    ...exits,
    { id: 'none', label: 'None of these', to: otherwise, when: none },
    { id: 'always', label: 'Always', to: next, when: true },
    { ...otherwiseExit, to: null, ends: true },
  ];
}

interface SelectedWay {
  readonly id: string;
  readonly target: string;
  readonly condition: Json;
  readonly to: string | null;
}

/** The exit for a condition; null for the way that is taken otherwise. */
function ruledExit(stepping: Stepping, way: SelectedWay): JsonObject | null {
  const { note, scope } = stepping;
  const { id, target, to } = way;
  const part = `selectNextStep.${target}`;
  for (const path of unknownStepPaths(writtenJson(way.condition), scope)) {
    note('approximated', part, `“${path}” is not known here, so it is empty.`);
  }
  const read = readCondition(way.condition, scope);
  if (read.kind === 'otherwise') return null;
  if (read.kind === 'rule') return { id, label: read.label, to, when: read.rule };
  note('needs-you', part, `Nobody can tell when “${target}” is next: ${read.message}`);
  return { id, label: target.slice(0, 120), to };
}

/** Several steps at once as one: a branch that takes every way. */
export function fork(stepping: Stepping, targets: readonly string[]): string | null {
  const [first = null, ...others] = new Set(targets);
  if (others.length === 0) return first;
  const id = stepping.translation.plan.fresh(`${stepping.stepId}_all`);
  const exits = [...new Set(targets)].map((to, index) => ({
    id: `way-${index + 1}`,
    label: 'Always',
    to,
    when: true,
  }));
  const end = { ...otherwiseExit, to: null, ends: true };
  stepping.add(id, { ...branch(`All after ${stepping.stepId}`), exits: [...exits, end] });
  return id;
}

/** The step of ours that 8x8 means; null where there is none. */
export function targetOf(stepping: Stepping, target: Json, part: string): string | null {
  if (target === null || target === '') return null;
  const found = stepping.translation.plan.find(writtenJson(target));
  if (found) return found.stepId;
  const message = `There is no step “${writtenJson(target)}”; the path ends here.`;
  stepping.note('approximated', part, message);
  return null;
}

function nextOf(stepping: Stepping): string | null {
  return targetOf(stepping, stepping.source.nextStepId, 'nextStepId');
}

const otherwiseExit = { id: 'otherwise', label: 'Otherwise' };

function branch(name: string): JsonObject {
  return { type: 'branch', name: name.slice(0, 120), config: { mode: 'all' } };
}
