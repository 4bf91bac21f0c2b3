import { isJsonObject, type Json } from '../../engine/index.ts';
import { jsonPath, type Key } from './answer-path.ts';

/** One line of an answer that is drawn as a tree. */
export interface TreeRow {
  /** Its path, which nothing else in the tree has. */
  readonly id: string;
  readonly keys: readonly Key[];
  readonly value: Json;
  /** From 1. */
  readonly level: number;
  /** Its place among those beside it, from 1, and how many they are. */
  readonly place: number;
  readonly count: number;
  /** Null: there is nothing in it. */
  readonly isOpen: boolean | null;
}

/** Of a longer list only so many are shown: the others are alike. */
export const shownMax = 100;

/** The lines that can be seen. `flipped`: those whose fold is not what it is at first. */
export function treeRows(json: Json, flipped: ReadonlySet<string>): TreeRow[] {
  return inside([], json, 1).flatMap((row) => withInside(row, flipped));
}

function withInside(row: Omit<TreeRow, 'isOpen'>, flipped: ReadonlySet<string>): TreeRow[] {
  const rows = inside(row.keys, row.value, row.level + 1);
  if (rows.length === 0) return [{ ...row, isOpen: null }];
  const isOpen = isOpenAtFirst(row) !== flipped.has(row.id);
  const here = { ...row, isOpen };
  return isOpen ? [here, ...rows.flatMap((each) => withInside(each, flipped))] : [here];
}

/** Lists are folded, and so is what lies deep. */
function isOpenAtFirst({ value, level }: Pick<TreeRow, 'value' | 'level'>): boolean {
  return !Array.isArray(value) && level <= 2;
}

function inside(keys: readonly Key[], value: Json, level: number): Omit<TreeRow, 'isOpen'>[] {
  const entries: (readonly [Key, Json])[] = Array.isArray(value)
    ? value.slice(0, shownMax).map((item, index) => [index, item])
    : Object.entries(isJsonObject(value) ? value : {}).slice(0, shownMax);
  return entries.map(([key, item], index) => {
    const path = [...keys, key];
    const place = index + 1;
    return { id: jsonPath(path), keys: path, value: item, level, place, count: entries.length };
  });
}
