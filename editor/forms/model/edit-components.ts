import {
  isJsonObject,
  type JsonObject,
  replaceBindings,
  rewriteTexts,
} from '../../../engine/index.ts';
import { isQuestion } from './answers.ts';
import {
  type Form,
  isSamePath,
  listAt,
  objectAt,
  type Path,
  screensOf,
  textIn,
} from './form-document.ts';
import { answerNames, freeName, isProvisional, nameFrom } from './names.ts';
import { buttonPath, formPath, rowsOf } from './rows.ts';

/** Puts a component before this row of a screen, in place; past the last row: at the end. */
export function addComponent(form: Form, screen: number, row: number, json: JsonObject): Path {
  const type = textIn(json, 'type');
  if (isQuestion(type)) json['name'] = provisionalName(form);
  const path = placeFor(form, screen, row, type);
  listAt(form, path.slice(0, -1)).splice(Number(path.at(-1)), 0, json);
  return path;
}

function provisionalName(form: Form): string {
  const taken = answerNames(form);
  let number = 1;
  while (taken.includes(`question_${number}`)) number += 1;
  return `question_${number}`;
}

/** Beside a Form nothing can be asked; above the button everything else stands. */
function placeFor(form: Form, screen: number, row: number, type: string): Path {
  const rows = rowsOf(form, screen);
  const inForm = formPath(form, screen);
  const isAllowed = (path: Path | undefined): path is Path =>
    path !== undefined && (!inForm || !isQuestion(type) || isInside(path, inForm));
  const before = rows[row - 1]?.path;
  const after = rows[row]?.path;
  const afterBefore = before && [...before.slice(0, -1), Number(before.at(-1)) + 1];
  const isSameHolder = before && after && isSamePath(before.slice(0, -1), after.slice(0, -1));
  if (isAllowed(after) && (isSameHolder || !isAllowed(afterBefore))) return after;
  if (isAllowed(afterBefore) && (!after || rows[row - 1]?.branches.length === 0))
    return afterBefore;
  if (isAllowed(after)) return after;
  if (isAllowed(afterBefore)) return afterBefore;
  const holder = [...(inForm ?? ['screens', screen, 'layout']), 'children'];
  const isAbove = inForm !== null && rows.slice(row).some(({ path }) => isInside(path, inForm));
  return isAbove ? [...holder, 0] : [...holder, aboveButton(form, screen, holder)];
}

function isInside(path: Path, outer: Path): boolean {
  return path.length > outer.length && outer.every((key, index) => key === path[index]);
}

function aboveButton(form: Form, screen: number, holder: Path): number {
  const button = buttonPath(form, screen);
  const isHere = button !== null && isSamePath(button.slice(0, -1), holder);
  return isHere ? Number(button.at(-1)) : listAt(form, holder).length;
}

/** Takes a component out; a branch of a condition that is left empty goes with it. */
export function removeComponent(form: Form, path: Path): void {
  const holder = path.slice(0, -1);
  listAt(form, holder).splice(Number(path.at(-1)), 1);
  const around = objectAt(form, holder.slice(0, -1));
  if (listAt(form, holder).length > 0 || !around || textIn(around, 'type') !== 'If') return;
  if (holder.at(-1) === 'else') Reflect.deleteProperty(around, 'else');
  else if (!Object.hasOwn(around, 'else')) removeComponent(form, holder.slice(0, -1));
}

/** Puts a component before another row, as the rows are counted while it still stands. */
export function moveComponent(form: Form, from: Path, screen: number, row: number): Path {
  const found = objectAt(form, from);
  if (!found) return from;
  const json = copyOf(found);
  const above = rowsOf(form, screen).slice(0, row);
  const isAbove = above.some(({ path }) => isSamePath(path, from));
  removeComponent(form, from);
  const path = placeFor(form, screen, isAbove ? row - 1 : row, textIn(json, 'type'));
  listAt(form, path.slice(0, -1)).splice(Number(path.at(-1)), 0, json);
  return path;
}

/** The same again below it; a question gets a name of its own. */
export function duplicateComponent(form: Form, path: Path): Path {
  const found = objectAt(form, path);
  if (!found) return path;
  const json = copyOf(found);
  const name = textIn(json, 'name');
  if (name !== '') json['name'] = freeName(name, answerNames(form));
  const index = Number(path.at(-1)) + 1;
  listAt(form, path.slice(0, -1)).splice(index, 0, json);
  return [...path.slice(0, -1), index];
}

function copyOf(json: JsonObject): JsonObject {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  return isJsonObject(copy) ? copy : {};
}

/** A question that has a label now is named after it, once: what reads its answers stays right. */
export function nameQuestion(form: Form, path: Path): void {
  const json = objectAt(form, path);
  const name = json ? textIn(json, 'name') : '';
  const wanted = nameFrom(json ? textIn(json, 'label') || textIn(json, 'title') : '');
  const isFree = wanted !== '' && isProvisional(name) && !isProvisional(wanted);
  if (!json || !isFree) return;
  const after = freeName(wanted, answerNames(form));
  json['name'] = after;
  const own = screensOf(form)[Number(path[1])];
  for (const screen of screensOf(form)) {
    rewriteTexts(screen, (text) =>
      replaceBindings(text, (binding) => {
        const on = binding.screen ?? textIn(screen, 'id');
        const isIt =
          binding.of === 'form' && binding.keys[0] === name && on === textIn(own ?? {}, 'id');
        const keys = isIt ? [after, ...binding.keys.slice(1)] : binding.keys;
        const place = binding.screen === undefined ? '' : `screen.${binding.screen}.`;
        return `\${${place}${binding.of}.${keys.join('.')}}`;
      }),
    );
    renamePayload(screen, name, after);
  }
}

/** Under its new name it is also sent. */
function renamePayload(inside: JsonObject, name: string, after: string): void {
  for (const [key, value] of Object.entries(inside)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (!isJsonObject(each)) continue;
      if (key === 'payload') renameKey(each, name, after);
      else renamePayload(each, name, after);
    }
  }
}

function renameKey(payload: JsonObject, name: string, after: string): void {
  const value = payload[name];
  const isOurs = typeof value === 'string' && value.endsWith(`form.${after}}`);
  if (!isOurs || Object.hasOwn(payload, after)) return;
  const entries = Object.entries(payload);
  for (const [key] of entries) Reflect.deleteProperty(payload, key);
  for (const [key, each] of entries) payload[key === name ? after : key] = each;
}
