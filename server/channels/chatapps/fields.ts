import { isJsonObject, type Json, type JsonObject } from '../../../engine/index.ts';

const textCharsMax = 65_536;
/** Nobody had ChatApps before. */
const earliest = Date.UTC(2010, 0);

/** A text that is not empty, or null: a number counts as text, anything else does not. */
export function textAt(object: JsonObject | null, name: string): string | null {
  const value = valueAt(object, name);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return value.length <= textCharsMax ? value : value.slice(0, textCharsMax);
}

export function objectAt(object: JsonObject | null, name: string): JsonObject | null {
  const value = valueAt(object, name);
  return isJsonObject(value) ? value : null;
}

/** The objects of a list; none where it is no list. */
export function objectsAt(object: JsonObject | null, name: string): JsonObject[] {
  const value = valueAt(object, name);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function booleanAt(object: JsonObject | null, name: string): boolean | null {
  const value = valueAt(object, name);
  return typeof value === 'boolean' ? value : null;
}

/** Also when it is written as text, as coordinates sometimes are. */
export function numberAt(object: JsonObject | null, name: string): number | null {
  const text = textAt(object, name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * Epoch milliseconds of an ISO 8601 time. When it was received, where none is given or it cannot be
 * right: from the future, or an empty date (.NET writes the year 1).
 */
export function timeAt(object: JsonObject | null, name: string, receivedAt: number): number {
  const value = valueAt(object, name);
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return at >= earliest && at <= receivedAt ? at : receivedAt;
}

function valueAt(object: JsonObject | null, name: string): Json | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
