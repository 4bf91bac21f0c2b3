import { isJsonObject, type Json } from '../../engine/index.ts';

export type Path = readonly (string | number)[];

export function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isJson);
  return isJsonObject(value) && Object.values(value).every(isJson);
}

/** What stands there; undefined: nothing. */
export function valueAt(root: unknown, path: Path): Json | undefined {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return isJson(value) ? value : undefined;
}

/** Puts a value in its place, in place; undefined takes out what stands there. */
export function setValueAt(root: unknown, path: Path, value: Json | undefined): void {
  const key = path.at(-1);
  let holder: unknown = root;
  for (const each of path.slice(0, -1)) holder = memberOf(holder, each);
  if (key === undefined) return;
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(key), 1);
    else holder[Number(key)] = value;
  } else if (isJsonObject(holder)) {
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
}

function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The list with one thing of it moved up (-1) or down (1). */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const there = items[index + by];
  const here = items[index];
  if (here === undefined || there === undefined) return [...items];
  return items.map((each, at) => (at === index ? there : at === index + by ? here : each));
}
