import { isJsonObject, type Json, type JsonObject, writtenJson } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { componentTable } from '../component-table.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { child, list, textOf } from '../meaning/flow-index.ts';
import { isConditionTrue } from './evaluate-condition.ts';
import { type FieldError, fieldError, hasError } from './field-error.ts';
import { currentScreen, type FlowState, scopeOf, valuesOf } from './flow-state.ts';
import { type PlayableFlow, screenOf } from './playable-flow.ts';
import { resolve, resolveObject } from './resolve.ts';
import type { Scope } from './scope.ts';

/** What the customer sees. */
export interface FlowView {
  readonly screen: string;
  readonly title: string;
  readonly isTerminal: boolean;
  readonly canGoBack: boolean;
  readonly isLoading: boolean;
  readonly notice: string | null;
  /** What is drawn, from top to bottom; Forms, Ifs and Switches are opened up. */
  readonly components: readonly ViewedComponent[];
}

export interface ViewedComponent {
  readonly type: string;
  /** Where it stands in the document; taps name it by this. */
  readonly path: string;
  /** Its properties with their bindings resolved; actions stay as they are written. */
  readonly properties: JsonObject;
  readonly name?: string;
  readonly value?: Json;
  /** What is wrong with the value, whether or not it is shown yet. */
  readonly error: FieldError;
  readonly isTouched: boolean;
  readonly isEnabled: boolean;
}

/** The screen as it is shown now. */
export function viewFlow(flow: PlayableFlow, state: FlowState): FlowView {
  const id = currentScreen(state);
  const { json, path, isTerminal } = screenOf(flow, id);
  const scope = scopeOf(flow, state, id);
  const children = list(child(json, 'layout'), 'children');
  const drawn = draw(children, `${path}.layout.children`, scope);
  const fields = drawn.map((each) => withAnswer(each, state, id));
  const title = resolve(textOf(json, 'title'), scope);
  return {
    screen: id,
    title: typeof title === 'string' ? title : '',
    isTerminal,
    canGoBack: state.history.length > 1,
    isLoading: state.isLoading,
    notice: state.notice,
    components: withFooters(fields, state),
  };
}

interface Drawn {
  readonly type: string;
  readonly path: string;
  readonly properties: JsonObject;
}

function draw(components: readonly Json[], path: string, scope: Scope): Drawn[] {
  return components.flatMap((component, index) =>
    isJsonObject(component) ? drawOne(component, itemPath(path, index), scope) : [],
  );
}

function drawOne(component: JsonObject, path: string, scope: Scope): Drawn[] {
  switch (component['type']) {
    case 'Form':
      return draw(list(component, 'children'), `${path}.children`, scope);
    case 'If': {
      const branch = isConditionTrue(component['condition'], scope) ? 'then' : 'else';
      return draw(list(component, branch), plainPath(path, branch), scope);
    }
    case 'Switch': {
      const cases = child(component, 'cases');
      const value = writtenJson(resolve(textOf(component, 'value'), scope));
      const key = Object.hasOwn(cases, value) ? value : 'default';
      return draw(list(cases, key), plainPath(`${path}.cases`, key), scope);
    }
    default:
      return drawVisible(component, path, scope);
  }
}

function drawVisible(component: JsonObject, path: string, scope: Scope): Drawn[] {
  const type = textOf(component, 'type');
  if (!Object.hasOwn(componentTable, type)) return [];
  const properties = resolveObject(component, scope);
  return properties['visible'] === false ? [] : [{ type, path, properties }];
}

function withAnswer(drawn: Drawn, state: FlowState, screen: string): ViewedComponent {
  const { properties, type } = drawn;
  const isEnabled = properties['enabled'] !== false;
  const bare = { ...drawn, error: null, isTouched: false, isEnabled };
  if (!ownValue(componentTable, type)?.answer) return bare;
  const name = textOf(properties, 'name');
  const value = ownValue(valuesOf(state, screen).form, name);
  const given = ownValue({ ...state.errors[screen] }, name);
  const error = typeof given === 'string' ? given : fieldError(properties, value);
  const isTouched = (ownValue({ ...state.touched }, screen) ?? []).includes(name);
  return { ...bare, name, error, isTouched, ...(value === undefined ? {} : { value }) };
}

/** A Footer can be tapped once every field is right; what the endpoint said does not hold it up. */
function withFooters(components: readonly ViewedComponent[], state: FlowState): ViewedComponent[] {
  const isRight = components.every(
    ({ properties, value }) => !hasError(fieldError(properties, value)),
  );
  return components.map((each) =>
    each.type === 'Footer'
      ? { ...each, isEnabled: each.isEnabled && isRight && !state.isLoading }
      : each,
  );
}
