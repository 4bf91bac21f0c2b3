import { fieldName, type SavedTest, savedTest } from '../engine/index.ts';

/** A test as JSON: a photo in it would make it useless to read, and slow to load. */
const testCharsMax = 200_000;

export type ReadTest =
  | { readonly ok: true; readonly test: SavedTest }
  /** `path` leads to what is wrong, from the test on; empty: it is the test as a whole. */
  | { readonly ok: false; readonly message: string; readonly path: readonly string[] };

/** A saved test from any JSON, or why it is none. */
export function readTest(given: unknown): ReadTest {
  const read = savedTest.safeParse(given);
  if (read.success) return withinBounds(read.data);
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  const field = fieldName(['test', ...path]);
  const said = issue?.message ?? '';
  const message = said.includes(field) ? said : `${field} is not right. ${said}`;
  return { ok: false, message: message.trim(), path: path.map(String) };
}

function withinBounds(test: SavedTest): ReadTest {
  if (JSON.stringify(test).length <= testCharsMax) return { ok: true, test };
  const message = `A test may have at most ${testCharsMax} characters: leave out photos, or make it shorter.`;
  return { ok: false, message, path: [] };
}
