import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree. */
export type TreeMove =
  | { readonly does: 'go'; readonly to: TreeRow | undefined }
  | { readonly does: 'flip' | 'choose' };

/** As people know it from any tree: arrows walk, fold and unfold. Null: the key is not for the tree. */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const isOpen = rows[at]?.isOpen ?? null;
  switch (key) {
    case 'ArrowDown':
      return { does: 'go', to: rows[at + 1] };
    case 'ArrowUp':
      return { does: 'go', to: rows[at - 1] };
    case 'Home':
      return { does: 'go', to: rows[0] };
    case 'End':
      return { does: 'go', to: rows.at(-1) };
    case 'ArrowRight':
      return isOpen === false ? { does: 'flip' } : { does: 'go', to: firstInside(rows, at) };
    case 'ArrowLeft':
      return isOpen ? { does: 'flip' } : { does: 'go', to: outside(rows, at) };
    case 'Enter':
    case ' ':
      return { does: 'choose' };
    default:
      return null;
  }
}

function firstInside(rows: readonly TreeRow[], at: number): TreeRow | undefined {
  const next = rows[at + 1];
  return next && next.level > (rows[at]?.level ?? 0) ? next : undefined;
}

function outside(rows: readonly TreeRow[], at: number): TreeRow | undefined {
  const level = rows[at]?.level ?? 0;
  return rows.slice(0, at).findLast((each) => each.level < level);
}
