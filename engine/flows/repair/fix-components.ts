import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { bindingsIn } from '../language/binding.ts';
import { child, objects, type Screen, textOf } from '../meaning/flow-index.ts';
import { componentAt, type Fix, type Repair, screenAt } from './fix.ts';
import { rewriteTexts } from './rewrite-texts.ts';

/** What concerns single components. */
export const fixComponents: Readonly<Record<string, Fix>> = {
  COMPONENTS_OUTSIDE_FORM: moveIntoForm,
  DUPLICATE_FORM_COMPONENT_NAMES: renameComponent,
  'repeated-option': renameOptions,
  'never-enabled': stopRequiring,
  'literal-binding': joinText,
  INVALID_PROPERTY_VALUE: dropLostRule,
  INVALID_SCREEN_DYNAMIC_DATA: dropLostRule,
};

/** Before what the Form asks if it stood before the Form, else after it, but above the button. */
function moveIntoForm(repair: Repair): boolean {
  const json = componentAt(repair)?.json;
  const screen = screenAt(repair);
  const form = screen?.components.find(({ type }) => type === 'Form')?.json;
  const around = screen && childrenOf(child(screen.json, 'layout'));
  if (!json || !form || json === form || !around?.includes(json)) return false;
  const isBefore = around.indexOf(json) < around.indexOf(form);
  around.splice(around.indexOf(json), 1);
  const inside = childrenOf(form);
  const footer = inside.findIndex((each) => isJsonObject(each) && each['type'] === 'Footer');
  inside.splice(isBefore ? 0 : footer < 0 ? inside.length : footer, 0, json);
  return true;
}

export function childrenOf(holder: JsonObject): Json[] {
  const children = holder['children'];
  return Array.isArray(children) ? children : [];
}

function renameComponent(repair: Repair): boolean {
  const component = componentAt(repair);
  const screen = screenAt(repair);
  if (!component || !screen) return false;
  component.json['name'] = freeName(textOf(component.json, 'name'), namesOn(screen));
  return true;
}

function namesOn({ components }: Screen): string[] {
  return components.map(({ json }) => textOf(json, 'name'));
}

function renameOptions(repair: Repair): boolean {
  const options = objects(componentAt(repair)?.json ?? {}, 'data-source');
  const taken: string[] = [];
  for (const option of options) {
    const id = textOf(option, 'id');
    option['id'] = taken.includes(id) ? freeName(id, taken) : id;
    taken.push(option['id']);
  }
  return options.length > 0;
}

/** The name itself, or with the first number from 2 that makes it another. */
export function freeName(name: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${name}_${number}`)) number += 1;
  return taken.includes(name) ? `${name}_${number}` : name;
}

function stopRequiring(repair: Repair): boolean {
  const component = componentAt(repair);
  return component !== undefined && Reflect.deleteProperty(component.json, 'required');
}

/** Whether something is shown or switched on may hang on what is gone: then it always is. */
function dropLostRule(repair: Repair): boolean {
  const key = /\.(visible|enabled)$/.exec(repair.path)?.[1];
  const component = componentAt(repair);
  if (!component || key === undefined) return false;
  return Reflect.deleteProperty(component.json, key);
}

/** The text becomes an expression, in which bindings are filled in. */
function joinText(repair: Repair): boolean {
  const component = componentAt(repair);
  if (!component || !isAtLeast(repair.flow.version, '6.0')) return false;
  const { json, path } = component;
  const found = Object.entries(json).find(([key]) => repair.path.startsWith(plainPath(path, key)));
  const whole: JsonObject = Object.fromEntries(found ? [found] : []);
  rewriteTexts(whole, joined);
  Object.assign(json, whole);
  return found !== undefined;
}

function joined(text: string): string {
  const parts = text.split(/(\$\{[^{}]+\})/).filter((part) => part !== '');
  if (parts.length < 2 || bindingsIn(text).length === 0) return text;
  const written = parts.map((part) => (bindingsIn(part).length > 0 ? part : quoted(part)));
  return `\`${written.join(' ')}\``;
}

function quoted(text: string): string {
  return `'${text.replaceAll('`', '’').replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}
