import type { Json, Workflow } from '../../engine/index.ts';
import { readChip } from '../chips/chip-expression.ts';

/**
 * What stands under `data.name` wherever steps keep it, each value once; none where the answer to a request
 * decides what it is.
 */
export function keptValues(workflow: Workflow, path: string): readonly Json[] {
  const [root, name, ...part] = path.split('.');
  if (root !== 'data' || name === undefined || part.length > 0) return [];
  const kept = remembered.get(workflow) ?? allKept(workflow);
  remembered.set(workflow, kept);
  const values = kept.get(name) ?? [];
  return values.some((value) => value === undefined) ? [] : values.filter(isSaid);
}

/** The answer whose value this is wherever it is kept; the answer itself, where it is no copy of one. */
export function copiedAnswer(workflow: Workflow, path: string): string {
  const seen = new Set<string>();
  let source = path;
  while (!seen.has(source)) {
    seen.add(source);
    const [only = null, another] = keptValues(workflow, source);
    source = (another === undefined && expressionOf(only)) || source;
  }
  return source;
}

/** The answer that is kept as it is: `steps.ask.value` of `{{steps.ask.value}}`; null: the value is something else. */
export function expressionOf(value: Json): string | null {
  const chip = readChip(soleSource(value) ?? '');
  return chip?.format === 'as-it-is' && chip.instead === null ? chip.path : null;
}

/** What stands in the braces of a text that has nothing else. */
export function soleSource(value: Json): string | null {
  const sole =
    typeof value === 'string' ? /^\s*\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(value) : null;
  return sole?.[1] ?? null;
}

/** By the names; undefined: it comes from elsewhere. */
type Kept = ReadonlyMap<string, readonly (Json | undefined)[]>;

const remembered = new WeakMap<Workflow, Kept>();

function allKept({ steps }: Workflow): Kept {
  const kept = new Map<string, (Json | undefined)[]>();
  function keep(name: string, value: Json | undefined) {
    const values = kept.get(name) ?? [];
    if (!values.includes(value)) kept.set(name, [...values, value]);
  }
  for (const step of Object.values(steps)) {
    for (const { name, value } of step.keep ?? []) keep(name, value);
    if (step.type === 'set-values') {
      for (const { name, value } of step.config.values) keep(name, value);
    }
    if (step.type === 'http-request') {
      for (const { name } of step.config.keep) keep(name, undefined);
    }
  }
  return kept;
}

function isSaid(value: Json | undefined): value is Json {
  return value !== undefined;
}
