import type { Json } from '../../engine/index.ts';
import { isJson } from './json-value.ts';

export const jsonKinds = ['text', 'number', 'boolean', 'nothing', 'json'] as const;
export type JsonKind = (typeof jsonKinds)[number];

export function kindOfJson(value: Json): JsonKind {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return 'json';
}

/** The value as another kind of value, with as much of it as that can hold. */
export function jsonAs(kind: JsonKind, value: Json): Json {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    case 'number':
      return Number(value) || 0;
    case 'boolean':
      return value === true || value === 'true';
    case 'nothing':
      return null;
    case 'json':
      return typeof value === 'object' && value !== null ? value : readOr(value);
  }
}

/** A text that was JSON all along becomes it. */
function readOr(value: Json): Json {
  const read = readJson(String(value));
  return typeof read === 'object' && read !== null ? read : { value };
}

/** Undefined: the text is no JSON. */
export function readJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isJsonKind(text: string): text is JsonKind {
  return jsonKinds.some((kind) => kind === text);
}
