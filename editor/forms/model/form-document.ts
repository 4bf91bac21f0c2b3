import { isFlowVersion, isJsonObject, type Json, type JsonObject } from '../../../engine/index.ts';

/** A form's document is Flow JSON, whatever state it is in: all reading here takes what is there. */
export type Form = JsonObject;

/** Where something stands in a document, from its top. */
export type Path = readonly (string | number)[];

export function screensOf(form: Form): readonly JsonObject[] {
  return listIn(form, 'screens').filter(isJsonObject);
}

/** Whether there are screens that can be drawn: what is something else is only shown as JSON. */
export function isDrawable(form: Form): boolean {
  const { screens } = form;
  return Array.isArray(screens) && screens.every(isJsonObject);
}

export function versionOf(form: Form) {
  const { version } = form;
  return isFlowVersion(version) ? version : '7.3';
}

/** The list under this key, as it stands in the document: changing it changes the document. */
export function listIn(holder: JsonObject, key: string): Json[] {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return Array.isArray(value) ? value : [];
}

export function objectIn(holder: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return isJsonObject(value) ? value : {};
}

export function textIn(holder: JsonObject, key: string): string {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What stands at this path; undefined where nothing does. */
export function at(form: Json, path: Path): Json | undefined {
  let value: Json | undefined = form;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

export function objectAt(form: Json, path: Path): JsonObject | null {
  const value = at(form, path);
  return isJsonObject(value) ? value : null;
}

export function listAt(form: Json, path: Path): Json[] {
  const value = at(form, path);
  return Array.isArray(value) ? value : [];
}

/** As Meta writes it: `screens[0].layout.children[2]`. */
export function writtenPath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
