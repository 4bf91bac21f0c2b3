/**
 * How values become other values. The rules are JavaScript's, which are also JSON Logic's, but
 * worked out here: they read own properties only and never call what a document brings along.
 */
import { isJsonObject, type Json } from '../json.ts';

/** What an operation is given and gives. `undefined`: nothing there, which only a rule can tell from null. */
export type Value = Json | undefined;
export type Primitive = string | number | boolean | null | undefined;

/** The value as JSON: nothing, and numbers that JSON cannot write, are null. */
export function toJson(value: Value): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return value ?? null;
}

/** An own property, an item, or the length; `undefined` where there is none. Through null: none. */
export function readKey(value: Value, key: string): Value {
  if (isJsonObject(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof value !== 'string' && !Array.isArray(value)) return undefined;
  if (key === 'length') return value.length;
  return arrayIndex.test(key) ? value[Number(key)] : undefined;
}

export function readPath(value: Value, path: readonly string[]): Value {
  let current = value;
  for (const key of path) current = readKey(current, key);
  return current;
}

/** As a customer reads it: null is '', a list or an object its JSON. */
export function toText(value: Value): string {
  const json = toJson(value);
  if (json === null) return '';
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}

/** As JavaScript compares it: a list is its items with commas, an object is [object Object]. */
export function toPrimitive(value: Value): Primitive {
  if (Array.isArray(value)) return value.map((item) => joinable(toPrimitive(item))).join(',');
  return isJsonObject(value) ? '[object Object]' : value;
}

/** A value among others in a text: nothing is ''. */
export function joinable(value: Primitive): string {
  return String(value ?? '');
}

export function toNumber(value: Value): number {
  return Number(toPrimitive(value));
}

/** JavaScript's `==`. */
export function looselyEqual(a: Value, b: Value): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a === 'object' && typeof b === 'object') return a === b;
  const [left, right] = [toPrimitive(a), toPrimitive(b)];
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

export function isNothing(value: Value): value is null | undefined {
  return value === null || value === undefined;
}

const arrayIndex = /^(0|[1-9]\d{0,8})$/;
