import type { FlowFault } from '../../../engine/index.ts';
import { type Form, objectAt, type Path } from './form-document.ts';
import { buttonPath, rowsOf } from './rows.ts';

/** What of a form is looked at. */
export type Selection =
  | { readonly kind: 'screen'; readonly screen: number }
  | { readonly kind: 'button'; readonly screen: number }
  | { readonly kind: 'component'; readonly screen: number; readonly path: Path };

export interface FaultPlace {
  /** Null: the form as a whole. */
  readonly selection: Selection | null;
  /** The property that it is about, if it is one. */
  readonly field: string | null;
}

/** What Meta's path of a fault leads to. */
export function faultPlace(form: Form, { path }: Pick<FlowFault, 'path'>): FaultPlace {
  const keys = readPath(path);
  const screen = keys[0] === 'screens' ? Number(keys[1]) : Number.NaN;
  if (!objectAt(form, ['screens', screen])) return { selection: null, field: null };
  const row = rowsOf(form, screen).find((each) => begins(keys, each.path));
  if (row) {
    const field = keys[row.path.length];
    const selection = { kind: 'component', screen, path: row.path } as const;
    return { selection, field: field === undefined ? null : String(field) };
  }
  const button = buttonPath(form, screen);
  if (button && begins(keys, button)) return { selection: { kind: 'button', screen }, field: null };
  const field = keys[2] === 'title' ? 'title' : null;
  return { selection: { kind: 'screen', screen }, field };
}

/** `screens[0].layout.children[2]['min-date']` as the keys that it is made of. */
export function readPath(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|\['([^']*)'\]|([^.[\]]+)/g)].map(
    ([, index, quoted, plain]) => (index === undefined ? (quoted ?? String(plain)) : Number(index)),
  );
}

function begins(path: Path, start: Path): boolean {
  return start.every((key, index) => key === path[index]);
}
