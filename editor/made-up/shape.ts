import type { Json } from '../../engine/index.ts';
import type { Role } from './workflow-reads.ts';

/** What a workflow takes a value for: an object or a list by what is read of it, else a single value. */
export interface Shape {
  readonly fields: Map<string, Shape>;
  /** Of any of its items, where it is a list. */
  item: Shape | null;
  itemsMin: number;
  /** A value for which the first comparison with it passes. */
  passes: Json | undefined;
  role: Role | null;
  /** Of an item of a list: what a form that is handed the list gives as examples of it, in their order. */
  examples: readonly Json[];
  /** What it is called besides its key. */
  readonly names: string[];
}

export function emptyShape(): Shape {
  return {
    fields: new Map(),
    item: null,
    itemsMin: 0,
    passes: undefined,
    role: null,
    examples: [],
    names: [],
  };
}

const depthMax = 12;

/** The shape of what is there; it is one of these from now on. */
export function shapeAt(root: Shape, keys: readonly string[]): Shape {
  let shape = root;
  for (const key of keys.slice(0, depthMax)) {
    if (key === '*' || key === 'length' || /^-?\d+$/.test(key)) {
      shape.item ??= emptyShape();
      shape.itemsMin = Math.max(shape.itemsMin, Math.min(itemsMax, Math.abs(Number(key) || 0) + 1));
      shape = shape.item;
    } else {
      const field = shape.fields.get(key) ?? emptyShape();
      shape.fields.set(key, field);
      shape = field;
    }
  }
  return shape;
}

/** More than any list in a conversation shows. */
export const itemsMax = 20;
