import type { Json, JsonObject } from '../../engine/index.ts';

/** A Flow of two screens, A and then B, which ends it. */
export function twoScreens(first: JsonObject, second: JsonObject = {}, more: JsonObject = {}) {
  const flow: JsonObject = {
    version: '7.2',
    screens: [
      screen('A', [goTo('B')], first),
      screen('B', [done()], { terminal: true, ...second }),
    ],
    ...more,
  };
  return flow;
}

/** A Flow of one screen with these components and a Footer. */
export function oneScreen(
  components: readonly JsonObject[],
  more: JsonObject = {},
  ofFlow: JsonObject = {},
): JsonObject {
  const only = screen('A', [...components, done()], { terminal: true, ...more });
  return { version: '7.2', screens: [only], ...ofFlow };
}

export function screen(
  id: string,
  children: readonly JsonObject[],
  more: JsonObject = {},
): JsonObject {
  return { id, title: id, layout: layout(children), ...more };
}

export function layout(children: readonly JsonObject[]): JsonObject {
  return { type: 'SingleColumnLayout', children: [...children] };
}

export function done(payload: JsonObject = {}): JsonObject {
  return footer({ name: 'complete', payload });
}

export function goTo(screenId: string, payload: JsonObject = {}): JsonObject {
  return footer({ name: 'navigate', next: { type: 'screen', name: screenId }, payload });
}

export function footer(action: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'Footer', label: 'Go', 'on-click-action': action, ...more };
}

export function input(name: string, more: JsonObject = {}): JsonObject {
  return { type: 'TextInput', name, label: 'L', ...more };
}

export function choice(type: string, name: string, more: JsonObject = {}): JsonObject {
  const options = [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ];
  return { type, name, label: 'L', 'data-source': options, ...more };
}

export function text(value: string, more: JsonObject = {}): JsonObject {
  return { type: 'TextBody', text: value, ...more };
}

/** Bindings as they stand in a Flow, with `#` where it has a dollar. */
export function bind(text: string): string {
  return text.replaceAll('#{', `${'$'}{`);
}

export function ifShows(condition: Json, then: Json, otherwise?: Json): JsonObject {
  const branches = Object.fromEntries([
    ['then', then],
    ...(otherwise === undefined ? [] : [['else', otherwise] as const]),
  ]);
  return {
    type: 'If',
    condition: typeof condition === 'string' ? bind(condition) : condition,
    ...branches,
  };
}
