import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { child, objects, textOf } from '../meaning/flow-index.ts';
import { chosen, droppedIds } from './chosen.ts';
import { enterScreen, leave } from './enter-screen.ts';
import { hasError } from './field-error.ts';
import {
  currentScreen,
  type FlowState,
  type FlowTurn,
  refused,
  turn,
  valuesOf,
  withData,
  withValues,
} from './flow-state.ts';
import { complete, exchange, performAction, showScreen } from './perform-action.ts';
import { isBounded, type PlayableFlow, screenOf } from './playable-flow.ts';
import { type ViewedComponent, viewFlow } from './view-flow.ts';

export interface StartOptions {
  /** Comes back with the answers, and with every request to the endpoint. */
  readonly flowToken: string;
  /** The first screen that is written, unless another is named. */
  readonly screen?: string;
  readonly data?: JsonObject;
  /** Asks the endpoint for the first screen instead. */
  readonly fromEndpoint?: boolean;
  /** Shows the examples of the data model where nothing is given, as an author wants to see it. */
  readonly withExamples?: boolean;
}

const tooLarge = 'This is more than a form can hold.';

/** Opens a Flow as the message does that carries it. */
export function startFlow(flow: PlayableFlow, options: StartOptions): FlowTurn {
  const state: FlowState = {
    screens: {},
    history: options.screen === undefined ? firstOf(flow) : [options.screen],
    touched: {},
    errors: {},
    isLoading: false,
    notice: null,
    hasEnded: false,
    flowToken: options.flowToken,
    withExamples: options.withExamples ?? false,
  };
  if (options.fromEndpoint) return exchange(flow, { ...state, history: [] }, 'INIT', {});
  const screen = currentScreen(state);
  if (!flow.screenById.has(screen)) return refused(state, `There is no screen “${screen}”.`);
  const data = options.data ?? {};
  if (!isBounded(data)) return refused(state, tooLarge);
  return turn(enterScreen(flow, withData(state, screen, data), 'navigate'));
}

function firstOf({ screens }: PlayableFlow): string[] {
  return screens.slice(0, 1).map(({ id }) => id);
}

/** The customer types or chooses; what happens on a choice happens at once. */
export function inputFlow(
  flow: PlayableFlow,
  state: FlowState,
  name: string,
  value: Json | undefined,
): FlowTurn {
  const field = viewFlow(flow, state).components.find((each) => each.name === name);
  const reason = notNow(state) ?? cannotUse(field, `There is no field “${name}” here.`);
  if (!field || reason !== null) return refused(state, String(reason));
  if (!isBounded(value)) return refused(state, tooLarge);
  const screen = currentScreen(state);
  const { [name]: before, ...form } = valuesOf(state, screen).form;
  const { [name]: _error, ...errors } = { ...state.errors[screen] };
  const touched = new Set([...(ownValue({ ...state.touched }, screen) ?? []), name]);
  const changed: FlowState = {
    ...withValues(state, screen, { form: value === undefined ? form : { ...form, [name]: value } }),
    errors: { ...state.errors, [screen]: errors },
    touched: { ...state.touched, [screen]: [...touched] },
  };
  return performAll(flow, changed, chosenActions(field.properties, before, value));
}

/** The customer taps a Footer, a link or, naming the item, a list. */
export function tapFlow(
  flow: PlayableFlow,
  state: FlowState,
  path: string,
  item?: string,
): FlowTurn {
  const component = viewFlow(flow, state).components.find((each) => each.path === path);
  const reason = notNow(state) ?? cannotUse(component, 'There is nothing to tap here.');
  if (!component || reason !== null) return refused(touchAll(flow, state), String(reason));
  if (item === undefined) return performAction(flow, state, actionOf(component.properties));
  return tapItem(flow, state, component, item);
}

/** The customer goes back to the screen before. */
export function backFlow(flow: PlayableFlow, state: FlowState): FlowTurn {
  const reason = notNow(state);
  if (reason !== null) return refused(state, reason);
  if (state.history.length < 2) return refused(state, 'This is the first screen.');
  const { json } = screenOf(flow, currentScreen(state));
  if (json['refresh_on_back'] === true) return exchange(flow, state, 'BACK', {});
  return turn(leave(state));
}

/** The endpoint has answered: another screen, the same one with new data, or the end. */
export function answerFlow(flow: PlayableFlow, before: FlowState, answer: unknown): FlowTurn {
  const state = { ...before, isLoading: false };
  const json: JsonObject = isJsonObject(answer) && isBounded(answer) ? answer : {};
  const data = child(json, 'data');
  const screen = textOf(json, 'screen');
  if (screen === 'SUCCESS') {
    return complete(state, child(child(data, 'extension_message_response'), 'params'));
  }
  if (!flow.screenById.has(screen)) {
    const notice = 'The form could not be loaded. Try again later.';
    return refused({ ...state, notice }, `The endpoint named no screen of this Flow: “${screen}”.`);
  }
  const notice = textOf(data, 'error_message') || null;
  const shown = showScreen(flow, withData(state, screen, data), screen, 'exchange');
  return turn({ ...shown, notice });
}

function notNow(state: FlowState): string | null {
  if (state.hasEnded) return 'The form has been sent.';
  return state.isLoading ? 'An answer is awaited.' : null;
}

function cannotUse(component: ViewedComponent | undefined, missing: string): string | null {
  if (!component) return missing;
  return component.isEnabled ? null : 'Some answers are missing or wrong, or this is switched off.';
}

/** After a tap that did not work, every wrong field says so. */
function touchAll(flow: PlayableFlow, state: FlowState): FlowState {
  const { components, screen } = viewFlow(flow, state);
  const wrong = components.flatMap(({ name, error }) =>
    name !== undefined && hasError(error) ? [name] : [],
  );
  return { ...state, touched: { ...state.touched, [screen]: wrong } };
}

function actionOf(properties: JsonObject): JsonObject {
  return child(properties, 'on-click-action');
}

function tapItem(
  flow: PlayableFlow,
  state: FlowState,
  component: ViewedComponent,
  id: string,
): FlowTurn {
  const item = objects(component.properties, 'list-items').find((each) => each['id'] === id);
  if (!item || item['enabled'] === false) return refused(state, 'This item cannot be tapped.');
  const screen = currentScreen(state);
  const form = { ...valuesOf(state, screen).form, [String(component.name)]: id };
  const action = Object.hasOwn(item, 'on-click-action')
    ? actionOf(item)
    : actionOf(component.properties);
  return performAction(flow, withValues(state, screen, { form }), action);
}

/** What is given up first, then what is chosen; the option's own action goes before its list's. */
function chosenActions(
  properties: JsonObject,
  before: Json | undefined,
  after: Json | undefined,
): JsonObject[] {
  const left = droppedIds(before, after).map((id) => chosen(properties, id, 'on-unselect-action'));
  const taken = droppedIds(after, before).map((id) => chosen(properties, id, 'on-select-action'));
  return [...left, ...taken].flatMap((action) => (action ? [action] : []));
}

/** One after another, as long as nothing is asked of anyone. */
function performAll(
  flow: PlayableFlow,
  state: FlowState,
  actions: readonly JsonObject[],
): FlowTurn {
  let current = turn(state);
  for (const action of actions) {
    if (current.outcome.kind !== 'none') break;
    current = performAction(flow, current.state, action);
  }
  return current;
}
