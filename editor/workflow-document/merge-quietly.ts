import { sameJson } from './same-json.ts';

/**
 * What two made of one JSON value, part by part: objects by their keys, lists of things with an `id` by
 * these. Where both changed the same, mine stays. For what means nothing to customers, such as where
 * cards stand.
 */
export function mergeQuietly(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine;
  if (sameJson(mine, base)) return theirs;
  if (isRecord(mine) && isRecord(theirs)) {
    return Object.fromEntries(mergeParts(isRecord(base) ? base : {}, mine, theirs));
  }
  if (!isNamedList(mine) || !isNamedList(theirs)) return mine;
  const named = isNamedList(base) ? base : [];
  return mergeParts(byId(named), byId(mine), byId(theirs)).map(([, part]) => part);
}

type Parts = Readonly<Record<string, unknown>>;

function mergeParts(base: Parts, mine: Parts, theirs: Parts): [string, unknown][] {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return [...keys].flatMap((key) => {
    const part = mergeQuietly(base[key], mine[key], theirs[key]);
    return part === undefined ? [] : [[key, part] satisfies [string, unknown]];
  });
}

function isRecord(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Named {
  readonly id: string;
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((each) => isRecord(each) && isString(each['id']));
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function byId(list: readonly Named[]): Parts {
  return Object.fromEntries(list.map((each) => [each.id, each]));
}
