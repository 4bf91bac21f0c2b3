import { isJsonObject, type Json } from '../../engine/index.ts';

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

/** The list with another item like its last; what ends in a number there ends in the next, and so do ids. */
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
  const isCounted = /[- ]\d{1,9}$/.test(value);
  if (!isCounted) return /(^i|I|_i)d$/.test(key) ? `${value}-2` : value;
  return value.replace(/\d+$/, (number) => String(Number(number) + 1));
}

/** What was typed over a value is of its kind, where it can be. */
export function typedOver(before: Json, text: string): Json {
  if (typeof before !== 'number' || text.trim() === '') return text;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}
