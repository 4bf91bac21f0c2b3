import { isJsonObject, type Json } from '../../engine/index.ts';
import { addDays } from '../words/day.ts';

/** More than this is easier to change as JSON. */
const fieldsMax = 40;

/** Whether a body is small enough to be shown field by field. */
export function fitsFields(body: Json): boolean {
  return countLeaves(body) <= fieldsMax;
}

function countLeaves(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countLeaves(each), 0);
}

/** The list with another item like its last; what ends in a number there ends in the next, and so do ids and days. */
export function withOneMore(items: readonly Json[]): Json[] {
  return [...items, ...items.slice(-1).map((last) => next(last, ''))];
}

function next(value: Json, key: string): Json {
  if (Array.isArray(value)) return value.map((each) => next(each, key));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, next(each, name)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (isDay(value)) return addDays(value, 1);
  const isCounted = /[- ]\d{1,9}$/.test(value);
  if (!isCounted) return /(^i|I|_i)d$/.test(key) ? `${value}-2` : value;
  return value.replace(/\d+$/, (number) => `${Number(number) + 1}`.padStart(number.length, '0'));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** A single value in its field: `1.` stands there, and is 1, on the way to 1.5. */
export interface TypedValue {
  /** What stood there before anything was typed. */
  readonly over: Json;
  readonly text: string;
  readonly value: Json;
}

export function notTypedYet(value: Json): TypedValue {
  return { over: value, text: value === null ? '' : String(value), value };
}

/** What was typed over a value is of its kind, where it can be. */
export function typed({ over }: TypedValue, text: string): TypedValue {
  return { over, text, value: readOver(over, text) };
}

function readOver(before: Json, text: string): Json {
  if (typeof before !== 'number' || text.trim() === '') return text;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}
