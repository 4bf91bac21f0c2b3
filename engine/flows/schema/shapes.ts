/** The shapes that the component table is written in. */
import type { ActionName, ActionShape, Property, Shape } from './shape.ts';

export const text: Shape = { kind: 'text' };
export const anyText: Shape = { kind: 'text', blank: true };
export const flag: Shape = { kind: 'flag', bound: true };
export const fixedFlag: Shape = { kind: 'flag' };
export const number: Shape = { kind: 'number', bound: true };
export const integer: Shape = { kind: 'integer', bound: true };
export const binding: Shape = { kind: 'binding' };
export const anything: Shape = { kind: 'anything' };

export function either(...of: readonly Shape[]): Shape {
  return { kind: 'either', of };
}

export function choice(...values: readonly string[]): Shape {
  return { kind: 'choice', values };
}

export function count(min: number, max: number): Shape {
  return { kind: 'integer', min, max };
}

export function click(...names: readonly ActionName[]): ActionShape {
  return { kind: 'action', on: 'click', names };
}

export function select(...names: readonly ActionName[]): ActionShape {
  return { kind: 'action', on: 'select', names };
}

export function required(shape: Shape, charsMax?: number): Property {
  return { ...optional(shape, charsMax), required: true };
}

export function optional(shape: Shape, charsMax?: number): Property {
  return charsMax === undefined ? { shape } : { shape, charsMax };
}

/** Text whose unit on screen is one line or a few, cut off after so many characters. */
export function shown(charsMax: number): Property {
  return optional(text, charsMax);
}

/** A name is fixed: answers are kept under it. */
export const name: Property = required({ kind: 'text', fixed: true });
