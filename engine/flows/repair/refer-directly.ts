import type { Json } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { type Binding, readBinding, replaceBindings } from '../language/binding.ts';
import { child, type FlowIndex, type Screen } from '../meaning/flow-index.ts';
import { waysTo } from './flow-actions.ts';
import { rewriteTexts } from './rewrite-texts.ts';

/**
 * Data of a screen that only carries an answer of another screen goes, in place: whoever reads it
 * names that screen instead. Not where it may come from more than one answer.
 */
export function referDirectly(flow: FlowIndex, carrier: Screen, key: string): boolean {
  const ways = waysTo(carrier.id, flow).filter(({ action }) =>
    Object.hasOwn(child(action, 'payload'), key),
  );
  const sources = new Set(
    ways.map(({ action, screen }) => sourceOf(ownValue(child(action, 'payload'), key), screen)),
  );
  const [source = null] = sources;
  if (source === null || sources.size > 1 || source.startsWith(`${carrier.id} `)) return false;
  for (const { action } of ways) Reflect.deleteProperty(child(action, 'payload'), key);
  Reflect.deleteProperty(carrier.data, key);
  for (const screen of flow.screens) refer(source, carrier.id, key, screen);
  return true;
}

/** `SCREEN name`: whose answer this is. */
function sourceOf(value: Json | undefined, on: Screen): string | null {
  const binding = typeof value === 'string' ? readBinding(value) : null;
  return binding?.of === 'form' ? `${binding.screen ?? on.id} ${binding.keys.join('.')}` : null;
}

function refer(source: string, carrier: string, key: string, screen: Screen): void {
  const [from = '', name = ''] = source.split(' ');
  const isCarried = (binding: Binding) =>
    binding.of === 'data' && binding.keys[0] === key && (binding.screen ?? screen.id) === carrier;
  const direct = from === screen.id ? `\${form.${name}}` : `\${screen.${from}.form.${name}}`;
  rewriteTexts(screen.json, (text) =>
    replaceBindings(text, (binding) => (isCarried(binding) ? direct : written(binding))),
  );
}

function written({ screen, of, keys }: Binding): string {
  return `\${${screen === undefined ? '' : `screen.${screen}.`}${of}.${keys.join('.')}}`;
}
