import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { type FlowVersion, isAtLeast } from '../flow-version.ts';
import { wrongType } from './check-text.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { ActionName, ActionShape, Property, Shape } from './shape.ts';
import { anything, optional, required, text } from './shapes.ts';

const payload: Shape = { kind: 'map', of: anything };

const clicked: Readonly<Record<string, Property>> = {
  payload: optional(payload),
  next: optional({
    kind: 'object',
    properties: { name: required(text), type: required(text) },
  }),
  url: optional({ kind: 'text', blank: true, format: 'uri' }),
};

/** What an action may say here, in this version. */
export function actionProperties(
  { on, names }: ActionShape,
  version: FlowVersion,
): Readonly<Record<string, Property>> {
  const values = names.filter((name) => isKnown(name, version));
  const kind = on === 'click' || values.length > 1 ? 'choice' : 'constant';
  const rest = on === 'click' ? clicked : { payload: required(payload) };
  return { name: required({ kind, values }), ...rest };
}

/** What belongs together on a tap: where to go, and what is opened. */
export function checkActionParts(
  value: unknown,
  { on }: ActionShape,
  path: string,
  check: SchemaCheck,
): void {
  if (!isJsonObject(value)) {
    wrongType('an action', path, check);
    if (on === 'click') misplaced('This is no action.', path, check);
  } else if (on === 'click') checkParts(value, path, check);
}

function isKnown(name: ActionName, version: FlowVersion): boolean {
  const isLater = name === 'update_data' || name === 'open_url';
  return !isLater || isAtLeast(version, '6.0');
}

function checkParts(action: JsonObject, path: string, check: SchemaCheck): void {
  const name = ownValue(action, 'name');
  if (name === 'navigate' || name === undefined) {
    need(action, 'next', path, check);
    return;
  }
  if (name === 'open_url') {
    need(action, 'url', path, check);
    if (Object.hasOwn(action, 'payload')) misplaced('A link carries no payload.', path, check);
  } else if (Object.hasOwn(action, 'next')) {
    misplaced('“next” belongs only to the action navigate.', path, check);
  }
}

function need(action: JsonObject, key: string, path: string, { report }: SchemaCheck): void {
  if (Object.hasOwn(action, key)) return;
  report('MISSING_REQUIRED_PROPERTY', path, `“${key}” is missing.`);
}

function misplaced(message: string, path: string, { report }: SchemaCheck): void {
  report('NOT_KEYWORD_SCHEMA_VALIDATION_FAILED', path, message);
}
