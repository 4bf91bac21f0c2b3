/**
 * Picks are JSONPath: what to take from a document, such as the answer to an HTTP request.
 *
 * parse-path reads the path, and only what it knows reaches jsonpath-plus, in parts: so neither a
 * filter nor a script can, `eval` is off besides, and the library's own parser, which keeps every
 * path it ever saw, is not used. A path to one place needs no search and is followed here.
 */
import { JSONPath } from 'jsonpath-plus';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { type PathPart, parsePath } from './parse-path.ts';
import { Refusal } from './refusal.ts';
import { remember } from './remember.ts';
import { readKey, toJson, type Value } from './value.ts';

export type Picked =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly message: string };

/**
 * What the path finds. A path to one place gives what is there, or null; a path with `*`, `..` or
 * a slice gives a list. Own properties only. Never throws.
 */
export function pick(path: string, json: Json): Picked {
  const plan = planFor(path);
  if (typeof plan === 'string') return { ok: false, message: plan };
  try {
    const start = plan.lead.reduce<Value>(follow, json);
    return { ok: true, value: plan.search.length === 0 ? toJson(start) : search(plan, start) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/** What is wrong with a path, in one sentence; null when nothing is. */
export function checkPath(path: string): string | null {
  const plan = planFor(path);
  return typeof plan === 'string' ? plan : null;
}

interface Plan {
  /** The parts up to the first that can find several values. */
  readonly lead: readonly PathPart[];
  /** The others, as jsonpath-plus has them. */
  readonly search: readonly string[];
}

/** The plan, or what is wrong with the path. */
const planFor: (path: string) => Plan | string = remember((path) => {
  try {
    const parts = parsePath(path);
    const searching = parts.findIndex((part) => part.kind !== 'name' && part.kind !== 'index');
    const leadLength = searching === -1 ? parts.length : searching;
    if (parts.filter((part) => part.kind === 'anywhere').length > 1) {
      throw new Refusal('.. can be used only once in a path.');
    }
    return { lead: parts.slice(0, leadLength), search: parts.slice(leadLength).map(libraryToken) };
  } catch (error) {
    return messageOf(error);
  }
});

function messageOf(error: unknown): string {
  return error instanceof Refusal ? error.message : 'The path cannot be followed.';
}

function follow(value: Value, part: PathPart): Value {
  if (part.kind === 'name') return readKey(value, part.name);
  if (part.kind !== 'index' || !Array.isArray(value)) return undefined;
  return value.at(part.index);
}

/** jsonpath-plus finds the path that is already in parts under `$` in its cache. */
function search({ search: tokens }: Plan, start: Value): Json[] {
  if (typeof start !== 'object' || start === null) return [];
  checkSize(tokens, start);
  JSONPath.cache = { $: ['$', ...tokens] };
  const found: Json[] = JSONPath({ path: '$', json: start, wrap: true, eval: false });
  if (found.length > limits.pathResultItemsMax) {
    throw new Refusal(
      `The path finds ${found.length} values; at most ${limits.pathResultItemsMax} can be taken.`,
    );
  }
  return found;
}

/**
 * Counts what a search may come by: with `..` everything, and once for each part that follows;
 * else no deeper than the path is long.
 */
function checkSize(tokens: readonly string[], start: Json): void {
  const isEverywhere = tokens.includes('..');
  const levels = isEverywhere ? limits.jsonDepthMax : tokens.length;
  let left = limits.pathWorkMax / (isEverywhere ? tokens.length : 1);
  count(start, 0);

  function count(value: Json, level: number): void {
    left -= 1;
    if (left < 0) throw new Refusal('There is too much to search through. Name more of the path.');
    if (typeof value !== 'object' || value === null) return;
    if (level < levels) for (const item of Object.values(value)) count(item, level + 1);
    else if (isEverywhere)
      throw new Refusal(`It is nested more than ${levels} deep, too deep for ..`);
  }
}

/** A name is marked with ` so that jsonpath-plus takes it as nothing but a name. */
function libraryToken(part: PathPart): string {
  switch (part.kind) {
    case 'name':
      if (part.name.includes(',')) {
        throw new Refusal('A name with a comma cannot stand after *, .. or a slice.');
      }
      return `\`${part.name}`;
    case 'index':
      return part.index < 0 ? `${part.index}:${part.index + 1 || ''}` : String(part.index);
    case 'slice':
      return part.slice;
    case 'each':
      return '*';
    case 'anywhere':
      return '..';
  }
}
