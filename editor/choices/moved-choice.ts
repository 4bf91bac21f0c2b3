import type { JsonObject } from '../../engine/index.ts';

/** The choices with one of them in the place of another, in whose section it stands then. */
export function movedChoice(rows: readonly JsonObject[], from: number, to: number): JsonObject[] {
  const row = rows[from];
  const there = rows[to];
  if (!row || !there) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, inSection(row, there['section']));
}

function inSection(row: JsonObject, section: JsonObject[string] | undefined): JsonObject {
  if (row['section'] === section) return row;
  const { section: _, ...others } = row;
  return section === undefined ? others : { ...others, section };
}
