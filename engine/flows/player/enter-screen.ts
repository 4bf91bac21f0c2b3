import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import {
  child,
  dataFields,
  type PlacedComponent,
  type Screen,
  textOf,
} from '../meaning/flow-index.ts';
import {
  currentScreen,
  type FlowState,
  scopeOf,
  valuesOf,
  withData,
  withValues,
} from './flow-state.ts';
import { type PlayableFlow, screenOf } from './playable-flow.ts';
import { resolve, resolveObject } from './resolve.ts';

/** `navigate`: answers that are there stay. `exchange`: the endpoint's word is the last. */
export type Entry = 'navigate' | 'exchange';

/** Goes to a screen: back where it is the one before, else on. */
export function goTo(state: FlowState, screen: string): FlowState {
  const { history } = state;
  if (currentScreen(state) === screen) return state;
  if (history.at(-2) === screen) return leave(state);
  return { ...state, history: [...history, screen] };
}

/** Back to the screen before; the errors of the one that is left are forgotten. */
export function leave(state: FlowState): FlowState {
  const errors = { ...state.errors, [currentScreen(state)]: {} };
  return { ...state, errors, history: state.history.slice(0, -1) };
}

/** What a screen fills in beforehand, once it is shown or has been given something. */
export function enterScreen(flow: PlayableFlow, before: FlowState, entry: Entry): FlowState {
  const screen = screenOf(flow, currentScreen(before));
  const state = before.withExamples ? withExamples(before, screen) : before;
  const scope = scopeOf(flow, state, screen.id);
  const { form } = valuesOf(state, screen.id);
  const isNew = Object.keys(form).length === 0;
  const filled: JsonObject = {};
  for (const { name, value } of prefilled(screen, 'init-value', 'init-values')) {
    const resolved = resolve(value, scope);
    if (resolved === undefined || (!isNew && resolved === value)) continue;
    if (entry === 'exchange' || !Object.hasOwn(form, name)) filled[name] = asTyped(resolved);
  }
  const errors = prefilled(screen, 'error-message', 'error-messages').map(
    ({ name, value }) => [name, value] as const,
  );
  return {
    ...withValues(state, screen.id, { form: { ...form, ...filled } }),
    errors: { ...state.errors, [screen.id]: resolveObject(Object.fromEntries(errors), scope) },
  };
}

function withExamples(state: FlowState, screen: Screen): FlowState {
  const examples = dataFields(screen).flatMap(([name, field]) => {
    const example = ownValue(field, '__example__');
    return example === undefined ? [] : [[name, example] as const];
  });
  const { data } = valuesOf(state, screen.id);
  return withData(state, screen.id, { ...Object.fromEntries(examples), ...data });
}

interface Prefilled {
  readonly name: string;
  readonly value: Json;
}

/** Set on the component itself, or on its Form. */
function prefilled(screen: Screen, own: string, ofForm: string): Prefilled[] {
  return screen.components.flatMap((component) => {
    const name = textOf(component.json, 'name');
    const value =
      ownValue(component.json, own) ?? ownValue(child(formOf(component, screen), ofForm), name);
    return value === undefined || !component.row.answer ? [] : [{ name, value }];
  });
}

function formOf({ form }: PlacedComponent, screen: Screen): JsonObject {
  return (form === undefined ? undefined : screen.byName.get(form)?.json) ?? {};
}

/** What is typed is text, numbers too. */
function asTyped(value: Json): Json {
  return typeof value === 'number' ? String(value) : value;
}

/** A choice that is no longer offered is no choice: lists that come from data change. */
export function dropLostChoices(flow: PlayableFlow, state: FlowState): FlowState {
  const screen = screenOf(flow, currentScreen(state));
  const scope = scopeOf(flow, state, screen.id);
  const { form } = valuesOf(state, screen.id);
  const changed: JsonObject = {};
  for (const { json } of screen.components) {
    const name = textOf(json, 'name');
    const chosen = ownValue(form, name);
    const source = ownValue(json, 'data-source');
    if (typeof source !== 'string' || chosen === undefined) continue;
    const options = resolve(source, scope);
    if (Array.isArray(options)) changed[name] = keepOffered(chosen, options);
  }
  return withValues(state, screen.id, { form: { ...form, ...changed } });
}

function keepOffered(chosen: Json, options: readonly Json[]): Json {
  const ids = options.filter(isJsonObject).map(({ id }) => id);
  if (Array.isArray(chosen)) return chosen.filter((id) => ids.includes(id));
  return ids.includes(chosen) ? chosen : '';
}
