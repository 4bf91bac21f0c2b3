import type { Instance } from '../instance.ts';
import { isJsonObject, type Json } from '../json.ts';
import { ownValue } from '../own-value.ts';

/** Where an answer stands (`['data', 'town']`, `['steps', 'ask', 'value']`), and what it is to be. */
export interface ChangedAnswer {
  readonly sets: readonly string[];
  readonly to: Json;
}

/** The instance with this answer instead; null: it knows nothing under this path. */
export function withAnswer(instance: Instance, { sets, to }: ChangedAnswer): Instance | null {
  const { data, results: steps } = instance;
  const known = replaced({ data, steps }, sets, to);
  if (!isJsonObject(known) || !isJsonObject(known['data']) || !isJsonObject(known['steps'])) {
    return null;
  }
  return { ...instance, data: known['data'], results: known['steps'] };
}

/** Undefined: there is nothing to replace. */
function replaced(value: Json, [key, ...path]: readonly string[], to: Json): Json | undefined {
  if (key === undefined) return to;
  const before = isJsonObject(value) ? ownValue(value, key) : undefined;
  const after = before === undefined ? undefined : replaced(before, path, to);
  return after === undefined || !isJsonObject(value) ? undefined : { ...value, [key]: after };
}
