import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import {
  type Form,
  listAt,
  listIn,
  objectAt,
  objectIn,
  type Path,
  textIn,
} from './form-document.ts';
import { buttonPath, formPath } from './rows.ts';
import { type Rule, readRule, writeRule } from './show-when.ts';

/** Where the button of a screen leads: to another screen, into the conversation, or elsewhere. */
export type Goal =
  | { readonly kind: 'screen'; readonly id: string }
  | { readonly kind: 'send' }
  /** To an endpoint: only the JSON says more. */
  | { readonly kind: 'other' };

export interface Button {
  readonly path: Path;
  readonly label: string;
  /** The first that is true decides. */
  readonly rules: readonly { readonly rule: Rule; readonly goal: Goal }[];
  readonly goal: Goal;
  /** A rule is more than one of ours: it is left as it is. */
  readonly isAdvanced: boolean;
}

export function buttonOf(form: Form, screen: number): Button | null {
  const path = buttonPath(form, screen);
  const json = path && objectAt(form, path);
  return json ? readButton(json, path) : null;
}

function readButton(json: JsonObject, path: Path): Button {
  if (textIn(json, 'type') === 'Footer') {
    const label = textIn(json, 'label');
    return { path, label, rules: [], goal: goalOf(json), isAdvanced: false };
  }
  const [first, second] = [soleIn(json, 'then'), soleIn(json, 'else')];
  const rule = readRule(textIn(json, 'condition'));
  const rest = second && readButton(second, path);
  const isAdvanced = !rule || !first || textIn(first, 'type') !== 'Footer' || !rest;
  if (isAdvanced || rest.isAdvanced) {
    const label = first ? textIn(first, 'label') : '';
    return { path, label, rules: [], goal: { kind: 'other' }, isAdvanced: true };
  }
  return { ...rest, rules: [{ rule, goal: goalOf(first) }, ...rest.rules] };
}

function soleIn(json: JsonObject, key: string): JsonObject | null {
  const [only, ...others] = listIn(json, key);
  return isJsonObject(only) && others.length === 0 ? only : null;
}

function goalOf(footer: JsonObject): Goal {
  const action = objectIn(footer, 'on-click-action');
  if (action['name'] === 'complete') return { kind: 'send' };
  if (action['name'] !== 'navigate') return { kind: 'other' };
  return { kind: 'screen', id: textIn(objectIn(action, 'next'), 'name') };
}

export const rulesMax = 3;

/** Changes the button of a screen, in place; one that has none gets one at its end. */
export function setButton(form: Form, screen: number, change: Partial<Omit<Button, 'path'>>): void {
  const before = buttonOf(form, screen);
  const footer = firstFooter(form, before?.path ?? null);
  const button = { label: '', rules: [], goal: { kind: 'send' as const }, ...before, ...change };
  const json = written(button, footer);
  if (before) listAt(form, before.path.slice(0, -1))[Number(before.path.at(-1))] = json;
  else buttonHolder(form, screen).push(json);
}

/** Captions, for example, stay. */
function firstFooter(form: Form, path: Path | null): JsonObject {
  const json = path && objectAt(form, path);
  if (!json) return { type: 'Footer' };
  if (textIn(json, 'type') === 'Footer') return json;
  return firstFooter(form, [...path, 'then', 0]);
}

function written({ label, rules, goal }: Omit<Button, 'path' | 'isAdvanced'>, like: JsonObject) {
  const footer = (to: Goal): JsonObject => ({
    ...plain(like),
    label,
    'on-click-action': actionFor(to, objectIn(like, 'on-click-action')),
  });
  return rules.toReversed().reduce<JsonObject>(
    (rest, each) => ({
      type: 'If',
      condition: writeRule(each.rule),
      // As pairs: an object that has a `then` of its own would pass for a promise.
      ...Object.fromEntries([
        ['then', [footer(each.goal)]],
        ['else', [rest]],
      ]),
    }),
    footer(goal),
  );
}

/** What is passed on, or sent, is put in by what settles the whole form. */
function actionFor(goal: Goal, before: JsonObject): JsonObject {
  if (goal.kind === 'other') return plain(before);
  const name = goal.kind === 'send' ? 'complete' : 'navigate';
  const payload = before['name'] === name ? plain(objectIn(before, 'payload')) : {};
  if (goal.kind === 'send') return { name, payload };
  return { name, next: { type: 'screen', name: goal.id }, payload };
}

/** Nothing of a draft may stand in a document twice. */
function plain(json: JsonObject): JsonObject {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  return isJsonObject(copy) ? copy : {};
}

function buttonHolder(form: Form, screen: number) {
  const inForm = formPath(form, screen);
  return listAt(form, [...(inForm ?? ['screens', screen, 'layout']), 'children']);
}
