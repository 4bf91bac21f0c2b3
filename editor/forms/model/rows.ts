import { isJsonObject, type Json, type JsonObject } from '../../../engine/index.ts';
import {
  type Form,
  isSamePath,
  listIn,
  objectAt,
  objectIn,
  type Path,
  textIn,
} from './form-document.ts';

/** A component of a screen, as one row of a list: what it stands in is opened up. */
export interface Row {
  readonly path: Path;
  readonly type: string;
  readonly json: JsonObject;
  /** The branches that it stands in, from the outside in. */
  readonly branches: readonly Branch[];
}

/** One side of an If or a case of a Switch. */
export interface Branch {
  readonly path: Path;
  /** The condition of an If, the value of a Switch. */
  readonly of: string;
  readonly isElse: boolean;
  /** Of a Switch: the value for which it is shown. */
  readonly case?: string;
}

/** What stands on a screen, from top to bottom, but for its button: a second one is a row. */
export function rowsOf(form: Form, screen: number): readonly Row[] {
  const found: Row[] = [];
  const layout = ['screens', screen, 'layout'];
  const json = objectAt(form, layout);
  if (json) walk(listIn(json, 'children'), [...layout, 'children'], [], found);
  const button = buttonPath(form, screen);
  return found.filter(({ path }) => !button || !isSamePath(path, button));
}

function walk(children: readonly Json[], path: Path, branches: readonly Branch[], found: Row[]) {
  children.forEach((json, index) => {
    if (isJsonObject(json)) walkOne(json, [...path, index], branches, found);
  });
}

function walkOne(json: JsonObject, path: Path, branches: readonly Branch[], found: Row[]) {
  const type = textIn(json, 'type');
  if (isButton(json)) return void found.push({ path, type, json, branches });
  if (type === 'Form')
    return walk(listIn(json, 'children'), [...path, 'children'], branches, found);
  if (type === 'If') {
    for (const key of ['then', 'else']) {
      const of = textIn(json, 'condition');
      const branch = { path: [...path, key], of, isElse: key === 'else' };
      walk(listIn(json, key), branch.path, [...branches, branch], found);
    }
  } else if (type === 'Switch') {
    const cases = objectIn(json, 'cases');
    for (const key of Object.keys(cases)) {
      const of = textIn(json, 'value');
      const branch = { path: [...path, 'cases', key], of, isElse: key === 'default', case: key };
      walk(listIn(cases, key), branch.path, [...branches, branch], found);
    }
  } else found.push({ path, type, json, branches });
}

/** A Footer, or rules that choose among Footers. */
function isButton(json: JsonObject): boolean {
  const type = textIn(json, 'type');
  if (type === 'Footer') return true;
  if (type !== 'If') return false;
  const sides = [...listIn(json, 'then'), ...listIn(json, 'else')];
  return sides.length > 0 && sides.every((each) => isJsonObject(each) && isButton(each));
}

/** The path of the button of a screen; null where it has none, or one that is drawn otherwise. */
export function buttonPath(form: Form, screen: number): Path | null {
  const layout = ['screens', screen, 'layout'];
  return findButton(form, layout);
}

function findButton(form: Form, holder: Path): Path | null {
  const json = objectAt(form, holder);
  const children = json ? listIn(json, 'children') : [];
  for (const [index, child] of children.entries()) {
    if (!isJsonObject(child)) continue;
    const path = [...holder, 'children', index];
    if (isButton(child)) return path;
    const inside = textIn(child, 'type') === 'Form' ? findButton(form, path) : null;
    if (inside) return inside;
  }
  return null;
}

/** The path of the Form of a screen, where it has one. */
export function formPath(form: Form, screen: number): Path | null {
  const path = ['screens', screen, 'layout', 'children'];
  const layout = objectAt(form, ['screens', screen, 'layout']);
  const index = (layout ? listIn(layout, 'children') : []).findIndex(
    (each) => isJsonObject(each) && each['type'] === 'Form',
  );
  return index < 0 ? null : [...path, index];
}
