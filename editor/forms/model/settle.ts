import {
  type FlowIndex,
  fitFiles,
  indexFlow,
  type Json,
  type JsonObject,
  readBinding,
  referDirectly,
  routingModel,
} from '../../../engine/index.ts';
import {
  type Form,
  isDrawable,
  listAt,
  objectIn,
  screensOf,
  textIn,
  versionOf,
} from './form-document.ts';
import { buttonPath, formPath } from './rows.ts';

type Screen = FlowIndex['screens'][number];

/**
 * What nobody should have to think of, in place, after the screens or questions of a form changed:
 * answers are named by the screen that asks for them, the last screen sends all of them, files are
 * few enough to be sent, every screen gets the data it declares, and the model of the ways between
 * screens is right.
 */
export function settle(form: Form): void {
  if (!isDrawable(form)) return;
  screensOf(form).forEach((_, screen) => {
    moveButtonIntoForm(form, screen);
  });
  const flow = indexFlow(form, versionOf(form));
  nameAnswersByTheirScreen(flow);
  for (const screen of flow.screens) {
    settleEnd(screen, flow);
    for (const action of actionsOf(screen)) settleAction(action, screen, flow);
  }
  fitFiles(flow);
  const hasModel = Object.hasOwn(form, 'routing_model') || flow.hasEndpoint;
  if (hasModel) replace(form, 'routing_model', routingModel(indexFlow(form, versionOf(form))));
}

/** Outside the Form it would not see its answers. */
function moveButtonIntoForm(form: Form, screen: number): void {
  const inForm = formPath(form, screen);
  const button = buttonPath(form, screen);
  if (!inForm || !button || button.length > inForm.length) return;
  const holder = listAt(form, [...inForm, 'children']);
  const [json] = listAt(form, button.slice(0, -1)).splice(Number(button.at(-1)), 1);
  if (json !== undefined) holder.push(json);
}

function nameAnswersByTheirScreen(flow: FlowIndex): void {
  for (const screen of flow.screens) {
    for (const key of Object.keys(screen.data)) referDirectly(flow, screen, key);
  }
}

function actionsOf({ components }: Screen): JsonObject[] {
  return components.flatMap(({ json }) =>
    Object.hasOwn(json, 'on-click-action') ? [objectIn(json, 'on-click-action')] : [],
  );
}

/** A screen that sends the form is a last one, and one that leads on is none; an endpoint may end any. */
function settleEnd(screen: Screen, { hasEndpoint }: FlowIndex): void {
  const { json, isTerminal } = screen;
  const names = actionsOf(screen).map(({ name }) => name);
  const isEnd = names.includes('complete');
  if (isEnd && !isTerminal) json['terminal'] = true;
  if (isEnd || !isTerminal || hasEndpoint || !names.includes('navigate')) return;
  Reflect.deleteProperty(json, 'terminal');
  Reflect.deleteProperty(json, 'success');
}

function settleAction(action: JsonObject, on: Screen, flow: FlowIndex): void {
  const payload = objectIn(action, 'payload');
  if (action['name'] === 'complete') replace(action, 'payload', sent(payload, on, flow));
  if (action['name'] !== 'navigate') return;
  const next = flow.screenById.get(textIn(objectIn(action, 'next'), 'name'));
  if (next) replace(action, 'payload', passedOn(payload, on, next, flow));
}

/** What was sent and still exists, and every answer that was not sent yet. */
function sent(payload: JsonObject, on: Screen, flow: FlowIndex): JsonObject {
  const kept = Object.entries(payload).filter(([, value]) => exists(value, on, flow));
  const names = new Set(kept.map(([key]) => key));
  const bindings = new Set(kept.map(([, value]) => value));
  for (const screen of flow.screens) {
    for (const { row, json } of screen.components) {
      const name = textIn(json, 'name');
      const binding = answerFrom(name, screen, on);
      if (!row.answer || name === '' || bindings.has(binding)) continue;
      const key = names.has(name) ? `${screen.id.toLowerCase()}_${name}` : name;
      if (names.has(key)) continue;
      names.add(key);
      kept.push([key, binding]);
    }
  }
  return Object.fromEntries(kept);
}

function answerFrom(name: string, screen: Screen, on: Screen): string {
  return `\${${screen.id === on.id ? '' : `screen.${screen.id}.`}form.${name}}`;
}

/** Exactly what the next screen declares: as it was, or from where something has its name. */
function passedOn(payload: JsonObject, on: Screen, next: Screen, flow: FlowIndex): JsonObject {
  const given = Object.entries(next.data).map(([key, field]): [string, Json] => {
    const before = Object.hasOwn(payload, key) ? payload[key] : undefined;
    if (before !== undefined && exists(before, on, flow)) return [key, before];
    const [first] = flow.screens;
    if (Object.hasOwn(on.data, key)) return [key, `\${data.${key}}`];
    if (first && Object.hasOwn(first.data, key)) return [key, `\${screen.${first.id}.data.${key}}`];
    const example = Object(field)['__example__'] as Json | undefined;
    return [key, example ?? ''];
  });
  return Object.fromEntries(given);
}

/** What is no binding is a value of its own. */
function exists(value: Json, on: Screen, { screenById }: FlowIndex): boolean {
  const binding = typeof value === 'string' ? readBinding(value) : null;
  if (!binding) return true;
  const screen = binding.screen === undefined ? on : screenById.get(binding.screen);
  const [name = ''] = binding.keys;
  if (!screen) return false;
  return binding.of === 'data' ? Object.hasOwn(screen.data, name) : screen.byName.has(name);
}

/** Only if it is another value: what stays the same is no change. */
function replace(holder: JsonObject, key: string, value: Json): void {
  if (JSON.stringify(holder[key]) !== JSON.stringify(value)) holder[key] = value;
}
