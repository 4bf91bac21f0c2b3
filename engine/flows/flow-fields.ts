import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { ownValue } from '../own-value.ts';
import { type Binding, readBinding } from './language/binding.ts';
import {
  child,
  type FlowIndex,
  objects,
  type PlacedComponent,
  type Screen,
  textOf,
} from './meaning/flow-index.ts';
import { playableFlow } from './player/playable-flow.ts';

export const flowFieldKinds = [
  'text',
  'email',
  'phone',
  'number',
  'date',
  /** The first and the last day: `{ start, end }`. */
  'dates',
  'choice',
  'choices',
  'yes-no',
  'photo',
  'document',
  /** As it comes: worked out by the form, or written in it. */
  'value',
] as const;
export type FlowFieldKind = (typeof flowFieldKinds)[number];

/** One thing that a filled-in form says. */
export interface FlowField {
  /** Its name in the submission. */
  readonly name: string;
  /** What the customer reads beside it; its name where the form says nothing. */
  readonly label: string;
  readonly kind: FlowFieldKind;
  /** The screen on which it is asked. */
  readonly screen: string;
  /** What can be chosen, where the form itself says so. */
  readonly options?: readonly FlowOption[];
}

export interface FlowOption {
  readonly id: string;
  readonly title: string;
}

/**
 * What a submission of this form contains, in the order of its payload: everything that one of its
 * `complete` actions sends, followed back to the component that asked for it. What an endpoint sends
 * instead when it ends a form is not known here. Takes any JSON.
 */
export function flowFields(document: unknown): FlowField[] {
  const flow = playableFlow(document);
  if (!flow) return [];
  const found = flow.screens.flatMap((screen) =>
    actionsOf(screen)
      .filter(({ action }) => action['name'] === 'complete')
      .flatMap(({ action }) => Object.entries(child(action, 'payload')))
      .map(([name, value]) => fieldOf(name, sourceOf(value, screen, flow), screen)),
  );
  return [...new Map(found.toReversed().map((field) => [field.name, field])).values()].toReversed();
}

/** What can be tapped to go on: on components, and on the rows of a list. */
function actionsOf(screen: Screen): { action: JsonObject }[] {
  return screen.components.flatMap(({ json }) =>
    [json, ...objects(json, 'list-items')].flatMap((each) => {
      const action = ownValue(each, 'on-click-action');
      return isJsonObject(action) ? [{ action }] : [];
    }),
  );
}

/** Who asked for a value: a component, or part of its answer. */
interface Source {
  readonly screen: Screen;
  readonly component: PlacedComponent;
  readonly isPart: boolean;
}

/** Follows a value through the screens that hand it on; null: it was not asked for in the form. */
function sourceOf(
  value: Json,
  screen: Screen,
  flow: FlowIndex,
  seen: ReadonlySet<string> = new Set(),
): Source | null {
  const binding = typeof value === 'string' ? readBinding(value) : null;
  const at = binding && placeOf(binding, screen, flow);
  if (!binding || !at) return null;
  const [name = '', ...rest] = binding.keys;
  if (binding.of === 'form') {
    const component = at.byName.get(name);
    return component ? { screen: at, component, isPart: rest.length > 0 } : null;
  }
  const key = `${at.id} ${name}`;
  if (seen.has(key)) return null;
  for (const { from, given } of handedOn(name, at, flow)) {
    const source = sourceOf(given, from, flow, new Set([...seen, key]));
    if (source) return source;
  }
  return null;
}

function placeOf({ screen }: Binding, own: Screen, flow: FlowIndex): Screen | undefined {
  return screen === undefined ? own : flow.screenById.get(screen);
}

/** What other screens give this one under a name. */
function handedOn(name: string, to: Screen, flow: FlowIndex): { from: Screen; given: Json }[] {
  return flow.screens.flatMap((from) =>
    actionsOf(from).flatMap(({ action }) => {
      const given = ownValue(child(action, 'payload'), name);
      const leadsHere =
        action['name'] === 'navigate' && textOf(child(action, 'next'), 'name') === to.id;
      return leadsHere && given !== undefined ? [{ from, given }] : [];
    }),
  );
}

function fieldOf(name: string, source: Source | null, sentFrom: Screen): FlowField {
  if (!source) return { name, label: name, kind: 'value', screen: sentFrom.id };
  const { json, type } = source.component;
  const options = optionsOf(json);
  return {
    name,
    label: labelOf(json) || name,
    kind: source.isPart ? partKind(type) : kindOf(type, json),
    screen: source.screen.id,
    ...(options.length > 0 && { options }),
  };
}

const kinds: ReadonlyMap<string, FlowFieldKind> = new Map([
  ['TextInput', 'text'],
  ['TextArea', 'text'],
  ['CheckboxGroup', 'choices'],
  ['ChipsSelector', 'choices'],
  ['RadioButtonsGroup', 'choice'],
  ['Dropdown', 'choice'],
  ['NavigationList', 'choice'],
  ['OptIn', 'yes-no'],
  ['DatePicker', 'date'],
  ['CalendarPicker', 'date'],
  ['PhotoPicker', 'photo'],
  ['DocumentPicker', 'document'],
]);

function kindOf(type: string, component: JsonObject): FlowFieldKind {
  const inputType = textOf(component, 'input-type');
  if (type === 'TextInput' && isInputKind(inputType)) return inputType;
  if (type === 'CalendarPicker' && component['mode'] === 'range') return 'dates';
  return kinds.get(type) ?? 'value';
}

/** A passcode is no number: it may begin with 0. */
function isInputKind(type: string): type is 'number' | 'email' | 'phone' {
  return type === 'number' || type === 'email' || type === 'phone';
}

function partKind(type: string): FlowFieldKind {
  return type === 'CalendarPicker' ? 'date' : 'value';
}

function labelOf(component: JsonObject): string {
  const label = ownValue(component, 'label');
  const text = isJsonObject(label) ? textOf(label, 'start-date') : textOf(component, 'label');
  return text.includes('${') ? '' : text;
}

function optionsOf(component: JsonObject): FlowOption[] {
  const rows = objects(component, 'data-source').map((row) => ({
    id: textOf(row, 'id'),
    title: textOf(row, 'title'),
  }));
  const items = objects(component, 'list-items').map((item) => ({
    id: textOf(item, 'id'),
    title: textOf(child(item, 'main-content'), 'title'),
  }));
  return [...rows, ...items];
}
