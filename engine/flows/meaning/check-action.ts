import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { type Binding, isExpression, readBinding } from '../language/binding.ts';
import { parseExpression } from '../language/parse-expression.ts';
import { checkFiles, filesIn } from './check-files.ts';
import { checkNavigate } from './check-navigate.ts';
import { checkUpdate } from './check-update.ts';
import { child, textOf } from './flow-index.ts';
import { inferType } from './infer-type.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { bindingSchema } from './value-schema.ts';

/** What an action means on this screen, and everything that it sends. */
export function checkAction(action: JsonObject, path: string, component: ComponentCheck): void {
  const { flow, screen } = component;
  const name = textOf(action, 'name');
  const payloadPath = plainPath(path, 'payload');
  checkPayload(child(action, 'payload'), payloadPath, name, component);
  if (name === 'navigate') checkNavigate(action, path, component);
  if (name === 'update_data') checkUpdate(child(action, 'payload'), payloadPath, component);
  if (name === 'data_exchange' && !flow.hasEndpoint) {
    const message = 'Data can only be exchanged in a Flow with “data_api_version”.';
    flow.report('MISSING_REQUIRED_PROPERTY', plainPath(path, 'name'), message);
  }
  if (name === 'complete') {
    if (!screen.isTerminal) {
      const message = 'Only a terminal screen can complete the Flow.';
      flow.report('INVALID_COMPLETE_ACTION', plainPath(path, 'name'), message);
    }
    checkFiles(child(action, 'payload'), payloadPath, component);
  }
  const url = ownValue(action, 'url');
  if (typeof url === 'string') checkBound(url, plainPath(path, 'url'), component);
}

/** Everything that is sent exists, and files are sent where they can be. */
function checkPayload(
  payload: JsonObject,
  path: string,
  action: string,
  component: ComponentCheck,
): void {
  for (const [leaf, at, depth] of leaves(payload, path)) {
    if (isExpression(leaf)) checkExpression(leaf, at, action, component);
    else checkBound(leaf, at, component);
    if (filesIn(leaf, component).length > 0 && (action === 'navigate' || depth > 0)) {
      const message =
        action === 'navigate'
          ? 'Files cannot be passed on: name them where the Flow ends, by their own screen.'
          : 'Files are sent under a name of their own, not inside something else.';
      component.flow.report('INVALID_ON_CLICK_ACTION_PAYLOAD', at, message);
    }
  }
}

type Leaf = readonly [text: string, path: string, depth: number];

function leaves(value: Json, path: string, depth = -1): Leaf[] {
  if (typeof value === 'string') return [[value, path, depth]];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => leaves(each, itemPath(path, index), depth + 1));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, plainPath(path, key), depth + 1),
  );
}

function checkBound(text: string, path: string, component: ComponentCheck): void {
  const { flow, screen } = component;
  const binding = readBinding(text);
  if (!binding) return;
  if (namesForm(binding, component)) {
    const message = 'The name of a Form has no value: name one of its components.';
    flow.report('INVALID_ON_CLICK_ACTION_PAYLOAD', path, message);
    return;
  }
  const schema = bindingSchema(binding, screen, flow);
  if (typeof schema === 'string') flow.report('INVALID_SCREEN_DYNAMIC_DATA', path, schema);
  else if (isOutsideForm(binding, component)) {
    const message = 'A Footer outside the Form does not see its answers: move it inside.';
    flow.report('INVALID_ON_CLICK_ACTION_PAYLOAD', path, message);
  }
}

function namesForm({ of, keys, screen }: Binding, component: ComponentCheck): boolean {
  const [name = ''] = keys;
  const named = component.screen.byName.get(name);
  return of === 'form' && screen === undefined && named?.type === 'Form';
}

function isOutsideForm({ of, screen }: Binding, component: ComponentCheck): boolean {
  const isOutside = component.type === 'Footer' && component.form === undefined;
  return of === 'form' && screen === undefined && isOutside && component.screen.hasForm;
}

function checkExpression(
  text: string,
  path: string,
  action: string,
  { flow, screen }: ComponentCheck,
): void {
  const isChecked = isAtLeast(flow.version, '7.2') && /^(complete|data_exchange)$/.test(action);
  const node = parseExpression(text.slice(1, -1));
  const schemaOf = (binding: Binding) => bindingSchema(binding, screen, flow);
  if (!isChecked || (node && inferType(node, schemaOf))) return;
  const message = 'The expression cannot be read, or its parts do not go together.';
  flow.report('INVALID_ACTION_PAYLOAD_PROPERTY', path, message);
}
