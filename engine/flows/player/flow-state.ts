import type { JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import type { PlayableFlow } from './playable-flow.ts';
import type { Scope, ScreenValues } from './scope.ts';

/** Where a customer is in a Flow: plain JSON. */
export interface FlowState {
  readonly screens: Readonly<Record<string, ScreenValues>>;
  /** The screens gone through; the last is the one that is shown. */
  readonly history: readonly string[];
  /** Fields that the customer has been at, by screen. */
  readonly touched: Readonly<Record<string, readonly string[]>>;
  /** Errors that the Flow or its endpoint set, by screen and field, until the value changes. */
  readonly errors: Readonly<Record<string, JsonObject>>;
  /** An answer of the endpoint is awaited: nothing can be tapped. */
  readonly isLoading: boolean;
  /** A message of the endpoint, shown until the next tap. */
  readonly notice: string | null;
  readonly hasEnded: boolean;
  readonly flowToken: string;
  /** Whether screens show the examples of their data model where they are given nothing. */
  readonly withExamples: boolean;
}

/** What a tap or a choice leads to, besides another state. */
export type FlowOutcome =
  | { readonly kind: 'none' }
  /** To be asked of the endpoint; its answer goes to `answerFlow`. */
  | { readonly kind: 'exchange'; readonly request: FlowRequest }
  /** What is sent into the conversation: the `responseJson` of an nfmReply. */
  | { readonly kind: 'complete'; readonly response: JsonObject }
  | { readonly kind: 'open-url'; readonly url: string }
  /** Nothing happened, for this reason. */
  | { readonly kind: 'refused'; readonly message: string };

export type FlowRequest = Readonly<{
  version: string;
  action: 'INIT' | 'data_exchange' | 'BACK';
  screen: string;
  data: JsonObject;
  flow_token: string;
}>;

export interface FlowTurn {
  readonly state: FlowState;
  readonly outcome: FlowOutcome;
}

const empty: ScreenValues = { data: {}, form: {} };

export function currentScreen(state: FlowState): string {
  return state.history.at(-1) ?? '';
}

export function valuesOf(state: FlowState, screen: string): ScreenValues {
  return ownValue({ ...state.screens }, screen) ?? empty;
}

export function withValues(
  state: FlowState,
  screen: string,
  change: Partial<ScreenValues>,
): FlowState {
  const values = { ...valuesOf(state, screen), ...change };
  return { ...state, screens: { ...state.screens, [screen]: values } };
}

/** New data over what was there: WhatsApp forgets no key. */
export function withData(state: FlowState, screen: string, data: JsonObject): FlowState {
  return withValues(state, screen, { data: { ...valuesOf(state, screen).data, ...data } });
}

export function scopeOf(flow: PlayableFlow, state: FlowState, screen: string): Scope {
  return { version: flow.version, screen, screens: state.screens };
}

export function turn(state: FlowState): FlowTurn {
  return { state, outcome: { kind: 'none' } };
}

export function refused(state: FlowState, message: string): FlowTurn {
  return { state, outcome: { kind: 'refused', message } };
}
