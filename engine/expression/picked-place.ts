import { parsePath } from './parse-path.ts';
import { checkPath } from './pick.ts';

/** Where a path looks. */
export interface PickedPlace {
  /** The keys to it, `*` for any item of a list: `$.slots[1:].id` is `['slots', '*', 'id']`. */
  readonly keys: readonly string[];
  /** It gives a list of all that it finds. */
  readonly isMany: boolean;
}

/** Null: the path cannot be followed. `..` stands for no key: what it looks for is looked for at once. */
export function pickedPlace(path: string): PickedPlace | null {
  if (checkPath(path) !== null) return null;
  const parts = parsePath(path);
  const keys = parts.flatMap((part) => {
    if (part.kind === 'name') return part.name;
    if (part.kind === 'index') return String(part.index);
    return part.kind === 'anywhere' ? [] : '*';
  });
  return { keys, isMany: parts.some(({ kind }) => kind !== 'name' && kind !== 'index') };
}
