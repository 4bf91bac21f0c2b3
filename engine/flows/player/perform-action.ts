import type { JsonObject } from '../../json.ts';
import { child, textOf } from '../meaning/flow-index.ts';
import { dropLostChoices, type Entry, enterScreen, goTo } from './enter-screen.ts';
import {
  currentScreen,
  type FlowRequest,
  type FlowState,
  type FlowTurn,
  refused,
  scopeOf,
  turn,
  withData,
} from './flow-state.ts';
import type { PlayableFlow } from './playable-flow.ts';
import { resolve, resolveObject } from './resolve.ts';

/** Does what an action says, with its payload as it is at this moment. */
export function performAction(flow: PlayableFlow, before: FlowState, action: JsonObject): FlowTurn {
  const state = { ...before, notice: null };
  const scope = scopeOf(flow, state, currentScreen(state));
  const payload = resolveObject(child(action, 'payload'), scope);
  switch (action['name']) {
    case 'navigate':
      return navigate(flow, state, textOf(child(action, 'next'), 'name'), payload);
    case 'complete':
      return complete(state, payload);
    case 'data_exchange':
      return exchange(flow, state, 'data_exchange', payload);
    case 'update_data':
      return turn(dropLostChoices(flow, withData(state, currentScreen(state), payload)));
    case 'open_url': {
      const url = resolve(textOf(action, 'url'), scope);
      if (typeof url !== 'string') return refused(state, 'The link leads nowhere.');
      return { state, outcome: { kind: 'open-url', url } };
    }
    default:
      return turn(state);
  }
}

function navigate(
  flow: PlayableFlow,
  state: FlowState,
  next: string,
  payload: JsonObject,
): FlowTurn {
  if (!flow.screenById.has(next)) return refused(state, `There is no screen “${next}”.`);
  return turn(showScreen(flow, withData(state, next, payload), next, 'navigate'));
}

export function showScreen(
  flow: PlayableFlow,
  state: FlowState,
  screen: string,
  entry: Entry,
): FlowState {
  return dropLostChoices(flow, enterScreen(flow, goTo(state, screen), entry));
}

/** The end: what was asked for, and the token by which it is recognised. */
export function complete(state: FlowState, payload: JsonObject): FlowTurn {
  const response = { ...payload, flow_token: state.flowToken };
  return {
    state: { ...state, isLoading: false, hasEnded: true },
    outcome: { kind: 'complete', response },
  };
}

/** Asks the endpoint; nothing can be tapped until it has answered. */
export function exchange(
  flow: PlayableFlow,
  state: FlowState,
  action: FlowRequest['action'],
  payload: JsonObject,
): FlowTurn {
  const { action: _action, screen: _screen, ...data } = payload;
  const request: FlowRequest = {
    version: textOf(flow.document, 'data_api_version') || '3.0',
    action,
    screen: currentScreen(state),
    data,
    flow_token: state.flowToken,
  };
  return { state: { ...state, isLoading: true }, outcome: { kind: 'exchange', request } };
}
