import type { JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { child, type FlowIndex, type Screen } from '../meaning/flow-index.ts';
import { type Fix, screenAt } from './fix.ts';
import { childrenOf } from './fix-components.ts';
import { actionsOf } from './flow-actions.ts';
import { routingModel } from './routing-model.ts';

/** What concerns the document and its screens. */
export const fixDocument: Readonly<Record<string, Fix>> = {
  MISSING_FLOW_JSON_VERSION: useGoodVersion,
  INVALID_FLOW_JSON_VERSION: useGoodVersion,
  INVALID_PROPERTY_KEY: takeOut,
  INVALID_ROUTING_MODEL: writeRoutingModel,
  MISSING_TERMINAL_SCREEN: ({ flow }) => markTerminal(flow.screens),
  INVALID_COMPLETE_ACTION: (repair) => markTerminal([screenAt(repair)]),
  MISSING_FOOTER_ON_TERMINAL_SCREEN: addFooter,
};

const goodVersion = '7.3';

function useGoodVersion({ flow }: Parameters<Fix>[0]): boolean {
  flow.document['version'] = goodVersion;
  return true;
}

/** Takes out the property that the path ends with. */
function takeOut({ flow, path }: Parameters<Fix>[0]): boolean {
  const keys = [...path.matchAll(/\[(\d+)\]|\['([^']*)'\]|([^.[\]]+)/g)].map(
    ([, index, quoted, plain]) => index ?? quoted ?? String(plain),
  );
  const last = keys.pop() ?? '';
  let holder: unknown = flow.document;
  for (const key of keys) holder = Object.hasOwn(Object(holder), key) ? Object(holder)[key] : null;
  return Object.hasOwn(Object(holder), last) && Reflect.deleteProperty(Object(holder), last);
}

function writeRoutingModel({ flow }: Parameters<Fix>[0]): boolean {
  const before = ownValue(flow.document, 'routing_model');
  const model = routingModel(flow);
  if (!before || JSON.stringify(before) === JSON.stringify(model)) return false;
  flow.document['routing_model'] = model;
  return true;
}

/** Screens whose button sends the form are the last ones. */
function markTerminal(screens: readonly (Screen | undefined)[]): boolean {
  const last = screens.flatMap((screen) => (screen && !screen.isTerminal ? [screen] : []));
  const completing = last.filter((screen) =>
    actionsOf(screen).some(({ action }) => action['name'] === 'complete'),
  );
  for (const { json } of completing) json['terminal'] = true;
  return completing.length > 0;
}

function addFooter(repair: Parameters<Fix>[0]): boolean {
  const screen = screenAt(repair);
  if (!screen) return false;
  const form = screen.components.find(({ type }) => type === 'Form');
  const payload = answersOf(repair.flow, screen);
  childrenOf(form?.json ?? child(screen.json, 'layout')).push({
    type: 'Footer',
    label: 'Send',
    'on-click-action': { name: 'complete', payload },
  });
  return true;
}

/** Every answer of the form, as it is named on this screen. */
function answersOf({ screens }: FlowIndex, on: Screen): JsonObject {
  const answers = screens.flatMap((screen) =>
    screen.components.flatMap(({ row, json }) => {
      const name = json['name'];
      if (!row.answer || typeof name !== 'string') return [];
      const of = screen === on ? 'form' : `screen.${screen.id}.form`;
      return [[name, `\${${of}.${name}}`] as const];
    }),
  );
  return Object.fromEntries(answers);
}
