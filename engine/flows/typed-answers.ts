import { Temporal } from 'temporal-polyfill';
import { isJsonObject, type Json, type JsonObject, writtenJson } from '../json.ts';
import { ownValue } from '../own-value.ts';
import type { FlowFieldKind } from './flow-fields.ts';

/** The kind of each field, by its name. */
export type FieldKinds = Readonly<Record<string, FlowFieldKind>>;

/**
 * A submission with every field of its form there and of its kind, however the phone wrote it: numbers
 * as numbers, dates as YYYY-MM-DD, several choices and files as lists, a box that was not ticked as
 * false, and nothing as null. What is no field of the form stays as it came; its token is left out.
 */
export function typedAnswers(kinds: FieldKinds, answers: JsonObject, timeZone: string): JsonObject {
  const { flow_token: _, ...given } = answers;
  const typed = Object.entries(kinds).map(([name, kind]): [string, Json] => [
    name,
    typedAnswer(kind, ownValue(given, name) ?? null, timeZone),
  ]);
  return { ...given, ...Object.fromEntries(typed) };
}

function typedAnswer(kind: FlowFieldKind, value: Json, timeZone: string): Json {
  switch (kind) {
    case 'number':
      return numberOf(value);
    case 'date':
      return dateOf(value, timeZone);
    case 'dates':
      return datesOf(value, timeZone);
    case 'choices':
    case 'photo':
    case 'document':
      return listOf(value);
    case 'yes-no':
      return value === true || value === 'true';
    case 'choice':
      return typeof value === 'number' ? String(value) : nothingIfEmpty(value);
    default:
      return nothingIfEmpty(value);
  }
}

function nothingIfEmpty(value: Json): Json {
  return value === '' ? null : value;
}

function numberOf(value: Json): Json {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return Number.isNaN(number) ? value : nothingIfEmpty(number);
}

const dayMs = 86_400_000;

/** Old phones send epoch milliseconds: of midnight in UTC, or of midnight where the customer is. */
function dateOf(value: Json, timeZone: string): Json {
  const text = writtenJson(value ?? '').trim();
  if (!/^\d{9,14}$/.test(text))
    return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? nothingIfEmpty(value);
  const at = Temporal.Instant.fromEpochMilliseconds(Number(text));
  const zone = Number(text) % dayMs === 0 ? 'UTC' : timeZone;
  return at.toZonedDateTimeISO(zone).toPlainDate().toString();
}

function datesOf(value: Json, timeZone: string): Json {
  const range = parsed(value);
  if (!isJsonObject(range)) return null;
  return {
    start: dateOf(range['start-date'] ?? null, timeZone),
    end: dateOf(range['end-date'] ?? null, timeZone),
  };
}

/** A list may come as its JSON, and one thing without a list around it. */
function listOf(value: Json): Json[] {
  const list = parsed(value);
  if (Array.isArray(list)) return list;
  return list === null || list === '' ? [] : [list];
}

function parsed(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
