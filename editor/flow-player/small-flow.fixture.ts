import {
  type FlowState,
  type JsonObject,
  type PlayableFlow,
  playableFlow,
  startFlow,
} from '../../engine/index.ts';

export const question: JsonObject = {
  type: 'TextInput',
  name: 'name',
  label: 'Name',
  required: true,
};

export function flowOf(...screens: JsonObject[]): PlayableFlow {
  const flow = playableFlow({ version: '7.2', screens });
  if (!flow) throw new Error('This is no Flow.');
  return flow;
}

export function screen(id: string, ...children: JsonObject[]): JsonObject {
  return { id, title: id, layout: { type: 'SingleColumnLayout', children } };
}

export function goTo(name: string): JsonObject {
  const action = { name: 'navigate', next: { type: 'screen', name }, payload: {} };
  return { type: 'Footer', label: 'Go', 'on-click-action': action };
}

export function opened(flow: PlayableFlow): FlowState {
  return startFlow(flow, { flowToken: 't' }).state;
}
